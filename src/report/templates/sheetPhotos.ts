/** Photos of a community before and after; frames to paste some over where none were opened. */
import { t } from "../../i18n/t.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import type { AtlasState } from "../../store/state.ts";
import type { PagePhoto, PhotosBlock } from "../document.ts";

const MOST = 2;

/** An empty frame stands for "after" only where there is an after. */
export function sheetPhotos(s: AtlasState, { id, comprehensive }: Detail): PhotosBlock {
  const photosOf = (when: "before" | "after"): readonly PagePhoto[] => {
    const files = s.reportPhotos
      .filter((photo) => photo.community === id && photo.when === when)
      .slice(0, MOST)
      .map(({ file }) => file);
    const caption = t(s.locale, `detail.satisfaction.${when}`);
    if (files.length > 0) return files.map((file) => ({ file, caption }));
    return when === "before" || comprehensive === "accepted"
      ? [{ file: null, caption: t(s.locale, "report.sheet.noPhoto", { when: caption }) }]
      : [];
  };
  return { kind: "photos", photos: [...photosOf("before"), ...photosOf("after")] };
}
