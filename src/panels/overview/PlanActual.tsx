import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { narrowsPlan, type PlanYear, place, planYears, runningPlan } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Overview.module.css";
import { usePlanTruth } from "./usePlanTruth.ts";

/** Starts of each district against its plan of the chosen year. */
export function PlanActual() {
  const { t } = useText();
  const years = useAtlas(planYears);
  const running = useAtlas(runningPlan);
  const narrowed = useAtlas(narrowsPlan);
  const [chosen, choose] = useState<number | null>(null);
  const plan = years.find(({ year }) => year === chosen) ?? running;
  return (
    <Section title={t("overview.plan")} hint={plan ? t("overview.plan.hint") : undefined}>
      {!plan ? (
        <p className={styles["quiet"]}>{t("overview.plan.none")}</p>
      ) : (
        <>
          <SegmentedControl
            fullWidth
            size="xs"
            className={styles["years"] ?? ""}
            aria-label={t("overview.plan.year")}
            value={String(plan.year)}
            onChange={(year) => choose(Number(year))}
            data={years.map(({ year }) => String(year))}
          />
          <Rows plan={plan} />
          <p className={styles["note"]}>
            {t("overview.plan.tick")}
            <Current year={plan.year} />
            {narrowed && ` ${t("overview.plan.wide")}`}
          </p>
        </>
      )}
    </Section>
  );
}

function Rows({ plan }: { readonly plan: PlanYear }) {
  const { t, locale } = useText();
  const nameOf = useAtlas(districtNamer);
  const { district } = useAtlas(place);
  const truth = usePlanTruth();
  const longest = Math.max(...plan.rows.map((row) => Math.max(row.planned ?? 0, row.actual)), 1);
  const text = (actual: number, planned: number | null) =>
    `${formatNumber(locale, actual)} / ${formatNumber(locale, planned ?? Number.NaN)}`;
  const total = { name: t("overview.plan.all"), all: Math.max(plan.planned, plan.actual, 1) };
  return (
    <ul className={`${styles["list"]} ${styles["plan"]}`}>
      {plan.rows.length > 1 && (
        <li className={styles["total"]}>
          <BarRow
            label={total.name}
            share={plan.actual / total.all}
            tick={plan.planned / total.all}
            value={text(plan.actual, plan.planned)}
            truth={truth(total.name, plan.year, plan.planned, plan.actual)}
          />
        </li>
      )}
      {plan.rows.map((row) => (
        <li key={row.district}>
          <BarRow
            label={nameOf(row.district)}
            share={row.actual / longest}
            tick={row.planned === null ? undefined : row.planned / longest}
            value={text(row.actual, row.planned)}
            truth={truth(nameOf(row.district), plan.year, row.planned, row.actual)}
            onSelect={district === null ? () => drillTo(row.district) : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

/** The year of the data is not over yet. */
function Current({ year }: { readonly year: number }) {
  const { t, locale } = useText();
  const date = useAtlas((s) => s.atlas?.city.info.dataDate ?? "");
  if (!date.startsWith(String(year)) || date.endsWith("-12-31")) return null;
  return ` ${t("overview.plan.current", { date: formatDate(locale, date) })}`;
}
