import { NativeSelect } from "@mantine/core";
import { useId } from "react";
import { setColorBy, setDistrictIndicator } from "../../store/actions.ts";
import { setReport } from "../../store/report.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { COLOR_BYS, type ColorBy, DISTRICT_INDICATORS, type DistrictIndicator } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Report.module.css";

const COVERAGE = "coverage";

/** What the single map says: the coverage of the kinds looked at, or the colours that the map has elsewhere. */
export function MapContent() {
  const { t, label } = useText();
  const colorBy = useAtlas((s) => s.colorBy);
  const coverage = useAtlas((s) => s.report.coverage);
  const indicator = useAtlas((s) => s.districtIndicator);
  const measured = useAtlas(measuredKinds);
  const asked = coverage && measured.length > 0;
  const kinds = measured.map((kind) => label(kind.label)).join(t("picture.kinds.separator"));
  const show = (value: string) => {
    if (value === COVERAGE) return setReport({ coverage: true });
    if (coverage) setReport({ coverage: false });
    setColorBy(value as ColorBy);
  };
  return (
    <div className={styles["fields"]}>
      <NamedSelect
        label={t("report.shows")}
        value={asked ? COVERAGE : colorBy}
        options={[
          ...COLOR_BYS.map((value) => ({ value, label: t(`map.color.${value}`) })),
          ...(measured.length > 0 ? [{ value: COVERAGE, label: t("report.shows.coverage", { kinds }) }] : []),
        ]}
        onChange={show}
      />
      {!asked && (
        <NamedSelect
          label={t("map.area.short")}
          value={indicator}
          options={DISTRICT_INDICATORS.map((value) => ({ value, label: t(`map.area.${value}`) }))}
          onChange={(value) => setDistrictIndicator(value as DistrictIndicator)}
        />
      )}
    </div>
  );
}

interface NamedSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function NamedSelect({ label, value, options, onChange }: NamedSelectProps) {
  const id = useId();
  return (
    <div className={styles["row"]}>
      <label htmlFor={id} className={styles["name"]}>
        {label}
      </label>
      <NativeSelect
        id={id}
        size="xs"
        className={styles["select"] ?? ""}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
