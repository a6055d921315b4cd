/** Photos of a community before and after. */
import { t } from "../../i18n/t.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import type { AtlasState } from "../../store/state.ts";
import type { PagePhoto, PhotosBlock } from "../document.ts";

const MOST = 2;

/** The first photos of each; null where none was opened: what else is on the page takes the room. */
export function sheetPhotos(s: AtlasState, { id }: Detail): PhotosBlock | null {
  const photosOf = (when: "before" | "after"): readonly PagePhoto[] =>
    s.reportPhotos
      .filter((photo) => photo.community === id && photo.when === when)
      .slice(0, MOST)
      .map(({ file }) => ({ file, caption: t(s.locale, `detail.satisfaction.${when}`) }));
  const photos = [...photosOf("before"), ...photosOf("after")];
  return photos.length > 0 ? { kind: "photos", photos } : null;
}
