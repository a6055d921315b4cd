/** Head and foot of a page, and what room they leave for its body. */
import { formatNumber } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Paper } from "../../store/reportState.ts";
import type { PageContent } from "../document.ts";
import { MARGIN, PAPER_SIZES, type TypeStyle } from "./paper.ts";
import type { Box, Placed, PlacedRole, Primitive } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";
import { paragraph, shifted, shiftedBox, textLine } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const ACCENT = { width: 56, height: 3 } as const;
const ACCENT_GAP = 11;
const KICKER_GAP = 2;
const SUBTITLE_GAP = 1;
const BODY_GAP = 15;
const FOOT_GAP = 7;
/** Between two notes on one line. */
const NOTE_GAP = 22;

export interface PageFrame {
  readonly placed: readonly Placed[];
  /** Where the body lies, on whole px; its height can be negative where head and foot are too long. */
  readonly body: Box;
}

type Words = Pick<PageContent, "title" | "subtitle" | "kicker" | "foot" | "notice">;

/** The frame of a page in the type of `context`. */
export function pageFrame(words: Words, paper: Paper, context: LayoutContext): PageFrame {
  const { unit } = context;
  const margin = MARGIN[paper];
  const width = Math.floor(PAPER_SIZES[paper].width - 2 * margin.x);
  const head = pageHead(words, { x: margin.x, y: margin.top, width }, context);
  const bottom = PAPER_SIZES[paper].height - margin.bottom;
  const foot = pageFoot(words, { x: margin.x, bottom, width }, context);
  const y = Math.ceil(head.bottom + unit(BODY_GAP));
  const height = Math.floor(foot.top - unit(BODY_GAP)) - y;
  return { placed: [...head.placed, ...foot.placed], body: { x: margin.x, y, width, height } };
}

function pageHead(
  { kicker, title, subtitle }: Words,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  context: LayoutContext,
): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const { type, colors, measure, unit } = context;
  const accent = { x, y, width: unit(ACCENT.width), height: Math.max(1, unit(ACCENT.height)) };
  const placed = [
    frameRule({ x, y, width, height: accent.height }, [
      { kind: "rect", box: { ...accent, width, height: 1 }, fill: colors.line },
      { kind: "rect", box: accent, fill: colors.accent },
    ]),
  ];
  let top = y + accent.height + unit(ACCENT_GAP);
  const lines: readonly (readonly [PlacedRole, string, TypeStyle, string, number])[] = [
    ["kicker", kicker, { ...type.note, weight: 600 }, colors.accent, KICKER_GAP],
    ["title", title, type.title, colors.ink, SUBTITLE_GAP],
    ["subtitle", subtitle, type.subtitle, colors.muted, 0],
  ];
  let bottom = top;
  for (const [role, text, style, color, gap] of lines) {
    const { primitives, height } = paragraph({ text, style, color }, { x, top, width }, measure);
    if (height === 0) continue;
    placed.push({ role, block: null, box: { x, y: top, width, height }, primitives, text });
    bottom = top + height;
    top = bottom + unit(gap);
  }
  return { placed, bottom };
}

/** The notice and the notes behind each other, as many on a line as fit; the page number at the right of the first line. */
function pageFoot(
  { notice, foot }: Words,
  { x, bottom, width }: { readonly x: number; readonly bottom: number; readonly width: number },
  context: LayoutContext,
): { readonly placed: readonly Placed[]; readonly top: number } {
  const { type, colors, measure, unit } = context;
  const { size, line } = type.foot;
  const strong = { ...type.foot, weight: 600 };
  const numberWidth = Math.ceil(measure("0,000 / 0,000", size, type.foot.weight));
  const room = width - numberWidth - unit(NOTE_GAP);
  const notes = [
    { role: "notice", text: notice, style: strong, color: colors.notice } as const,
    ...foot.map((text) => ({ role: "foot", text, style: type.foot, color: colors.muted }) as const),
  ];
  const placed: Placed[] = [];
  let left = 0;
  let top = 0;
  for (const { role, text, style, color } of notes) {
    if (text.trim() === "") continue;
    const noteWidth = Math.min(room, measure(text, style.size, style.weight) + 1);
    if (left > 0 && left + noteWidth > room) {
      left = 0;
      top += line;
    }
    const { primitives, height } = paragraph(
      { text, style, color },
      { x: x + left, top, width: noteWidth },
      measure,
    );
    placed.push({
      role,
      block: null,
      box: { x: x + left, y: top, width: noteWidth, height },
      primitives,
      text,
    });
    if (height > line) {
      top += height;
      left = 0;
    } else left += noteWidth + unit(NOTE_GAP);
  }
  const height = Math.max(line, left > 0 ? top + line : top);
  const first = bottom - height;
  const ruleTop = Math.floor(first - unit(FOOT_GAP)) - 1;
  return {
    placed: [
      frameRule({ x, y: ruleTop, width, height: 1 }, [
        { kind: "rect", box: { x, y: ruleTop, width, height: 1 }, fill: colors.line },
      ]),
      ...placed.map((one) => ({
        ...one,
        box: shiftedBox(one.box, 0, first),
        primitives: shifted(one.primitives, 0, first),
      })),
      placedNumber({ x: x + width - numberWidth, y: first, width: numberWidth, height: line }, context),
    ],
    top: ruleTop,
  };
}

const frameRule = (box: Box, primitives: readonly Primitive[]): Placed => ({
  role: "rule",
  block: null,
  box,
  primitives,
});

function placedNumber(box: Box, { type, colors }: LayoutContext): Placed {
  const words = { text: "", style: type.foot, color: colors.muted };
  const line = textLine(words, { x: box.x + box.width, top: box.y, align: "right" });
  return { role: "pageNumber", block: null, box, primitives: [line], text: "" };
}

/** The page with its number: known once all are placed. */
export function numbered(
  placed: readonly Placed[],
  number: number,
  of: number,
  locale: Locale,
): readonly Placed[] {
  const text = t(locale, "report.pageOf", {
    page: formatNumber(locale, number),
    of: formatNumber(locale, of),
  });
  return placed.map((one) =>
    one.role === "pageNumber"
      ? { ...one, text, primitives: one.primitives.map((line) => ({ ...line, text })) }
      : one,
  );
}
