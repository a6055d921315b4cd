import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { demandBase, menuStatus } from "../../store/selectors/menuDemand.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { AskedList } from "./AskedList.tsx";
import { ChosenCost } from "./ChosenCost.tsx";
import { DemandGrid } from "./DemandGrid.tsx";
import { DemandList } from "./DemandList.tsx";
import { ImportedMenus } from "./ImportedMenus.tsx";
import styles from "./Menu.module.css";
import { MenuHead } from "./MenuHead.tsx";
import { UnitCosts } from "./UnitCosts.tsx";

const TRACKS = ["comprehensive", "management"] as const;

/** The menus in force, and what is lacking, asked for, chosen and left out of their items. */
export function Menu() {
  const { t, locale } = useText();
  const { communities, surveyed, withWorks } = useAtlas(demandBase);
  const n = (value: number) => formatNumber(locale, value);
  const [track, setTrack] = useState<Track>("comprehensive");
  const [dialog, setDialog] = useState<"grid" | "costs" | null>(null);
  const loaded = useAtlas((s) => menuStatus(s)[track] !== null);
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("menu.title")}</h2>
        <p className={styles["scope"]}>
          {t("menu.scope", { n: n(communities), surveyed: n(surveyed), withWorks: n(withWorks) })}
        </p>
      </header>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("menu.track")}
        value={track}
        onChange={(value) => setTrack(value as Track)}
        data={TRACKS.map((value) => ({ value, label: t(`menu.track.${value}`) }))}
      />
      <ImportedMenus />
      <MenuHead track={track} onCosts={() => setDialog("costs")} />
      {loaded && <ChosenCost track={track} />}
      {loaded && <DemandList key={track} track={track} onGrid={() => setDialog("grid")} />}
      {loaded && <AskedList track={track} />}
      {dialog === "grid" && <DemandGrid track={track} onClose={() => setDialog(null)} />}
      {dialog === "costs" && <UnitCosts track={track} onClose={() => setDialog(null)} />}
    </div>
  );
}
