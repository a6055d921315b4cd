/** The map of a page as a page of its own. */
import { PAGE_COLORS } from "../colors.ts";
import { wrapped } from "../wrapped.ts";
import { typeOf } from "./paper.ts";
import type { Box, LaidPage, Measure, Placed, Primitive } from "./placed.ts";

/** The first map of the page with its scale bar and north arrow, and below it the notice of synthetic data; null without a map. */
export function mapAlone(page: LaidPage, measure: Measure): LaidPage | null {
  const found = page.placed.find(({ map }) => map);
  if (!found?.map) return null;
  const { box, scaleBar, northArrow } = found.map;
  const crop = around([box, ...(scaleBar ? [scaleBar.box] : []), ...(northArrow ? [northArrow] : [])]);
  const strip = noticeStrip(page, crop, measure);
  const placed: Placed = {
    ...found,
    box: moved(found.box, crop),
    primitives: found.primitives.map((one) => shifted(one, crop)),
    map: {
      ...found.map,
      box: moved(box, crop),
      scaleBar: scaleBar && { ...scaleBar, box: moved(scaleBar.box, crop) },
      northArrow: northArrow && moved(northArrow, crop),
    },
  };
  const height = crop.height + (strip?.box.height ?? 0);
  return { ...page, size: { width: crop.width, height }, placed: [placed, ...(strip ? [strip] : [])] };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const moved = (box: Box, by: Box): Box => ({ ...box, x: box.x - by.x, y: box.y - by.y });

function shifted(one: Primitive, by: Box): Primitive {
  switch (one.kind) {
    case "rect":
    case "image":
      return { ...one, box: moved(one.box, by) };
    case "line":
    case "polygon":
      return { ...one, points: one.points.map(([x, y]) => [x - by.x, y - by.y] as const) };
    default:
      return { ...one, x: one.x - by.x, y: one.y - by.y };
  }
}

/** Synthetic data are called so on every picture. */
function noticeStrip({ placed, paper, look }: LaidPage, crop: Box, measure: Measure): Placed | null {
  const notice = placed.find(({ role }) => role === "notice");
  if (!notice?.text) return null;
  const { size, weight, line } = typeOf(paper).foot;
  const { paper: ground, notice: color } = PAGE_COLORS[look];
  const pad = line / 2;
  const lines = wrapped(notice.text, crop.width - 2 * pad, (part) => measure(part, size, weight));
  const box = { x: 0, y: crop.height, width: crop.width, height: Math.ceil(lines.length * line + pad) };
  const texts = lines.map((text, i): Primitive => {
    const y = box.y + pad / 2 + i * line + line / 2 + size * 0.36;
    return { kind: "text", x: pad, y, text, size, weight, color, align: "left" };
  });
  return { ...notice, box, primitives: [{ kind: "rect", box, fill: ground }, ...texts] };
}
