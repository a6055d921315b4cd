/** The map of a page as a page of its own. */
import { PAGE_COLORS } from "../colors.ts";
import { typeOf } from "./paper.ts";
import type { Box, LaidPage, Measure, Placed } from "./placed.ts";
import { paragraph, shifted, shiftedBox } from "./typeset.ts";

/** The first map of the page with its scale bar and north arrow, and below it the notice of synthetic data; null without a map. */
export function mapAlone(page: LaidPage, measure: Measure): LaidPage | null {
  const found = page.placed.find(({ map }) => map);
  if (!found?.map) return null;
  const { box, scaleBar, northArrow } = found.map;
  const crop = around([box, ...(scaleBar ? [scaleBar.box] : []), ...(northArrow ? [northArrow] : [])]);
  const moved = (one: Box): Box => shiftedBox(one, -crop.x, -crop.y);
  const strip = noticeStrip(page, crop, measure);
  const placed: Placed = {
    ...found,
    box: moved(found.box),
    primitives: shifted(found.primitives, -crop.x, -crop.y),
    map: {
      ...found.map,
      box: moved(box),
      scaleBar: scaleBar && { ...scaleBar, box: moved(scaleBar.box) },
      northArrow: northArrow && moved(northArrow),
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

/** Synthetic data are called so on every picture. */
function noticeStrip({ placed, paper, look }: LaidPage, crop: Box, measure: Measure): Placed | null {
  const notice = placed.find(({ role }) => role === "notice");
  if (!notice?.text) return null;
  const style = typeOf(paper).foot;
  const { paper: fill, notice: color } = PAGE_COLORS[look];
  const pad = style.line / 2;
  const place = { x: pad, top: crop.height + pad / 2, width: crop.width - 2 * pad };
  const lines = paragraph({ text: notice.text, style, color }, place, measure);
  const box = { x: 0, y: crop.height, width: crop.width, height: Math.ceil(lines.height + pad) };
  return { ...notice, box, primitives: [{ kind: "rect", box, fill }, ...lines.primitives] };
}
