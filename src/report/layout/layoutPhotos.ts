/** Photos side by side in equal boxes, each with its caption below. */
import type { PagePhoto, PhotosBlock } from "../document.ts";
import type { Box, PlacedPhoto } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { paragraph, shifted, type Typeset } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const LEAST_HEIGHT = 120;
const LEAST_WIDTH = 130;
const GAP = 28;
const CAPTION_GAP = 5;

/** Prepares photos; they take all the height that they are given. */
export function preparePhotos(block: PhotosBlock, width: number, context: LayoutContext): Prepared {
  const { unit } = context;
  const { photos } = block;
  const room = Math.max(1, Math.floor((width + unit(GAP)) / unit(LEAST_WIDTH + GAP)));
  const rows = Math.max(1, Math.ceil(photos.length / room));
  const columns = Math.max(1, Math.ceil(photos.length / rows));
  const cell = (width - (columns - 1) * unit(GAP)) / columns;
  const captions = photos.map(({ caption }) => captionLines(caption, cell, context));
  const below = Math.max(0, ...captions.map(({ height }) => height)) + unit(CAPTION_GAP);
  return {
    height: photos.length === 0 ? 0 : rows * (unit(LEAST_HEIGHT) + below) + (rows - 1) * unit(GAP),
    stretches: true,
    place: (box) => {
      const picture = (box.height - (rows - 1) * unit(GAP)) / rows - below;
      const placed = photos.map((photo, i) => {
        const x = box.x + (i % columns) * (cell + unit(GAP));
        const y = box.y + Math.floor(i / columns) * (picture + below + unit(GAP));
        const caption = shifted(captions[i]!.primitives, x, y + picture + unit(CAPTION_GAP));
        return { photo: placedPhoto(photo, { x, y, width: cell, height: picture }, i), caption };
      });
      return {
        role: "body",
        block,
        box,
        primitives: placed.flatMap(({ photo, caption }) => [
          { kind: "image", box: photo.box, image: photo.image } as const,
          ...caption,
        ]),
        photos: placed.map(({ photo }) => photo),
      };
    },
  };
}

function captionLines(caption: string, width: number, { type, colors, measure }: LayoutContext): Typeset {
  return paragraph(
    { text: caption, style: type.note, color: colors.muted },
    { x: 0, top: 0, width },
    measure,
  );
}

/** The same file in the same place of a row is the same picture. */
const placedPhoto = ({ file }: PagePhoto, box: Box, index: number): PlacedPhoto => ({
  image: `photo:${index}:${file.name}:${file.size}:${file.lastModified}`,
  file,
  box,
});
