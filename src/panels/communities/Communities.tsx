import { useText } from "../../store/useAtlas.ts";
import styles from "./Communities.module.css";
import { DeficitFilter } from "./DeficitFilter.tsx";
import { FilterHead } from "./FilterHead.tsx";
import { FilterSection } from "./FilterSection.tsx";
import { GapFilter } from "./GapFilter.tsx";
import { MissingFilter } from "./MissingFilter.tsx";
import { FlagFilter, StageFilter, WillingFilter } from "./NamedFilters.tsx";
import { NumberFilter } from "./NumberFilter.tsx";
import { PlaceFilter } from "./PlaceFilter.tsx";

/** Finds the communities that lack something. The list of those found rises over the map. */
export function Communities() {
  const { t } = useText();
  return (
    <div className={styles["panel"]}>
      <FilterHead />
      <FilterSection title={t("filters.missing")} filters={["missing"]} startsOpen>
        <MissingFilter />
      </FilterSection>
      <FilterSection title={t("filters.gap")} filters={["gap"]}>
        <GapFilter />
      </FilterSection>
      <FilterSection title={t("filters.place")} filters={["districts", "streets"]} startsOpen>
        <PlaceFilter />
      </FilterSection>
      <FilterSection title={t("filters.buildYear")} filters={["buildYear"]} startsOpen>
        <NumberFilter id="buildYear" />
      </FilterSection>
      <FilterSection title={t("filters.stages")} filters={["comprehensive", "management"]}>
        <StageFilter track="comprehensive" />
        <StageFilter track="management" />
      </FilterSection>
      <FilterSection title={t("filters.deficits")} filters={["deficits"]}>
        <DeficitFilter />
      </FilterSection>
      <FilterSection title={t("filters.willing")} filters={["willing"]}>
        <WillingFilter />
      </FilterSection>
      <FilterSection title={t("filters.flags")} filters={["flags"]}>
        <FlagFilter />
      </FilterSection>
      <FilterSection title={t("filters.size")} filters={["households", "floorAreaSquareMeters"]}>
        <NumberFilter id="households" />
        <NumberFilter id="floorAreaSquareMeters" />
      </FilterSection>
      <p className={styles["foot"]}>
        {t("filters.lead")} {t("filters.count.options")}
      </p>
    </div>
  );
}
