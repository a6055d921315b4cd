import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatLargeText, formatShare } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { type CoverageBar, coverageBars, type OrderBy, type Who } from "../../store/selectors/coverage.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Coverage.module.css";

/** Per district who is out of reach: households or elderly people, by count or by share; a press drills there, another one back. */
export function DistrictBars() {
  const { t } = useText();
  const [who, setWho] = useState<Who>("households");
  const [by, setBy] = useState<OrderBy>("count");
  const bars = useAtlas(coverageBars[who][by]);
  const longest = Math.max(...bars.map((bar) => (Number.isNaN(bar[by]) ? 0 : bar[by])), 0);
  return (
    <section>
      <div className={styles["sectionHead"]}>
        <h3>{t("coverage.districts")}</h3>
      </div>
      <div className={styles["switches"]}>
        <SegmentedControl
          size="xs"
          aria-label={t("coverage.who")}
          value={who}
          onChange={(value) => setWho(value as Who)}
          data={(["households", "elderly"] as const).map((value) => ({
            value,
            label: t(`coverage.who.${value}`),
          }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("coverage.by")}
          value={by}
          onChange={(value) => setBy(value as OrderBy)}
          data={(["count", "share"] as const).map((value) => ({ value, label: t(`coverage.by.${value}`) }))}
        />
      </div>
      <ol className={styles["bars"]}>
        {bars.map((bar) => (
          <li key={bar.district ?? ""}>
            <Bar bar={bar} by={by} longest={longest} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface BarProps {
  readonly bar: CoverageBar;
  readonly by: OrderBy;
  readonly longest: number;
}

function Bar({ bar, by, longest }: BarProps) {
  const { t, locale } = useText();
  const { district } = bar;
  const name = useAtlas((s) =>
    district === null ? t("coverage.district.none") : districtNamer(s)(district),
  );
  const drilled = useAtlas((s) => district !== null && s.filters.districts.includes(district));
  const others = useAtlas((s) => s.filters.districts.length > 0 && !drilled);
  const count = formatLargeText(locale, Number.isNaN(bar.share) ? Number.NaN : bar.count);
  const share = formatShare(locale, bar.share);
  const width = longest > 0 && !Number.isNaN(bar[by]) ? bar[by] / longest : 0;
  return (
    <button
      type="button"
      className={styles["bar"]}
      disabled={district === null}
      aria-pressed={drilled}
      data-faded={others}
      aria-label={
        drilled
          ? `${name}: ${t("coverage.district.back")}`
          : t("coverage.district.row", { name, count, share })
      }
      onClick={() => drillTo(drilled ? undefined : (district ?? undefined))}
    >
      <span className={styles["barName"]}>{name}</span>
      <span className={styles["barTrack"]}>
        <span style={{ width: `${width * 100}%` }} />
      </span>
      <span className={styles["barValue"]}>{by === "count" ? count : share}</span>
      <span className={styles["barOther"]}>{by === "count" ? share : count}</span>
    </button>
  );
}
