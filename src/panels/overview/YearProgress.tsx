import { SegmentedControl } from "@mantine/core";
import { lazy, Suspense, useDeferredValue, useState } from "react";
import type { YearProgress as Year } from "../../analysis/figures.ts";
import { formatNumber } from "../../i18n/format.ts";
import { COMPREHENSIVE_STAGES, type ComprehensiveStage } from "../../model/community.ts";
import { COMPREHENSIVE_COLORS } from "../../scale/ramps.ts";
import { yearSeries } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { InView } from "../../ui/InView.tsx";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Overview.module.css";
import { useBaseTruth } from "./useBaseTruth.ts";

const ColumnChart = lazy(() => import("../../ui/ColumnChart.tsx"));

/** Started and accepted in the colours that the map gives to these stages. */
const SERIES = [
  { id: "started", key: "starts", colors: stageColors("underWorks") },
  { id: "accepted", key: "acceptances", colors: stageColors("accepted") },
  { id: "managed", key: "managed", colors: { light: "#7fb3b8", dark: "#b7dfdc" } },
] as const;

/** Starts, acceptances and established management by year, as columns or as a table. */
export function YearProgress() {
  const { t, locale } = useText();
  const { years, undated } = useDeferredValue(useAtlas(yearSeries));
  const theme = useAtlas((s) => s.theme);
  const [view, setView] = useState("chart");
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last)
    return (
      <Section title={t("overview.years")}>
        <p className={styles["quiet"]}>{t("overview.years.none")}</p>
      </Section>
    );
  return (
    <Section
      title={t("overview.years")}
      hint={t("overview.years.hint")}
      aside={
        <SegmentedControl
          size="xs"
          className={styles["view"] ?? ""}
          aria-label={t("overview.years.view")}
          value={view}
          onChange={setView}
          data={[
            { value: "chart", label: t("overview.years.chart") },
            { value: "table", label: t("overview.years.table") },
          ]}
        />
      }
    >
      <InView className={styles["chart"] ?? ""}>
        {view === "chart" ? (
          <Suspense>
            <ColumnChart
              label={t("overview.years.label", { from: String(first.year), to: String(last.year) })}
              categories={years.map(({ year }) => String(year))}
              series={SERIES.map(({ id, key, colors }) => ({
                id,
                label: t(`overview.years.${id}`),
                color: colors[theme],
                values: years.map((year) => year[key]),
              }))}
              format={(value) => formatNumber(locale, value)}
            />
          </Suspense>
        ) : (
          <YearTable years={years} />
        )}
      </InView>
      {undated > 0 && (
        <p className={styles["note"]}>{t("overview.years.undated", { n: formatNumber(locale, undated) })}</p>
      )}
    </Section>
  );
}

function YearTable({ years }: { readonly years: readonly Year[] }) {
  const { t, locale } = useText();
  const base = useBaseTruth();
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("overview.years.year")}</th>
          {SERIES.map(({ id }) => (
            <th key={id} scope="col">
              {t(`overview.years.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            {SERIES.map(({ id, key }) => {
              const value = formatNumber(locale, year[key]);
              return (
                <td key={id}>
                  <TruthCard
                    {...base}
                    title={`${t(`overview.years.${id}`)} · ${year.year}`}
                    value={t("overview.count.communities", { n: value })}
                    inputs={[]}
                    formula={t("overview.truth.years")}
                  >
                    {value}
                  </TruthCard>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stageColors(stage: ComprehensiveStage): { readonly light: string; readonly dark: string } {
  const place = COMPREHENSIVE_STAGES.indexOf(stage);
  return { light: COMPREHENSIVE_COLORS.light[place]!, dark: COMPREHENSIVE_COLORS.dark[place]! };
}
