import { Button, NumberInput, SegmentedControl } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { COMPREHENSIVE_STAGES } from "../../model/community.ts";
import { changeFilters } from "../../store/actions.ts";
import { filterBins, filterCounts } from "../../store/selectors/filtered.ts";
import { missingServices } from "../../store/selectors/missing.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { kinds, limitYear } from "../../store/selectors/parameters.ts";
import { SET_MODES, type SetMode } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Communities.module.css";

const STAGES = [...COMPREHENSIVE_STAGES, "unknown"] as const;

function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
}

/** Services that no facility offers within the radius: any, all or none of the chosen. */
export function MissingFilter() {
  const { t, label } = useText();
  const all = useAtlas(kinds);
  const column = useAtlas(missingServices);
  const counts = useAtlas(filterCounts)("missing");
  const filter = useAtlas((s) => s.filters.missing);
  return (
    <section>
      <div className={styles["sectionHead"]}>
        <h3>{t("communities.missing")}</h3>
        <SegmentedControl
          size="xs"
          aria-label={t("communities.mode")}
          value={filter.mode}
          onChange={(mode) => changeFilters({ missing: { ...filter, mode: mode as SetMode } })}
          data={SET_MODES.map((value) => ({ value, label: t(`communities.mode.${value}`) }))}
        />
      </div>
      <div className={styles["chips"]}>
        {all
          .filter(
            (kind) => column.values.includes(kind.id) && (counts[column.values.indexOf(kind.id)] ?? 0) > 0,
          )
          .map((kind) => (
            <Chip
              key={kind.id}
              label={label(kind.short ?? kind.label)}
              count={counts[column.values.indexOf(kind.id)] ?? 0}
              pressed={filter.values.includes(kind.id)}
              onPress={() =>
                changeFilters({ missing: { ...filter, values: toggled(filter.values, kind.id) } })
              }
            />
          ))}
      </div>
      <p className={styles["hint"]}>{t("communities.missing.hint")}</p>
    </section>
  );
}

/** Districts, each with its communities under the other filters. */
export function DistrictFilter() {
  const { t } = useText();
  const values = useAtlas((s) => s.atlas?.city.communities.district.values);
  const counts = useAtlas(filterCounts)("districts");
  const nameOf = useAtlas(districtNamer);
  const chosen = useAtlas((s) => s.filters.districts);
  return (
    <section>
      <h3>{t("communities.districts")}</h3>
      <div className={styles["chips"]}>
        {values?.map((code, i) => (
          <Chip
            key={code}
            label={nameOf(code)}
            count={counts[i] ?? 0}
            pressed={chosen.includes(code)}
            onPress={() => changeFilters({ districts: toggled(chosen, code), streets: [] })}
          />
        ))}
      </div>
    </section>
  );
}

/** A range of build years, both ends included. */
export function YearFilter() {
  const { t } = useText();
  const bins = useAtlas(filterBins)?.buildYear;
  const range = useAtlas((s) => s.filters.buildYear);
  const limit = useAtlas(limitYear);
  if (!bins || Number.isNaN(bins.min)) return null;
  const [low, high] = range ?? [bins.min, bins.max];
  const change = (from: number, to: number) => {
    if (from <= to) changeFilters({ buildYear: from <= bins.min && to >= bins.max ? null : [from, to] });
  };
  const input = {
    size: "xs",
    min: bins.min,
    max: bins.max,
    thousandSeparator: "",
    clampBehavior: "blur",
  } as const;
  return (
    <section>
      <div className={styles["sectionHead"]}>
        <h3>{t("communities.year")}</h3>
        <Button size="compact-xs" variant="light" onClick={() => change(bins.min, limit - 1)}>
          {t("communities.year.old", { year: String(limit) })}
        </Button>
      </div>
      <div className={styles["pair"]}>
        <NumberInput
          {...input}
          aria-label={t("communities.year.from")}
          value={low}
          onChange={(value) => typeof value === "number" && change(value, high)}
        />
        <span aria-hidden>–</span>
        <NumberInput
          {...input}
          aria-label={t("communities.year.to")}
          value={high}
          onChange={(value) => typeof value === "number" && change(low, value)}
        />
      </div>
    </section>
  );
}

/** Stages of the comprehensive track. */
export function StageFilter() {
  const { t } = useText();
  const counts = useAtlas(filterCounts)("comprehensive");
  const chosen = useAtlas((s) => s.filters.comprehensive);
  return (
    <section>
      <h3>{t("communities.stage")}</h3>
      <div className={styles["chips"]}>
        {STAGES.map((stage, i) =>
          counts[i] || chosen.includes(stage) ? (
            <Chip
              key={stage}
              label={stage === "unknown" ? t("communities.stage.unknown") : t(`map.stage.${stage}`)}
              count={counts[i] ?? 0}
              pressed={chosen.includes(stage)}
              onPress={() => changeFilters({ comprehensive: toggled(chosen, stage) })}
            />
          ) : null,
        )}
      </div>
    </section>
  );
}

interface ChipProps {
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Chip({ label, count, pressed, onPress }: ChipProps) {
  const { locale } = useText();
  return (
    <button type="button" className={styles["chip"]} aria-pressed={pressed} onClick={onPress}>
      {label} <small>{formatNumber(locale, count)}</small>
    </button>
  );
}
