import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { Infeasibility } from "../../model/programme.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import { applyFix } from "../../store/programme.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { lockOf } from "../../store/selectors/programme.ts";
import { type ProgrammeFix, programmeFixes } from "../../store/selectors/programmeFixes.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { infeasibleWords } from "./infeasibleWords.ts";
import styles from "./Programme.module.css";

/** Why no programme meets all conditions: each demand that breaks, with what would lift it. */
export function Infeasible({ solved }: { readonly solved: SolvedProgramme }) {
  const { t } = useText();
  return (
    <div className={styles["infeasible"]} role="alert">
      <strong>
        <IconAlertTriangle size="1rem" aria-hidden /> {t("programme.infeasible")}
      </strong>
      <ul>
        {solved.result.infeasible.map((broken) => (
          <li key={JSON.stringify(broken)}>
            <Broken broken={broken} solved={solved} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BrokenProps {
  readonly broken: Infeasibility;
  readonly solved: SolvedProgramme;
}

function Broken({ broken, solved }: BrokenProps) {
  const { locale } = useText();
  const nameOf = useAtlas(districtNamer);
  const { ids } = solved.atlas.city.communities;
  const lockYear = useAtlas((s) =>
    broken.kind === "lockImpossible" ? (lockOf(s, ids[broken.row] ?? "")[broken.track] ?? null) : null,
  );
  return (
    <>
      <p>{infeasibleWords(locale, broken, solved, nameOf)}</p>
      {programmeFixes(broken, solved.settings, lockYear).map((fix) => (
        <Fix key={JSON.stringify(fix)} fix={fix} />
      ))}
    </>
  );
}

function Fix({ fix }: { readonly fix: ProgrammeFix }) {
  const { t, locale } = useText();
  const nameOf = useAtlas(districtNamer);
  return (
    <Button size="compact-xs" variant="default" onClick={() => applyFix(fix)}>
      {words()}
    </Button>
  );

  function words(): string {
    const number = (value: number) => formatNumber(locale, value);
    switch (fix.kind) {
      case "budget":
        return t("programme.fix.budget", {
          year: String(fix.calendarYear),
          by: yuanText(locale, fix.byYuan),
        });
      case "budgets":
        return t("programme.fix.budgets", { by: yuanText(locale, fix.byYuan) });
      case "limit":
        return t("programme.fix.limit", { n: number(fix.to) });
      case "floor":
        return t("programme.fix.floor", { district: nameOf(fix.district), n: number(fix.to) });
      case "years":
        return t("programme.fix.years", { n: number(fix.to) });
      case "floors":
      case "unlock":
        return t(`programme.fix.${fix.kind}`);
    }
  }
}
