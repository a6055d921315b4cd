/** A map: its caption above, the picture, and on it scale bar and north arrow on plates of their own, readable over any ground. */
import { fitView } from "../../geo/fitView.ts";
import { metersPerPixel, scaleBar } from "../../geo/scaleBar.ts";
import { formatMeters } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { PageView } from "../../store/reportState.ts";
import type { MapBlock, MapFrame } from "../document.ts";
import type { Box, PlacedMap, Primitive, Size } from "./placed.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { paragraph, shifted, textLine } from "./typeset.ts";

/** Lengths on the slide of 1,280 px. */
const LEAST_HEIGHT = 120;
const CAPTION_GAP = 6;
/** Between the edge of the map and its plates. */
const INSET = 10;
/** Around what a map is fitted to. */
const PADDING = 22;
const BAR = { most: 180, height: 5, padX: 9, padY: 5 } as const;
const NORTH = { width: 28, height: 46 } as const;

/** Prepares a map; its picture takes all the height that it is given. */
export function prepareMap(block: MapBlock, width: number, context: LayoutContext): Prepared {
  const { type, colors, measure, unit } = context;
  const words = { text: block.caption, style: type.heading, color: colors.ink };
  const caption = paragraph(words, { x: 0, top: 0, width }, measure);
  const above = caption.height > 0 ? caption.height + unit(CAPTION_GAP) : 0;
  return {
    height: above + unit(LEAST_HEIGHT),
    stretches: true,
    place: (box) => {
      const map = placedMap(block, pictureBox(box, above), context);
      return {
        role: "body",
        block,
        box,
        primitives: [...shifted(caption.primitives, box.x, box.y), ...drawnMap(block.id, map, context)],
        map,
      };
    },
  };
}

/** Where a map frame lies in a picture of `size`. */
function viewOf(frame: MapFrame, size: Size, padding: number): PageView {
  return frame.kind === "view" ? frame.view : fitView(frame.bbox, { ...size, padding });
}

/** What is left of `box` below the caption, on whole pixels, so that the map's pixels are those of the page. */
function pictureBox(box: Box, above: number): Box {
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y + above)];
  return {
    x,
    y,
    width: Math.max(1, Math.floor(box.x + box.width) - x),
    height: Math.max(1, Math.floor(box.y + box.height) - y),
  };
}

function placedMap(block: MapBlock, box: Box, context: LayoutContext): PlacedMap {
  const { unit } = context;
  const view = viewOf(block.frame, box, unit(PADDING));
  const inset = unit(INSET);
  const north = { width: unit(NORTH.width), height: unit(NORTH.height) };
  return {
    box,
    view,
    state: block.state,
    scaleBar: block.scaleBar ? placedScale(view, box, context) : null,
    northArrow: block.northArrow
      ? { x: box.x + box.width - inset - north.width, y: box.y + inset, ...north }
      : null,
  };
}

function placedScale(
  view: PageView,
  box: Box,
  { type, locale, measure, unit }: LayoutContext,
): NonNullable<PlacedMap["scaleBar"]> {
  const most = Math.min(unit(BAR.most), box.width / 3);
  const { meters, pixels } = scaleBar(metersPerPixel(view.lat, view.zoom), most);
  const text = measure(formatMeters(locale, meters), type.note.size, type.note.weight);
  const width = Math.max(pixels, text) + 2 * unit(BAR.padX);
  const height = type.note.line + unit(BAR.height) + 2 * unit(BAR.padY);
  const inset = unit(INSET);
  return {
    box: { x: box.x + inset, y: box.y + box.height - inset - height, width, height },
    meters,
    pixels,
  };
}

function drawnMap(id: string, { box, scaleBar, northArrow }: PlacedMap, context: LayoutContext): Primitive[] {
  const { colors } = context;
  const frame = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return [
    { kind: "image", box, image: id },
    { kind: "rect", box: frame, stroke: colors.line, strokeWidth: 1 },
    ...(scaleBar ? drawnScale(scaleBar, context) : []),
    ...(northArrow ? drawnNorth(northArrow, context) : []),
  ];
}

const plate = (box: Box, { colors, unit }: LayoutContext): Primitive => ({
  kind: "rect",
  box,
  fill: colors.paper,
  stroke: colors.line,
  strokeWidth: 1,
  radius: unit(3),
});

function drawnScale(
  { box, meters, pixels }: NonNullable<PlacedMap["scaleBar"]>,
  context: LayoutContext,
): Primitive[] {
  const { type, colors, locale, measure, unit } = context;
  const style = type.note;
  const words = (text: string) => ({ text, style, color: colors.ink });
  const length = words(formatMeters(locale, meters));
  const room = measure("0", style.size, style.weight) + unit(8);
  const isLong = measure(length.text, style.size, style.weight) + room <= pixels;
  const x = box.x + unit(BAR.padX);
  const top = box.y + unit(BAR.padY);
  const bar = { x, y: top + style.line, width: pixels, height: unit(BAR.height) };
  return [
    plate(box, context),
    ...(isLong ? [textLine(words("0"), { x, top })] : []),
    textLine(length, isLong ? { x: x + pixels, top, align: "right" } : { x, top }),
    { kind: "rect", box: { ...bar, width: pixels / 2 }, fill: colors.ink },
    { kind: "rect", box: { ...bar, x: x + pixels / 2, width: pixels / 2 }, fill: colors.paper },
    { kind: "rect", box: bar, stroke: colors.ink, strokeWidth: 1 },
  ];
}

function drawnNorth(box: Box, context: LayoutContext): Primitive[] {
  const { type, colors, locale, unit } = context;
  const style = { ...type.note, weight: 650 };
  const x = box.x + box.width / 2;
  const text = textLine(
    { text: t(locale, "map.north"), style, color: colors.ink },
    { x, top: box.y + unit(2), align: "center" },
  );
  const [tip, foot] = [box.y + unit(20.5), box.y + box.height - unit(5)];
  const half = (side: number, fill: string): Primitive => ({
    kind: "polygon",
    points: [
      [x, tip],
      [x + side * unit(5.5), foot],
      [x, foot - unit(4)],
    ],
    fill,
    stroke: colors.ink,
    strokeWidth: unit(0.8),
  });
  return [plate(box, context), text, half(-1, colors.ink), half(1, colors.paper)];
}
