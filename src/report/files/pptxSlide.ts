/** One placed page as a slide. */
import type PptxGenJS from "pptxgenjs";
import { PAGE_COLORS } from "../colors.ts";
import type { Box, Placed, Primitive } from "../layout/placed.ts";
import { pictureName } from "../paint/pictureName.ts";
import type { PageWithPictures } from "./pictures.ts";
import { addChart } from "./pptxChart.ts";
import { keyOf } from "./pptxChartPlace.ts";
import { inches, plainText, type SlideDraft, type SlideLanguage, TITLE_NAME } from "./pptxDraft.ts";
import { addShape } from "./pptxShapes.ts";
import { addTable } from "./pptxTable.ts";
import { addLine, addParagraph, type TextPrimitive } from "./pptxText.ts";

/** Stands for every picture until the file is put together, so that none goes through the library as text. */
const STAND_IN = "AAAA";

/**
 * Adds the page to the presentation.
 * @throws RangeError when a picture that the page shows is not among those given
 */
export function addPage(
  presentation: PptxGenJS,
  { page, pictures }: PageWithPictures,
  lang: SlideLanguage,
): SlideDraft {
  const slide = presentation.addSlide();
  const colors = PAGE_COLORS[page.look];
  const draft: SlideDraft = { slide, page, colors, lang, pictures: [], charts: [], marks: [] };
  slide.background = { color: colors.paper.slice(1).toUpperCase() };
  for (const placed of page.placed) if (!noteOf(placed)) addPlaced(draft, placed, pictures);
  addNotes(draft);
  // The mending writes what they say.
  if (page.provenance.length > 0) slide.addNotes(" ");
  return draft;
}

/** Between two notes of the foot: as wide as on the page. */
const NOTE_GAP = "\u2003\u2003";

/** The one line of a note in the foot; null: no note, or several lines. */
function noteOf({ role, primitives: [line, ...others] }: Placed): TextPrimitive | null {
  const isNote = role === "notice" || role === "foot";
  return isNote && line?.kind === "text" && others.length === 0 ? line : null;
}

/** Each line of the foot in one box: its notes stand closer than fonts agree. */
function addNotes(draft: SlideDraft): void {
  const notes = draft.page.placed.flatMap((placed) => noteOf(placed) ?? []);
  for (let start = 0; start < notes.length; ) {
    const first = notes[start]!;
    const end = notes.findIndex(({ y }, i) => i > start && Math.abs(y - first.y) > 0.5);
    const next = end < 0 ? notes.length : end;
    addLine(draft, first, notes.slice(start + 1, next), NOTE_GAP);
    start = next;
  }
}

function addPlaced(draft: SlideDraft, placed: Placed, pictures: ReadonlyMap<string, Blob>): void {
  const { block, table } = placed;
  const chart = isNativeChart(block) ? placed.chart : undefined;
  if (placed.role === "title" || placed.text !== undefined) {
    for (const primitive of placed.primitives)
      if (primitive.kind !== "text") addPrimitive(draft, placed, primitive, pictures);
    addParagraph(draft, placed, placed.role === "title" ? TITLE_NAME : undefined);
    return;
  }
  // What the native table or chart shows itself is not drawn a second time.
  const native = table && block?.kind === "table" ? tableArea(placed, table) : (chart?.plot ?? null);
  const inside = placed.primitives.filter((primitive) => native && within(primitive, native));
  // But for the names of the series: programs order their legends in ways of their own.
  const key = new Set(chart && block?.kind === "chart" ? keyOf(block, inside) : []);
  const beside = placed.primitives.filter((primitive) => !inside.includes(primitive) || key.has(primitive));
  beside.forEach((primitive, i) => {
    if (unitBehind(placed, beside[i - 1], primitive)) return;
    const unit = unitBehind(placed, primitive, beside[i + 1]);
    if (unit && primitive.kind === "text") addLine(draft, primitive, [unit]);
    else addPrimitive(draft, placed, primitive, pictures);
  });
  if (table && block?.kind === "table") addTable(draft, placed, block, table);
  if (chart && block?.kind === "chart") addChart(draft, block, chart.plot, inside);
}

/** Of a chart without bars only its title is drawn: programs take none that is empty. */
const isNativeChart = (block: Placed["block"]): boolean =>
  block?.kind === "chart" && block.series.length > 0 && block.categories.length > 0;

/** `second`, where it is the unit that stands behind the value of a key figure. */
function unitBehind(
  { block }: Placed,
  first: Primitive | undefined,
  second: Primitive | undefined,
): TextPrimitive | null {
  if (block?.kind !== "figures" || first?.kind !== "text" || second?.kind !== "text") return null;
  const isUnit = block.figures.some(({ value, unit }) => value === first.text && unit === second.text);
  return isUnit && first.y === second.y ? second : null;
}

function tableArea({ box }: Placed, { top, rowHeights }: NonNullable<Placed["table"]>): Box {
  return { x: box.x, y: top, width: box.width, height: rowHeights.reduce((sum, height) => sum + height, 0) };
}

function addPrimitive(
  draft: SlideDraft,
  placed: Placed,
  primitive: Primitive,
  pictures: ReadonlyMap<string, Blob>,
): void {
  if (primitive.kind === "text") addLine(draft, primitive);
  else if (primitive.kind === "image") addPicture(draft, placed, primitive, pictures);
  else addShape(draft, primitive);
}

function addPicture(
  { slide, page, pictures: added }: SlideDraft,
  placed: Placed,
  { box, image }: Extract<Primitive, { readonly kind: "image" }>,
  pictures: ReadonlyMap<string, Blob>,
): void {
  const picture = pictures.get(image);
  if (!picture) throw new RangeError(`page ${page.key} shows ${image}, which is not among its pictures`);
  added.push(picture);
  slide.addImage({
    data: `${picture.type === "image/jpeg" ? "image/jpeg" : "image/png"};base64,${STAND_IN}`,
    x: inches(box.x),
    y: inches(box.y),
    w: inches(box.width),
    h: inches(box.height),
    altText: plainText(pictureName(page, placed, image)),
  });
}

/** Whether the primitive lies in the area, by its middle; text by its baseline. */
function within(primitive: Primitive, { x, y, width, height }: Box): boolean {
  const [px, py] = middleOf(primitive);
  return px >= x - 1 && px <= x + width + 1 && py >= y - 1 && py <= y + height + 1;
}

function middleOf(primitive: Primitive): readonly [x: number, y: number] {
  switch (primitive.kind) {
    case "rect":
    case "image": {
      const { x, y, width, height } = primitive.box;
      return [x + width / 2, y + height / 2];
    }
    case "line":
    case "polygon": {
      const count = primitive.points.length;
      const sum = (axis: 0 | 1) => primitive.points.reduce((total, point) => total + point[axis], 0);
      return [sum(0) / count, sum(1) / count];
    }
    case "badge":
      return [primitive.x + primitive.size / 2, primitive.y + primitive.size / 2];
    default:
      return [primitive.x, primitive.y];
  }
}
