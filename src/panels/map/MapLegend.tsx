import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { MessageKey } from "../../i18n/t.ts";
import {
  communityLegend,
  districtLegend,
  hasFilteredOut,
  type LegendBlock,
  type LegendEntry,
} from "../../store/selectors/legend.ts";
import type { ColorBy, DistrictIndicator } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./MapLegend.module.css";

const UNITS = {
  priority: "map.unit.points",
  comprehensive: "map.unit.stage",
  management: "map.unit.stage",
  buildDecade: "map.unit.years",
  missingServices: "map.unit.services",
  households: "map.unit.households",
  none: "map.unit.share",
  need: "map.unit.points",
  communities: "map.unit.communities",
  acceptedShare: "map.unit.share",
  outOfReachShare: "map.unit.share",
  medianBuildYear: "map.unit.years",
} as const satisfies Record<ColorBy | DistrictIndicator, MessageKey>;

/** What the colours mean: classes with units, and what grey says. */
export function MapLegend() {
  const { t } = useText();
  const [open, setOpen] = useState(true);
  const communities = useAtlas(communityLegend);
  const districts = useAtlas(districtLegend);
  const faint = useAtlas(hasFilteredOut);
  const Chevron = open ? IconChevronDown : IconChevronUp;
  return (
    <section className={styles["legend"]} aria-label={t("map.legend")}>
      <button
        type="button"
        className={styles["head"]}
        aria-expanded={open}
        aria-label={t(open ? "map.legend.close" : "map.legend.open")}
        onClick={() => setOpen(!open)}
      >
        <span>{t("map.legend")}</span>
        <Chevron size="0.875rem" aria-hidden />
      </button>
      {open && (
        <div className={styles["body"]}>
          {communities && (
            <Block block={communities} title={t(`map.color.${communities.of}`)} dot>
              {faint && (
                <li>
                  <i className={`${styles["dot"]} ${styles["faint"]}`} />
                  {t("map.legend.filteredOut")}
                </li>
              )}
            </Block>
          )}
          {districts && <Block block={districts} title={t(`map.area.${districts.of}`)} />}
          <p>{t("map.legend.frozen")}</p>
        </div>
      )}
    </section>
  );
}

interface BlockProps {
  readonly block: LegendBlock<ColorBy | DistrictIndicator>;
  readonly title: string;
  readonly dot?: boolean;
  readonly children?: React.ReactNode;
}

function Block({ block, title, dot = false, children }: BlockProps) {
  const { t } = useText();
  const shape = styles[dot ? "dot" : "square"];
  return (
    <div>
      <h3>
        {title} <small>{t(UNITS[block.of])}</small>
      </h3>
      <ul>
        {block.entries.map((entry) => (
          <li key={entry.color}>
            <i className={shape} style={{ background: entry.color }} />
            <EntryText entry={entry} of={block.of} />
          </li>
        ))}
        {block.unknownColor && (
          <li>
            <i className={shape} style={{ background: block.unknownColor }} />
            {t("map.legend.unknown")}
          </li>
        )}
        {children}
      </ul>
    </div>
  );
}

function EntryText({ entry, of }: { readonly entry: LegendEntry; readonly of: ColorBy | DistrictIndicator }) {
  const { t, locale } = useText();
  if (entry.category !== undefined) return t(`map.stage.${entry.category}` as "map.stage.none");
  const text = (value: number): string => {
    if (of === "acceptedShare" || of === "outOfReachShare") return formatShare(locale, value, 0);
    if (of === "buildDecade" || of === "medianBuildYear") return String(Math.round(value));
    return formatNumber(locale, value, value < 10 ? 1 : 0);
  };
  if (of === "missingServices") {
    const from = entry.from ?? 0;
    return entry.to === undefined ? t("map.legend.above", { from: text(from) }) : text(from);
  }
  if (entry.from === undefined)
    return entry.to === undefined ? t("map.legend") : t("map.legend.below", { to: text(entry.to) });
  return entry.to === undefined
    ? t("map.legend.above", { from: text(entry.from) })
    : t("map.legend.between", { from: text(entry.from), to: text(entry.to) });
}
