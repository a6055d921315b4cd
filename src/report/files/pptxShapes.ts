/** Primitives of a page as native shapes of a slide. */
import type PptxGenJS from "pptxgenjs";
import { glyphPath } from "../../ui/glyphs.ts";
import type { Primitive } from "../layout/placed.ts";
import { inches, officeColor, points, type SlideDraft } from "./pptxDraft.ts";
import { addLine } from "./pptxText.ts";
import { svgPath } from "./svgPath.ts";

type Shape = Exclude<Primitive, { readonly kind: "text" } | { readonly kind: "image" }>;
type BadgePrimitive = Extract<Primitive, { readonly kind: "badge" }>;
/** The library draws it, its types do not know it. */
const FREEFORM = "custGeom" as PptxGenJS.SHAPE_NAME;

type Point = readonly [x: number, y: number];

/** Draws the shape where the page has it. */
export function addShape(draft: SlideDraft, shape: Shape): void {
  const { slide } = draft;
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height } = shape.box;
      const radius = Math.min(shape.radius ?? 0, width / 2, height / 2);
      slide.addShape(radius > 0 ? "roundRect" : "rect", {
        ...place(x, y, width, height),
        ...(radius > 0 ? { rectRadius: inches(radius) } : {}),
        ...paint(shape),
      });
      return;
    }
    case "circle": {
      const { x, y, radius } = shape;
      slide.addShape("ellipse", {
        ...place(x - radius, y - radius, 2 * radius, 2 * radius),
        ...paint(shape),
      });
      return;
    }
    case "line":
      if (shape.points.length === 2) addSegment(draft, shape.points as readonly [Point, Point], shape);
      else addFreeform(draft, shape.points, false, shape);
      return;
    case "polygon":
      addFreeform(draft, shape.points, true, shape);
      return;
    case "badge":
      addBadge(draft, shape);
      return;
  }
}

const place = (x: number, y: number, width: number, height: number) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});

interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
}

const paint = ({ fill, stroke, strokeWidth = 1 }: Paint): PptxGenJS.ShapeProps => ({
  ...(fill === undefined ? {} : { fill: officeColor(fill) }),
  ...(stroke === undefined || strokeWidth <= 0
    ? {}
    : { line: { ...officeColor(stroke), width: points(strokeWidth) } }),
});

function addSegment(
  { slide }: SlideDraft,
  [[x1, y1], [x2, y2]]: readonly [Point, Point],
  style: Paint,
): void {
  slide.addShape("line", {
    ...place(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)),
    ...((x2 - x1) * (y2 - y1) < 0 ? { flipV: true } : {}),
    ...paint({ stroke: style.stroke, strokeWidth: style.strokeWidth }),
  });
}

function addFreeform({ slide }: SlideDraft, outline: readonly Point[], closed: boolean, style: Paint): void {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  slide.addShape(FREEFORM, {
    ...place(left, top, Math.max(...xs) - left, Math.max(...ys) - top),
    points: [
      ...outline.map(([x, y], i) => ({ x: inches(x - left), y: inches(y - top), moveTo: i === 0 })),
      ...(closed ? [{ close: true as const }] : []),
    ],
    ...paint(style),
  });
}

/** The same proportions as drawBadge of ui/glyphs.ts: a rounded square of 29 on a field of 32, its glyph of 24 at 0.8. */
function addBadge(draft: SlideDraft, { badge, x, y, size }: BadgePrimitive): void {
  const unit = size / 32;
  const field = { x: x + 1.5 * unit, y: y + 1.5 * unit, width: 29 * unit, height: 29 * unit };
  addShape(draft, {
    kind: "rect",
    box: field,
    fill: badge.fill,
    stroke: badge.rim,
    strokeWidth: 2 * unit,
    radius: 8 * unit,
  });
  const path = glyphPath(badge.icon);
  if (path === null) {
    addLine(draft, {
      kind: "text",
      x: x + size / 2,
      y: y + 23 * unit,
      text: badge.letter,
      size: 17 * unit,
      weight: 600,
      color: badge.ink,
      align: "center",
    });
    return;
  }
  const scale = 0.8 * unit;
  draft.slide.addShape(FREEFORM, {
    ...place(x + 6.4 * unit, y + 6.4 * unit, 24 * scale, 24 * scale),
    points: svgPath(path).map((step) => {
      if (step.kind === "close") return { close: true as const };
      const to = { x: inches(step.x * scale), y: inches(step.y * scale) };
      if (step.kind !== "curve") return { ...to, moveTo: step.kind === "move" };
      return {
        ...to,
        curve: {
          type: "cubic" as const,
          x1: inches(step.x1 * scale),
          y1: inches(step.y1 * scale),
          x2: inches(step.x2 * scale),
          y2: inches(step.y2 * scale),
        },
      };
    }),
    ...paint({ stroke: badge.ink, strokeWidth: 2.1 * scale }),
  });
}
