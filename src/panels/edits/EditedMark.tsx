import { revertCommunity } from "../../store/edits.ts";
import { isEdited } from "../../store/selectors/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Chip } from "../../ui/Chip.tsx";

/** Says that a community is edited; its cross takes the edits away, as a step that can be undone. */
export function EditedMark({ id }: { readonly id: string }) {
  const { t } = useText();
  const edited = useAtlas((s) => isEdited(s, id));
  if (!edited) return null;
  return (
    <Chip label={t("edits.mark")} removeLabel={t("edits.mark.revert")} onRemove={() => revertCommunity(id)} />
  );
}
