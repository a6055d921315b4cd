/** Photos side by side in equal boxes, each with its caption below; a frame to paste over where none was opened. */
import { t } from "../../i18n/t.ts";
import type { PagePhoto, PhotosBlock } from "../document.ts";
import type { Box, PlacedPhoto, Primitive } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { paragraph, shifted, type Typeset } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const LEAST_HEIGHT = 120;
const LEAST_WIDTH = 130;
const GAP = 28;
const CAPTION_GAP = 5;
const INSET = 12;

/** Prepares photos; they take all the height that they are given. */
export function preparePhotos(block: PhotosBlock, width: number, context: LayoutContext): Prepared {
  const { unit } = context;
  const { photos } = block;
  const room = Math.max(1, Math.floor((width + unit(GAP)) / unit(LEAST_WIDTH + GAP)));
  const rows = Math.max(1, Math.ceil(photos.length / room));
  const columns = Math.max(1, Math.ceil(photos.length / rows));
  const cell = (width - (columns - 1) * unit(GAP)) / columns;
  const captions = photos.map(({ caption }) => captionLines(caption, cell, context));
  const hints = photos.map(({ file }) => (file ? null : hintLines(cell, context)));
  const below = Math.max(0, ...captions.map(({ height }) => height)) + unit(CAPTION_GAP);
  const least = Math.max(
    unit(LEAST_HEIGHT),
    ...hints.map((hint) => (hint ? hint.height + 2 * unit(INSET) : 0)),
  );
  return {
    height: photos.length === 0 ? 0 : rows * (least + below) + (rows - 1) * unit(GAP),
    stretches: true,
    place: (box) => {
      const picture = (box.height - (rows - 1) * unit(GAP)) / rows - below;
      const placed = photos.map((photo, i) => {
        const x = box.x + (i % columns) * (cell + unit(GAP));
        const y = box.y + Math.floor(i / columns) * (picture + below + unit(GAP));
        const frame = { x, y, width: cell, height: picture };
        const caption = shifted(captions[i]!.primitives, x, y + picture + unit(CAPTION_GAP));
        return { photo: openedPhoto(photo, frame, i), frame, caption, hint: hints[i] ?? null };
      });
      return {
        role: "body",
        block,
        box,
        primitives: placed.flatMap(({ photo, frame, caption, hint }) => [
          ...(photo
            ? [{ kind: "image", box: frame, image: photo.image } as const]
            : missing(frame, hint, context)),
          ...caption,
        ]),
        photos: placed.flatMap(({ photo }) => (photo ? [photo] : [])),
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

function hintLines(width: number, { type, colors, measure, locale, unit }: LayoutContext): Typeset {
  const inset = unit(INSET);
  return paragraph(
    { text: t(locale, "report.photo.missing"), style: type.note, color: colors.muted },
    { x: inset, top: 0, width: width - 2 * inset },
    measure,
  );
}

/** The same file in the same place of a row is the same picture. */
function openedPhoto({ file }: PagePhoto, box: Box, index: number): PlacedPhoto | null {
  if (!file) return null;
  return { image: `photo:${index}:${file.name}:${file.size}:${file.lastModified}`, file, box };
}

function missing(frame: Box, hint: Typeset | null, { colors }: LayoutContext): readonly Primitive[] {
  const lines = hint ? shifted(hint.primitives, frame.x, frame.y + (frame.height - hint.height) / 2) : [];
  const middle = frame.x + frame.width / 2;
  return [
    { kind: "rect", box: frame, fill: colors.band, stroke: colors.line, strokeWidth: 1 },
    ...lines.map(
      (line): Primitive => (line.kind === "text" ? { ...line, x: middle, align: "center" } : line),
    ),
  ];
}
