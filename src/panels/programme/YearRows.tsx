import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatNumber, type MoneyUnit, moneyUnit } from "../../i18n/format.ts";
import { setProgrammeYear } from "../../store/programme.ts";
import { shownProgramme, shownTotal, shownYears, yearInView } from "../../store/selectors/programme.ts";
import { trackColors, yearColors } from "../../store/selectors/programmeColoring.ts";
import type { ProgrammeTotal, ProgrammeYear, TrackSum } from "../../store/selectors/programmeFigures.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Programme.module.css";
import { useProgrammeTruth } from "./useProgrammeTruth.ts";

const MEASURES = ["yuan", "communities", "households"] as const;
type Measure = (typeof MEASURES)[number];

/** The years one below the other: both kinds of work as a bar, in money against the budget, communities or households. A press shows the year on the map. */
export function YearRows() {
  const { t, locale } = useText();
  const years = useAtlas(shownYears) ?? [];
  const total = useAtlas(shownTotal);
  const [measure, setMeasure] = useState<Measure>("yuan");
  const theme = useAtlas((s) => s.theme);
  const colors = yearColors(years.length, theme);
  const unit = moneyUnit(
    locale,
    years.map((year) => year.budgetYuan),
  );
  const longest = Math.max(1, ...years.map((year) => Math.max(size(year, measure), budgetOf(year, measure))));
  if (!total) return null;
  return (
    <div className={styles["years"]}>
      <div className={styles["yearsHead"]}>
        <SegmentedControl
          size="xs"
          classNames={{ label: styles["tight"] ?? "" }}
          aria-label={t("programme.measure")}
          value={measure}
          onChange={(value) => setMeasure(value as Measure)}
          data={MEASURES.map((value) => ({ value, label: t(`programme.measure.${value}`) }))}
        />
      </div>
      <Row
        label={t("programme.year.all")}
        part={total}
        longest={Math.max(1, size(total, measure), budgetOf(total, measure))}
        {...{ measure, unit }}
      />
      {years.map((year, i) => (
        <Row
          key={year.calendarYear}
          label={String(year.calendarYear)}
          calendarYear={year.calendarYear}
          color={colors[i]}
          part={year}
          {...{ measure, unit, longest }}
        />
      ))}
      <TrackKey />
      <p className={styles["hint"]}>{t("programme.year.hint", { unit: unit.name })}</p>
    </div>
  );
}

const size = (
  { comprehensive, management }: Pick<ProgrammeTotal, "comprehensive" | "management">,
  by: Measure,
) => comprehensive[by] + management[by];
const budgetOf = ({ budgetYuan }: { readonly budgetYuan: number }, by: Measure) =>
  by === "yuan" ? budgetYuan : 0;

function TrackKey() {
  const { t } = useText();
  const theme = useAtlas((s) => s.theme);
  return (
    <span className={styles["key"]}>
      {(["comprehensive", "management"] as const).map((track) => (
        <span key={track}>
          <i style={{ background: trackColors(theme)[track] }} />
          {t(`programme.track.${track}`)}
        </span>
      ))}
    </span>
  );
}

interface RowProps {
  readonly label: string;
  /** Absent: all years. */
  readonly calendarYear?: number;
  readonly color?: string | undefined;
  readonly part: ProgrammeYear | ProgrammeTotal;
  readonly measure: Measure;
  readonly unit: MoneyUnit;
  readonly longest: number;
}

function Row({ label, calendarYear, color, part, measure, unit, longest }: RowProps) {
  const { t, locale } = useText();
  const own = calendarYear ?? null;
  const pressed = useAtlas((s) => yearInView(s) === own);
  const theme = useAtlas((s) => s.theme);
  const solved = useAtlas(shownProgramme);
  const truth = useProgrammeTruth(solved!);
  const colors = trackColors(theme);
  const count = ({ communities }: TrackSum) => formatNumber(locale, communities);
  const money = (yuan: number) => formatNumber(locale, yuan / unit.yuan, unit.yuan === 1e8 ? 2 : 0);
  const text =
    measure === "yuan"
      ? `${money(part.spentYuan)} / ${money(part.budgetYuan)}`
      : `${formatNumber(locale, part.comprehensive[measure])} + ${formatNumber(locale, part.management[measure])}`;
  const width = (value: number) => `${(value / longest) * 100}%`;
  return (
    <div className={styles["year"]} data-selected={pressed}>
      <button
        type="button"
        className={styles["yearName"]}
        aria-pressed={pressed}
        aria-label={t("programme.year.show", {
          year: label,
          n: count(part.comprehensive),
          m: count(part.management),
          spent: yuanText(locale, part.spentYuan),
          budget: yuanText(locale, part.budgetYuan),
        })}
        onClick={() => setProgrammeYear(own)}
      >
        <i style={{ background: color }} data-all={own === null} />
        {label}
        <span className={styles["yearBar"]}>
          <span style={{ width: width(part.comprehensive[measure]), background: colors.comprehensive }} />
          <span style={{ width: width(part.management[measure]), background: colors.management }} />
          {measure === "yuan" && <b style={{ left: width(part.budgetYuan) }} />}
        </span>
      </button>
      <TruthCard {...truth.money(`${t("programme.spent")} · ${label}`, part)}>{text}</TruthCard>
    </div>
  );
}
