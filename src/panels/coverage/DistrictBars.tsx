import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatLargeColumn, formatShare } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { type CoverageBar, coverageBars, type OrderBy, type Who } from "../../store/selectors/coverage.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import styles from "./Coverage.module.css";
import { useCoverageTruth } from "./useCoverageTruth.ts";

/** Per district who is out of reach: households or elderly people, by count or by share; a press drills there, another one back. */
export function DistrictBars() {
  const { t, locale } = useText();
  const [who, setWho] = useState<Who>("households");
  const [by, setBy] = useState<OrderBy>("count");
  const bars = useAtlas(coverageBars[who][by]);
  const longest = Math.max(...bars.map((bar) => (Number.isNaN(bar.share) ? 0 : bar[by])), 0);
  const inColumn = formatLargeColumn(
    locale,
    bars.map((bar) => bar.count),
  );
  return (
    <section>
      <div className={styles["barsHead"]}>
        <h3>{t("coverage.districts")}</h3>
        <SegmentedControl
          size="xs"
          classNames={{ label: styles["tight"] ?? "" }}
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
          classNames={{ label: styles["tight"] ?? "" }}
          aria-label={t("coverage.by")}
          value={by}
          onChange={(value) => setBy(value as OrderBy)}
          data={(["count", "share"] as const).map((value) => ({ value, label: t(`coverage.by.${value}`) }))}
        />
      </div>
      {bars.map((bar) => (
        <Bar key={bar.district ?? ""} bar={bar} by={by} who={who} longest={longest} inColumn={inColumn} />
      ))}
    </section>
  );
}

interface BarProps {
  readonly bar: CoverageBar;
  readonly by: OrderBy;
  readonly who: Who;
  readonly longest: number;
  /** Writes a count as those of the other rows are written. */
  readonly inColumn: (count: number) => string;
}

function Bar({ bar, by, who, longest, inColumn }: BarProps) {
  const { t, locale } = useText();
  const truth = useCoverageTruth();
  const { district } = bar;
  const name = useAtlas((s) =>
    district === null ? t("coverage.district.none") : districtNamer(s)(district),
  );
  const drilled = useAtlas((s) => district !== null && s.filters.districts.includes(district));
  const count = inColumn(Number.isNaN(bar.share) ? Number.NaN : bar.count);
  const share = formatShare(locale, bar.share);
  return (
    <BarRow
      label={name}
      hint={by === "count" ? share : count}
      share={Number.isNaN(bar.share) ? Number.NaN : longest > 0 ? bar[by] / longest : 0}
      value={by === "count" ? count : share}
      color="var(--ra-warning)"
      selected={drilled}
      selectLabel={
        drilled
          ? `${name}: ${t("coverage.district.back")}`
          : t("coverage.district.row", { name, count, share })
      }
      {...(district === null ? {} : { onSelect: () => drillTo(drilled ? undefined : district) })}
      truth={{
        ...truth(bar.known, bar.communities),
        title: `${t(`coverage.${who}`)} · ${name}`,
        value: `${count} · ${share}`,
        formula: t(`coverage.truth.${who}`),
      }}
    />
  );
}
