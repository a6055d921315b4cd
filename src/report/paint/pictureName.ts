import type { LaidPage, Placed } from "../layout/placed.ts";

/** What a picture of the page shows, for those who do not see it: its caption, else the title of the page. */
export function pictureName(page: Pick<LaidPage, "title">, placed: Placed, image: string): string {
  return captionOf(placed, image) || page.title;
}

function captionOf({ block, photos }: Placed, image: string): string {
  if (block?.kind === "map") return block.caption;
  if (block?.kind !== "photos") return "";
  const file = photos?.find((photo) => photo.image === image)?.file;
  return block.photos.find((photo) => photo.file === file)?.caption ?? "";
}
