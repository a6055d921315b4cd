import { formatNumber } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { shownDistricts, shownProgramme } from "../../store/selectors/programme.ts";
import { trackColors } from "../../store/selectors/programmeColoring.ts";
import type { ProgrammeDistrict } from "../../store/selectors/programmeFigures.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import styles from "./Programme.module.css";
import { useProgrammeTruth } from "./useProgrammeTruth.ts";

/** Comprehensive renovations of each district against its floor; a press drills there, another one back. */
export function DistrictRows() {
  const { t } = useText();
  const districts = useAtlas(shownDistricts) ?? [];
  const longest = Math.max(1, ...districts.map((d) => Math.max(d.comprehensive.communities, d.floor)));
  return (
    <div className={styles["list"]}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <ul className={styles["districts"]} tabIndex={0} aria-label={t("programme.view.districts")}>
        {districts.map((row) => (
          <li key={row.district ?? ""}>
            <District row={row} longest={longest} />
          </li>
        ))}
      </ul>
      <p className={styles["hint"]}>{t("programme.district.hint")}</p>
    </div>
  );
}

function District({ row, longest }: { readonly row: ProgrammeDistrict; readonly longest: number }) {
  const { t, locale } = useText();
  const { district, comprehensive, management, eligible, floor } = row;
  const name = useAtlas((s) =>
    district === null ? t("programme.district.none") : districtNamer(s)(district),
  );
  const drilled = useAtlas((s) => district !== null && s.filters.districts.includes(district));
  const theme = useAtlas((s) => s.theme);
  const solved = useAtlas(shownProgramme);
  const { base } = useProgrammeTruth(solved!);
  const number = (value: number) => formatNumber(locale, value);
  return (
    <BarRow
      label={name}
      hint={t("programme.district.management", { n: number(management.communities) })}
      share={comprehensive.communities / longest}
      tick={floor > 0 ? floor / longest : undefined}
      color={trackColors(theme).comprehensive}
      value={`${number(comprehensive.communities)} / ${number(eligible)}`}
      selected={drilled}
      onSelect={district === null ? undefined : () => drillTo(drilled ? undefined : district)}
      truth={{
        ...base,
        title: `${t("programme.count.comprehensive")} · ${name}`,
        value: number(comprehensive.communities),
        inputs: [
          t("programme.district.eligible", { n: number(eligible) }),
          t("programme.district.floor", { n: number(floor) }),
          t("programme.input.comprehensive", {
            n: number(comprehensive.communities),
            yuan: yuanText(locale, comprehensive.yuan),
          }),
          t("programme.input.management", {
            n: number(management.communities),
            yuan: yuanText(locale, management.yuan),
          }),
        ],
        formula: t("programme.district.formula"),
      }}
    />
  );
}
