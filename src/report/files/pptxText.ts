/** Text boxes of a slide, so that their text can be edited and stands where the page has it. */
import type { Placed, PlacedRole, Primitive } from "../layout/placed.ts";
import { inches, officeColor, plainText, points, SLIDE_FONT, type SlideDraft } from "./pptxDraft.ts";

export type TextPrimitive = Extract<Primitive, { readonly kind: "text" }>;

/** From this weight on text is bold: slides know no half. */
const BOLD = 600;
/** Line of a single text, in its size: what the font takes by itself, so that every program agrees where its baseline is. */
const LINE = 1.32;
/** Between baseline and bottom of a line, in the size of the text: between what PowerPoint and LibreOffice make of it. */
const DESCENT = 0.245;

const ON_ONE_LINE: ReadonlySet<PlacedRole> = new Set(["kicker", "pageNumber"]);

/**
 * One line, as wide as it comes: nothing wraps where the font of the reader is wider. What follows stands in the same box, behind `gap`,
 * so that a wider font pushes it on instead of lying over it.
 */
export function addLine(
  draft: SlideDraft,
  text: TextPrimitive,
  following: readonly TextPrimitive[] = [],
  gap = " ",
): void {
  if (text.text.trim() === "") return;
  const { width: page } = draft.page.size;
  const taken = [text, ...following].reduce((sum, one) => sum + widthOf(gap + one.text) * one.size, 0);
  const room = { left: page - text.x, center: 2 * Math.min(text.x, page - text.x), right: text.x }[
    text.align
  ];
  // Text that is kept on one line may be wider than its box, which but says where a click finds it.
  const width = Math.max(1, Math.min(taken * 1.06, room));
  const x = { left: text.x, center: text.x - width / 2, right: text.x - width }[text.align];
  const pitch = text.size * LINE;
  const runs = following.map((one) => ({ text: gap + plainText(one.text), options: runStyle(one) }));
  addBox(draft, text, { text: text.text, x, width, lines: 1, pitch, wrap: false, runs });
}

/** The whole text of a placed block in one box that wraps, with what room there is to its right. */
export function addParagraph(draft: SlideDraft, placed: Placed, name?: string): void {
  const lines = placed.primitives.filter((primitive) => primitive.kind === "text");
  const [first, second] = lines;
  const text = placed.text ?? lines.map((line) => line.text).join(" ");
  if (!first || text.trim() === "") return;
  const { box } = placed;
  const slack = first.align === "left" ? slackOf(draft, placed) : 0;
  const x = first.align === "left" ? first.x : box.x;
  addBox(draft, first, {
    text,
    x,
    width: box.x + box.width + slack - x,
    lines: lines.length,
    pitch: second && second.y > first.y ? second.y - first.y : first.size * LINE,
    // What is as wide as its one line had better run on than wrap onto the next.
    wrap: lines.length > 1 || !ON_ONE_LINE.has(placed.role),
    ...(name === undefined ? {} : { name }),
  });
}

interface Run {
  readonly text: string;
  readonly options: ReturnType<typeof runStyle>;
}

interface BoxOptions {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly lines: number;
  readonly pitch: number;
  readonly wrap: boolean;
  readonly name?: string;
  readonly runs?: readonly Run[];
}

/** Line spacing is given in points: then the font that a reader has does not move the baselines. */
function addBox(
  { slide, lang, page }: SlideDraft,
  first: TextPrimitive,
  { text, x, width, lines, pitch, wrap, name, runs = [] }: BoxOptions,
): void {
  const { y, size, align } = first;
  const top = Math.max(0, y - pitch + DESCENT * size);
  slide.addText([{ text: plainText(text), options: runStyle(first) }, ...runs], {
    x: inches(x),
    y: inches(top),
    w: inches(width),
    h: inches(Math.min(lines * pitch, page.size.height - top)),
    margin: 0,
    wrap,
    valign: "top",
    align,
    fontFace: SLIDE_FONT,
    lineSpacing: points(pitch),
    fontSize: points(size),
    lang,
    isTextBox: true,
    ...(name === undefined ? {} : { objectName: name }),
  });
}

const runStyle = ({ size, weight, color }: TextPrimitive) => ({
  fontSize: points(size),
  bold: weight >= BOLD,
  color: officeColor(color).color,
});

/** Room for a font that is a little wider, up to the neighbour on the right or the edge of the page. */
function slackOf({ page }: SlideDraft, { box }: Placed): number {
  const right = box.x + box.width;
  const neighbours = page.placed
    .map((other) => other.box)
    .filter(
      ({ x, y, width, height }) => width > 0 && x >= right && y < box.y + box.height && y + height > box.y,
    );
  const room = Math.min(page.size.width, ...neighbours.map(({ x }) => x)) - right;
  return Math.max(0, Math.min(room / 2, 8 + box.width * 0.03));
}

/** Roughly, in sizes of the text: Han characters are square, others a little over half as wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! >= 0x2e80 ? 1 : 0.6), 0);
