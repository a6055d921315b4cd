import { IconChevronDown } from "@tabler/icons-react";
import { setColorBy, setDistrictIndicator } from "../../store/actions.ts";
import { hasQuietGround, showsCoverage } from "../../store/selectors/map.ts";
import { COLOR_BYS, type ColorBy, DISTRICT_INDICATORS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { FacilityMenu } from "./FacilityMenu.tsx";
import { GroundChoice } from "./GroundChoice.tsx";
import styles from "./LayerBar.module.css";

const MORE: readonly ColorBy[] = ["consent", "shareInTop", "programme"];
const FIRST = COLOR_BYS.filter((value) => !MORE.includes(value));

/** What the colours of communities and of districts say, and which facilities stand on the map. */
export function LayerBar() {
  const coverage = useAtlas(showsCoverage);
  const quiet = useAtlas(hasQuietGround);
  const beside = useAtlas((s) => s.selected !== null);
  const wide = useAtlas((s) => s.selected !== null && s.detailTab === "works");
  return (
    <div className={styles["bar"]} data-beside={wide ? "wide" : beside}>
      {coverage ? (
        <GroundChoice />
      ) : (
        <>
          {beside ? <ColorMenu /> : <ColorChoice />}
          {!quiet && <AreaChoice />}
        </>
      )}
      <FacilityMenu />
    </div>
  );
}

function ColorChoice() {
  const { t } = useText();
  const colorBy = useAtlas((s) => s.colorBy);
  return (
    <fieldset className={styles["segments"]} aria-label={t("map.colorBy")}>
      {FIRST.map((value) => (
        <label key={value} data-checked={value === colorBy}>
          <input
            type="radio"
            name="color-by"
            value={value}
            checked={value === colorBy}
            onChange={() => setColorBy(value)}
          />
          {t(`map.color.${value}`)}
        </label>
      ))}
      <MoreColors colorBy={colorBy} />
    </fieldset>
  );
}

/** What decisions colour the map by: asked for less often, so they share one place. */
function MoreColors({ colorBy }: { readonly colorBy: ColorBy }) {
  const { t } = useText();
  const chosen = MORE.includes(colorBy);
  return (
    <label className={styles["more"]} data-checked={chosen}>
      <select
        aria-label={t("map.color.more")}
        value={chosen ? colorBy : ""}
        onChange={(event) => setColorBy(event.currentTarget.value as ColorBy)}
      >
        {!chosen && <option value="">{t("map.color.more")}</option>}
        {MORE.map((value) => (
          <option key={value} value={value}>
            {t(`map.color.${value}`)}
          </option>
        ))}
      </select>
      <IconChevronDown size="0.875rem" aria-hidden />
    </label>
  );
}

/** The same choice in one small place, beside an open community. */
function ColorMenu() {
  const { t } = useText();
  const colorBy = useAtlas((s) => s.colorBy);
  return (
    <NamedChoice
      short={t("map.colorBy.short")}
      label={t("map.colorBy")}
      value={colorBy}
      options={COLOR_BYS.map((value) => ({ value, label: t(`map.color.${value}`) }))}
      onChange={setColorBy}
    />
  );
}

function AreaChoice() {
  const { t } = useText();
  const indicator = useAtlas((s) => s.districtIndicator);
  return (
    <NamedChoice
      short={t("map.area.short")}
      label={t("map.area")}
      value={indicator}
      options={DISTRICT_INDICATORS.map((value) => ({ value, label: t(`map.area.${value}`) }))}
      onChange={setDistrictIndicator}
    />
  );
}

interface NamedChoiceProps<T extends string> {
  readonly short: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** A choice with its name before it. */
function NamedChoice<T extends string>({ short, label, value, options, onChange }: NamedChoiceProps<T>) {
  return (
    <label className={styles["area"]}>
      <span>{short}</span>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <IconChevronDown size="0.875rem" aria-hidden />
    </label>
  );
}
