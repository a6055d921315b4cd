/**
 * Where everything on a picture stands: a sheet with a title above, the map below it with the legend, scale and north arrow at its right,
 * and at the foot notice, source, date and boundaries. In CSS pixels; a 2x picture is the same sheet drawn twice as large.
 * Pure: the width of texts is asked from outside.
 */
import type { LegendEntry, LegendModel, LegendSection } from "../ui/legendModel.ts";
import { wrapped } from "./wrapped.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Sizes for a sheet 1,200 px wide: printed 16 cm wide, labels come to 5 points. */
export const TEXT_STYLES = {
  title: { size: 28, weight: 650, line: 36 },
  subtitle: { size: 15, weight: 400, line: 22 },
  heading: { size: 15, weight: 650, line: 24 },
  label: { size: 14, weight: 400, line: 22 },
  note: { size: 12, weight: 400, line: 17 },
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
  /** The bar stands at the bottom of this box, its text above it. */
  readonly scale: Box;
  readonly north: Box;
  readonly legend: Box;
  readonly foot: Box;
  readonly marks: readonly PlacedMark[];
  readonly texts: readonly TextLine[];
}

export interface PictureWords {
  readonly title: string;
  /** The active filters and how many communities they leave. */
  readonly subtitle: string;
  readonly legend: LegendModel;
  /** Source, data date, boundaries. */
  readonly foot: readonly string[];
  /** Synthetic data must be called so; empty where the data are real. */
  readonly notice: string;
}

export type Measure = (text: string, style: TextStyle) => number;

const MARGIN = 30;
const COLUMN = 268;
const GAP = 22;
const MARK: Size = { width: 22, height: 16 };
const MARK_GAP = 10;
const SCALE: Size = { width: 190, height: 28 };
const NORTH: Size = { width: 30, height: 42 };
const SECTION_GAP = 14;
/** Between two texts on one line. */
const TEXT_GAP = 24;

/**
 * Lays out a picture. The sheet grows in height where the legend needs it: without its whole legend a picture would mislead.
 * @param least CSS pixels, at least 800 x 500
 */
export function pictureLayout(words: PictureWords, least: Size, measure: Measure): PictureLayout {
  const inner = least.width - 2 * MARGIN;
  const head = new Column(MARGIN, MARGIN - 6, inner, measure);
  head.paragraph(words.title, "title", "ink");
  head.paragraph(words.subtitle, "subtitle", "muted");
  const top = head.y + 12;

  const side = new Column(least.width - MARGIN - COLUMN, top, COLUMN, measure);
  for (const section of words.legend.sections) placeSection(side, section);
  for (const note of words.legend.notes) side.paragraph(note, "note", "muted");

  const foot = new Column(MARGIN, 0, inner, measure);
  foot.flow([
    { text: words.notice, tone: "notice" },
    ...words.foot.map((text) => ({ text, tone: "muted" as const })),
  ]);

  const needed = side.y + SECTION_GAP + NORTH.height;
  const bottom = Math.max(needed, least.height - MARGIN + 8 - foot.y - 12);
  const footTop = bottom + 12;
  return {
    sheet: { width: least.width, height: footTop + foot.y + MARGIN - 8 },
    map: { x: MARGIN, y: top, width: inner - COLUMN - GAP, height: bottom - top },
    scale: { x: side.x, y: bottom - SCALE.height, ...SCALE },
    north: { x: side.x + COLUMN - NORTH.width, y: bottom - NORTH.height, ...NORTH },
    legend: { x: side.x, y: top, width: COLUMN, height: bottom - top },
    foot: { x: MARGIN, y: footTop, width: inner, height: foot.y },
    marks: side.marks,
    texts: [...head.texts, ...side.texts, ...foot.texts.map((line) => ({ ...line, y: line.y + footTop }))],
  };
}

function placeSection(side: Column, { title, unit, entries }: LegendSection): void {
  side.pair({ text: title, style: "heading", tone: "ink" }, { text: unit, style: "note", tone: "muted" });
  const indent = MARK.width + MARK_GAP;
  for (const entry of entries) {
    side.mark(entry);
    side.pair(
      { text: entry.label, style: "label", tone: "ink" },
      { text: entry.count ?? "", style: "label", tone: "muted" },
      indent,
    );
  }
  side.y += SECTION_GAP;
}

interface Words {
  readonly text: string;
  readonly style: TextStyle;
  readonly tone: Tone;
}

/** Places lines below each other. */
class Column {
  readonly x: number;
  readonly width: number;
  readonly texts: TextLine[] = [];
  readonly marks: PlacedMark[] = [];
  y: number;
  private readonly measure: Measure;

  constructor(x: number, y: number, width: number, measure: Measure) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.measure = measure;
  }

  paragraph(text: string, style: TextStyle, tone: Tone, indent = 0, width = this.width - indent): void {
    if (text === "") return;
    for (const line of wrapped(text, width, (part) => this.measure(part, style))) {
      this.line({ text: line, style, tone }, this.x + indent, "left");
      this.y += TEXT_STYLES[style].line;
    }
  }

  /** `right` stands at the end of the first line of `left`; below it where it would take more than half of the width. At least one line. */
  pair(left: Words, right: Words, indent = 0): void {
    const room = this.width - indent;
    const taken = right.text === "" ? 0 : this.measure(right.text, right.style) + MARK_GAP;
    const beside = taken <= room / 2;
    const least = this.y + TEXT_STYLES[left.style].line;
    if (beside && right.text !== "") this.line(right, this.x + this.width, "right", left.style);
    this.paragraph(left.text, left.style, left.tone, indent, beside ? room - taken : room);
    if (!beside) this.paragraph(right.text, right.style, right.tone, indent);
    this.y = Math.max(this.y, least);
  }

  /** Beside the line that comes next. */
  mark(entry: LegendEntry): void {
    const y = this.y + (TEXT_STYLES.label.line - MARK.height) / 2;
    this.marks.push({ entry, box: { x: this.x, y, ...MARK } });
  }

  /** Short notes behind each other, as many on a line as fit. */
  flow(notes: readonly { readonly text: string; readonly tone: Tone }[]): void {
    const { line } = TEXT_STYLES.note;
    let x = 0;
    for (const { text, tone } of notes) {
      if (text === "") continue;
      const width = this.measure(text, "note");
      if (x > 0 && x + width > this.width) {
        this.y += line;
        x = 0;
      }
      if (width <= this.width) {
        this.line({ text, style: "note", tone }, this.x + x, "left");
        x += width + TEXT_GAP;
      } else this.paragraph(text, "note", tone);
    }
    if (x > 0) this.y += line;
  }

  /** At the present height, on the baseline of `beside`. */
  private line({ text, style, tone }: Words, x: number, align: TextLine["align"], beside = style): void {
    const { line, size } = TEXT_STYLES[beside];
    this.texts.push({ x, y: this.y + Math.round(line / 2 + size * 0.36), text, style, tone, align });
  }
}
