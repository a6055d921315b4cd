/**
 * Where everything on a picture stands: a sheet with a title above, the map below it, and the legend beside it with scale, north arrow,
 * source and notices. In CSS pixels; a 2x picture is the same sheet drawn twice as large. Pure: the width of texts is asked from outside.
 */
import type { LegendEntry, LegendModel } from "../ui/legendModel.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const TEXT_STYLES = {
  title: { size: 26, weight: 650, line: 34 },
  subtitle: { size: 14, weight: 400, line: 20 },
  heading: { size: 13.5, weight: 650, line: 19 },
  label: { size: 12.5, weight: 400, line: 20 },
  note: { size: 11, weight: 400, line: 15.5 },
} as const;
export type TextStyle = keyof typeof TEXT_STYLES;

export type Tone = "ink" | "muted" | "notice";

/** One line of text; `y` is its baseline. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
  readonly tone: Tone;
  readonly align: "left" | "right";
}

export interface PlacedMark {
  readonly entry: LegendEntry;
  readonly box: Box;
}

export interface PictureLayout {
  readonly sheet: Size;
  readonly map: Box;
  readonly north: Box;
  /** The bar stands at the bottom of this box, its text above it. */
  readonly scale: Box;
  /** The column right of the map. */
  readonly legend: Box;
  /** The paragraphs at the foot of the column. */
  readonly foot: Box;
  readonly marks: readonly PlacedMark[];
  readonly texts: readonly TextLine[];
}

export interface PictureWords {
  readonly title: string;
  /** What the picture shows and the active filters. */
  readonly subtitle: string;
  readonly legend: LegendModel;
  /** Source, data date, boundaries. */
  readonly foot: readonly string[];
  /** Synthetic data must be called so; empty where the data are real. */
  readonly notice: string;
}

export type Measure = (text: string, style: TextStyle) => number;

const MARGIN = 28;
const COLUMN = 252;
const GAP = 20;
const MARK: Size = { width: 20, height: 16 };
const SCALE_HEIGHT = 26;
const NORTH: Size = { width: 30, height: 38 };
const SCALE_WIDTH = 150;

/**
 * Lays out a picture of the given size.
 * @param size CSS pixels, at least 900 x 600
 * @throws when the legend does not fit: a picture without its whole legend would mislead
 */
export function pictureLayout(words: PictureWords, size: Size, measure: Measure): PictureLayout {
  const texts: TextLine[] = [];
  const marks: PlacedMark[] = [];
  const inner = size.width - 2 * MARGIN;
  let y = MARGIN - 4;
  const paragraph = (text: string, style: TextStyle, tone: Tone, x: number, width: number) => {
    for (const line of wrapped(text, width, (part) => measure(part, style))) {
      const { line: height, size: type } = TEXT_STYLES[style];
      texts.push({ x, y: y + height / 2 + type * 0.36, text: line, style, tone, align: "left" });
      y += height;
    }
  };
  paragraph(words.title, "title", "ink", MARGIN, inner);
  if (words.subtitle !== "") paragraph(words.subtitle, "subtitle", "muted", MARGIN, inner);
  const top = y + 14;
  const bottom = size.height - MARGIN;
  const map: Box = { x: MARGIN, y: top, width: inner - COLUMN - GAP, height: bottom - top };
  const legend: Box = { x: map.x + map.width + GAP, y: top, width: COLUMN, height: bottom - top };

  const footHeight = footOf(words, measure).reduce((sum, part) => sum + part.lines * part.line + 4, 0);
  const foot: Box = { x: legend.x, y: bottom - footHeight, width: COLUMN, height: footHeight };
  y = foot.y;
  for (const { text, tone } of footParts(words)) {
    paragraph(text, "note", tone, foot.x, COLUMN);
    y += 4;
  }

  const north: Box = { x: legend.x + COLUMN - NORTH.width, y: foot.y - 14 - NORTH.height, ...NORTH };
  const scale: Box = { x: legend.x, y: foot.y - 14 - SCALE_HEIGHT, width: SCALE_WIDTH, height: SCALE_HEIGHT };

  y = legend.y;
  for (const section of words.legend.sections) {
    paragraph(section.title, "heading", "ink", legend.x, COLUMN);
    if (section.unit !== "") paragraph(section.unit, "note", "muted", legend.x, COLUMN);
    for (const entry of section.entries) {
      const count = entry.count ?? "";
      const room = COLUMN - MARK.width - 10 - (count === "" ? 0 : measure(count, "label") + 10);
      const line = TEXT_STYLES.label.line;
      marks.push({ entry, box: { x: legend.x, y: y + (line - MARK.height) / 2, ...MARK } });
      if (count !== "")
        texts.push({
          x: legend.x + COLUMN,
          y: y + line / 2 + TEXT_STYLES.label.size * 0.36,
          text: count,
          style: "label",
          tone: "muted",
          align: "right",
        });
      paragraph(entry.label, "label", "ink", legend.x + MARK.width + 10, room);
    }
    y += 12;
  }
  for (const note of words.legend.notes) paragraph(note, "note", "muted", legend.x, COLUMN);
  const limit = north.y - 6;
  if (y > limit)
    throw new Error(
      `the legend ends at ${Math.round(y)} px, expected at most ${Math.round(limit)} px: too small a picture`,
    );
  return { sheet: size, map, north, scale, legend, foot, marks, texts };
}

/** The least height, in steps of 20 px from that of `size`, at which everything fits. */
export function fittingLayout(words: PictureWords, size: Size, measure: Measure): PictureLayout {
  for (let height = size.height; height < size.height + 2000; height += 20) {
    try {
      return pictureLayout(words, { width: size.width, height }, measure);
    } catch {
      // One step higher.
    }
  }
  return pictureLayout(words, { width: size.width, height: size.height + 2000 }, measure);
}

function footParts({
  notice,
  foot,
}: PictureWords): readonly { readonly text: string; readonly tone: Tone }[] {
  return [
    ...(notice === "" ? [] : [{ text: notice, tone: "notice" as const }]),
    ...foot.map((text) => ({ text, tone: "muted" as const })),
  ];
}

function footOf(words: PictureWords, measure: Measure) {
  const { line } = TEXT_STYLES.note;
  return footParts(words).map(({ text }) => ({
    lines: wrapped(text, COLUMN, (part) => measure(part, "note")).length,
    line,
  }));
}

/** Han characters and what stands between them may be parted anywhere; Latin words stay whole while they fit. */
const PIECES =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu;
const NO_LINE_START = /^[，。；：、！？）》」』】,.;:!?)]/u;

/** `text` in lines of at most `width`; a word wider than a line is cut. Always at least one line. */
export function wrapped(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const push = (piece: string) => {
    if (line === "" || measure(line + piece) <= width || NO_LINE_START.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  };
  for (const piece of text.match(PIECES) ?? []) {
    if (measure(piece) <= width) push(piece);
    else for (const character of piece) push(character);
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
