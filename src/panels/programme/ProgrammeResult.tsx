import { SegmentedControl } from "@mantine/core";
import { IconDownload, IconTable } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { shownMisses, shownProgramme, staleReasons, worksInView } from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { DistrictRows } from "./DistrictRows.tsx";
import { Headline } from "./Headline.tsx";
import { Infeasible } from "./Infeasible.tsx";
import { NearMisses } from "./NearMisses.tsx";
import styles from "./Programme.module.css";
import { WorkTable } from "./WorkTable.tsx";
import { YearRows } from "./YearRows.tsx";

const ProgrammeTable = lazy(async () => ({
  default: (await import("./ProgrammeTable.tsx")).ProgrammeTable,
}));

const VIEWS = ["years", "districts", "works", "misses"] as const;
type View = (typeof VIEWS)[number];

/** The solved programme, or why there can be none; pale where something has changed since. */
export function ProgrammeResult() {
  const solved = useAtlas(shownProgramme);
  const stale = useAtlas(staleReasons);
  if (!solved) return null;
  const impossible = solved.result.infeasible.length > 0;
  return (
    <section className={styles["result"]} data-stale={stale.length > 0}>
      <Stale />
      {impossible ? <Infeasible solved={solved} /> : <Headline solved={solved} />}
      {!impossible && <Views />}
      {!impossible && <Actions />}
    </section>
  );
}

function Stale() {
  const { t } = useText();
  const reasons = useAtlas(staleReasons);
  if (reasons.length === 0) return null;
  return (
    <p className={styles["stale"]} role="status">
      {t("programme.stale", {
        reasons: reasons.map((reason) => t(`programme.stale.${reason}`)).join(t("programme.separator")),
      })}
    </p>
  );
}

function Views() {
  const { t, locale } = useText();
  const [view, setView] = useState<View>("years");
  const works = useAtlas((s) => worksInView(s).length);
  const misses = useAtlas((s) => shownMisses(s)?.length ?? 0);
  const label = (id: View): string => {
    if (id === "works") return t("programme.view.works", { n: formatNumber(locale, works) });
    if (id === "misses") return t("programme.view.misses", { n: formatNumber(locale, misses) });
    return t(`programme.view.${id}`);
  };
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t("programme.views")}
        value={view}
        onChange={(value) => setView(value as View)}
        data={VIEWS.map((value) => ({ value, label: label(value) }))}
      />
      {view === "years" && <YearRows />}
      {view === "districts" && <DistrictRows />}
      {view === "works" && <WorkTable />}
      {view === "misses" && <NearMisses />}
    </>
  );
}

function Actions() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const save = async () => {
    const { saveProgramme } = await import("./saveProgramme.ts");
    saveProgramme(atlasStore.getState());
  };
  return (
    <div className={styles["actions"]}>
      <button type="button" className={styles["action"]} onClick={() => setOpen(true)}>
        <IconTable size="0.9375rem" stroke={1.8} aria-hidden />
        {t("programme.table")}
      </button>
      <button type="button" className={styles["action"]} onClick={() => void save()}>
        <IconDownload size="0.9375rem" stroke={1.8} aria-hidden />
        {t("programme.csv")}
      </button>
      <Suspense>{open && <ProgrammeTable onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
