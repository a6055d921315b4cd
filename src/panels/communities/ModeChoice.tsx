import { SegmentedControl } from "@mantine/core";
import { changeFilters } from "../../store/actions.ts";
import { SET_MODES, type SetMode } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** Whether any, all or none of the chosen options must hold. */
export function ModeChoice({ id }: { readonly id: "missing" | "deficits" }) {
  const { t } = useText();
  const filter = useAtlas((s) => s.filters[id]);
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t("filters.mode")}
      value={filter.mode}
      onChange={(mode) => changeFilters({ [id]: { ...filter, mode: mode as SetMode } })}
      data={SET_MODES.map((value) => ({ value, label: t(`filters.mode.${id}.${value}`) }))}
    />
  );
}
