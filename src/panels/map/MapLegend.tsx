import { IconChevronDown } from "@tabler/icons-react";
import { useState, useSyncExternalStore } from "react";
import { mapSnapshot, subscribeMap } from "../../map/mapHandle.ts";
import { BADGE_ZOOM, drawsBadges, withoutBadges } from "../../store/selectors/badgeScale.ts";
import { legendModel } from "../../store/selectors/legend.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Legend } from "../../ui/Legend.tsx";
import styles from "./MapLegend.module.css";

/** What the colours mean: classes with units and counts, and what grey says. */
export function MapLegend() {
  const { t } = useText();
  const [open, setOpen] = useState(true);
  const beside = useAtlas((s) => s.selected !== null);
  const wide = useAtlas((s) => s.selected !== null && s.detailTab === "works");
  const model = useAtlas(legendModel);
  const tool = useAtlas((s) => s.scenarioTool);
  const badges = useSyncExternalStore(subscribeMap, () =>
    drawsBadges(mapSnapshot().camera?.zoom ?? BADGE_ZOOM, tool),
  );
  return (
    <section
      className={styles["legend"]}
      aria-label={t("map.legend")}
      data-open={open}
      data-beside={wide ? "wide" : beside}
    >
      <button
        type="button"
        className={styles["head"]}
        aria-expanded={open}
        aria-label={t(open ? "map.legend.close" : "map.legend.open")}
        onClick={() => setOpen(!open)}
      >
        <span>{t("map.legend")}</span>
        <IconChevronDown className={styles["chevron"]} size="0.875rem" aria-hidden />
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too
        <div className={styles["body"]} tabIndex={0}>
          <Legend model={badges ? model : withoutBadges(model)} />
        </div>
      )}
    </section>
  );
}
