/** Line glyphs on a 24 x 24 field, drawn on canvases and in SVG alike. Outlines: Tabler Icons (MIT), https://tabler.io/icons */
const GLYPHS: Readonly<Record<string, string>> = {
  elderDayCare:
    "M11 21l-1 -4l-2 -3v-6M5 14l-1 -3l4 -3l3 2l3 .5M7 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M7 17l-2 4M16 21v-8.5a1.5 1.5 0 0 1 3 0v.5",
  nursingHome: "M5 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M22 17v-3h-20M2 8v9M12 14h10v-2a3 3 0 0 0 -3 -3h-7v5",
  healthStation:
    "M6 4h-1a2 2 0 0 0 -2 2v3.5a5.5 5.5 0 0 0 11 0v-3.5a2 2 0 0 0 -2 -2h-1M8 15a6 6 0 1 0 12 0v-3M11 3v2M6 3v2M18 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0",
  communityHealthCentre:
    "M3 21l18 0M5 21v-16a2 2 0 0 1 2 -2h10a2 2 0 0 1 2 2v16M9 21v-4a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v4M10 9l4 0M12 7l0 4",
  culturalRoom:
    "M5 5a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -14M9 5a1 1 0 0 1 1 -1h2a1 1 0 0 1 1 1v14a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1l0 -14M5 8h4M9 16h4M13.803 4.56l2.184 -.53c.562 -.135 1.133 .19 1.282 .732l3.695 13.418a1.02 1.02 0 0 1 -.634 1.219l-.133 .041l-2.184 .53c-.562 .135 -1.133 -.19 -1.282 -.732l-3.695 -13.418a1.02 1.02 0 0 1 .634 -1.219l.133 -.041",
  cultureCentre:
    "M4 20h16M20 16v-10a2 2 0 0 0 -2 -2h-12a2 2 0 0 0 -2 2v10l4 -6c2.667 1.333 5.333 1.333 8 0l4 6",
  serviceStation:
    "M18 9l-6 -6l-9 9h2v7a2 2 0 0 0 2 2h3.5M9 21v-6a2 2 0 0 1 2 -2h2M16 17.5l-.585 -.578a1.516 1.516 0 0 0 -2 0c-.477 .433 -.551 1.112 -.177 1.622l1.762 2.456c.37 .506 1.331 1 2 1h3c1.009 0 1.497 -.683 1.622 -1.593c.252 -.938 .378 -1.74 .378 -2.407c0 -1 -.939 -1.843 -2 -2h-1v-2.636c0 -.754 -.672 -1.364 -1.5 -1.364s-1.5 .61 -1.5 1.364v4.136",
  serviceCentre:
    "M8 9l5 5v7h-5v-4m0 4h-5v-7l5 -5m1 1v-6a1 1 0 0 1 1 -1h10a1 1 0 0 1 1 1v17h-8M13 7l0 .01M17 7l0 .01M17 11l0 .01M17 15l0 .01",
  disabilityService: "M9 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M11 7l0 8l4 0l4 5M11 11l5 0M7 11.5a5 5 0 1 0 6 7.5",
  sports:
    "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M5.65 5.65l12.7 12.7M5.65 18.35l12.7 -12.7M12 3a9 9 0 0 0 9 9M3 12a9 9 0 0 1 9 9",
  police: "M12 3a12 12 0 0 0 8.5 3a12 12 0 0 1 -8.5 15a12 12 0 0 1 -8.5 -15a12 12 0 0 0 8.5 -3M12 3v18",
  market:
    "M10 14a2 2 0 1 0 4 0a2 2 0 0 0 -4 0M5.001 8h13.999a2 2 0 0 1 1.977 2.304l-1.255 7.152a3 3 0 0 1 -2.966 2.544h-9.512a3 3 0 0 1 -2.965 -2.544l-1.255 -7.152a2 2 0 0 1 1.977 -2.304M17 10l-2 -6M7 10l2 -6",
};

/** The outline that a rule pack's icon name stands for; null where there is none: a letter takes its place. */
export const glyphPath = (icon: string): string | null => GLYPHS[icon] ?? null;

export interface Badge {
  readonly icon: string;
  /** Stands in place of an icon that has no outline. */
  readonly letter: string;
  readonly fill: string;
  readonly ink: string;
  readonly rim: string;
}

/** Draws a rounded badge with its glyph into the square of `size` at (x, y). */
export function drawBadge(
  context: CanvasRenderingContext2D,
  { icon, letter, fill, ink, rim }: Badge,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const unit = size / 32;
  context.save();
  context.translate(x, y);
  context.scale(unit, unit);
  context.beginPath();
  context.roundRect(1.5, 1.5, 29, 29, 8);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = rim;
  context.stroke();
  const path = glyphPath(icon);
  if (path === null) {
    context.fillStyle = ink;
    context.font = "600 17px sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(letter, 16, 17);
  } else {
    context.translate(6.4, 6.4);
    context.scale(0.8, 0.8);
    context.lineWidth = 2.1;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.strokeStyle = ink;
    context.stroke(new Path2D(path));
  }
  context.restore();
}
