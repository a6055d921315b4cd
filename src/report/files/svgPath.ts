/** SVG paths as moves, lines and cubic curves in absolute coordinates: the shapes that office programs draw. */

export type PathStep =
  | { readonly kind: "move" | "line"; readonly x: number; readonly y: number }
  | {
      readonly kind: "curve";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: "close" };

/** How many numbers each command takes. */
const ARGUMENTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 };

/**
 * The steps of a path that is made of M L H V C S A Z in either case.
 * @throws RangeError on another command
 */
export function svgPath(path: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const kind = letter!.toLowerCase();
    const count = ARGUMENTS[kind];
    if (count === undefined) throw new RangeError(`path command ${letter}, expected one of MLHVCSAZ`);
    const relative = kind === letter;
    const values = (rest!.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    for (let i = 0; i < Math.max(1, values.length); i += Math.max(1, count)) {
      const v = values.slice(i, i + count);
      const [fromX, fromY] = relative ? [x, y] : [0, 0];
      if (kind === "z") {
        steps.push({ kind: "close" });
        [x, y] = [startX, startY];
      } else if (kind === "c") {
        const [x1, y1, x2, y2, toX, toY] = v.map((n, k) => n + (k % 2 === 0 ? fromX : fromY)) as Six;
        steps.push({ kind: "curve", x1, y1, x2, y2, x: toX, y: toY });
        [x, y] = [toX, toY];
      } else if (kind === "s") {
        const last = steps.at(-1);
        // Smooth: the first handle mirrors the last one of the curve before.
        const [x1, y1] = last?.kind === "curve" ? [2 * x - last.x2, 2 * y - last.y2] : [x, y];
        const [x2, y2, toX, toY] = v.map((n, k) => n + (k % 2 === 0 ? fromX : fromY)) as Four;
        steps.push({ kind: "curve", x1, y1, x2, y2, x: toX, y: toY });
        [x, y] = [toX, toY];
      } else if (kind === "a") {
        const [toX, toY] = [v[5]! + fromX, v[6]! + fromY];
        steps.push(...arc(x, y, v as unknown as ArcValues, toX, toY));
        [x, y] = [toX, toY];
      } else {
        const toX = kind === "v" ? x : v[0]! + fromX;
        const toY = kind === "h" ? y : v[kind === "v" ? 0 : 1]! + fromY;
        // Further pairs after a move are lines.
        steps.push({ kind: kind === "m" && i === 0 ? "move" : "line", x: toX, y: toY });
        [x, y] = [toX, toY];
        if (kind === "m" && i === 0) [startX, startY] = [x, y];
      }
    }
  }
  return steps;
}

type Four = [number, number, number, number];
type Six = [number, number, number, number, number, number];
type ArcValues = readonly [
  rx: number,
  ry: number,
  turn: number,
  large: number,
  sweep: number,
  x: number,
  y: number,
];

/** An elliptic arc as curves of at most a quarter turn; https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes */
function arc(
  fromX: number,
  fromY: number,
  [radiusX, radiusY, turn, large, sweep]: ArcValues,
  toX: number,
  toY: number,
): readonly PathStep[] {
  if (radiusX === 0 || radiusY === 0) return [{ kind: "line", x: toX, y: toY }];
  if (fromX === toX && fromY === toY) return [];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(fromX - toX) / 2, (fromY - toY) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.max(1, Math.sqrt((px / radiusX) ** 2 + (py / radiusY) ** 2));
  const [rx, ry] = [radiusX * grow, radiusY * grow];
  const away = (rx * py) ** 2 + (ry * px) ** 2;
  const root = Math.sqrt(Math.max(0, ((rx * ry) ** 2 - away) / away)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const start = Math.atan2((py - cy) / ry, (px - cx) / rx);
  let span = Math.atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const [middleX, middleY] = [(fromX + toX) / 2, (fromY + toY) / 2];
  const at = (u: number, v: number): readonly [number, number] => {
    const [ex, ey] = [cx + rx * u, cy + ry * v];
    return [middleX + cos * ex - sin * ey, middleY + sin * ex + cos * ey];
  };
  const parts = Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9);
  const handle = (4 / 3) * Math.tan(span / parts / 4);
  return Array.from({ length: parts }, (_, i) => {
    const [a, b] = [start + (span * i) / parts, start + (span * (i + 1)) / parts];
    const [x1, y1] = at(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a));
    const [x2, y2] = at(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b));
    const [x, y] = i === parts - 1 ? [toX, toY] : at(Math.cos(b), Math.sin(b));
    return { kind: "curve", x1, y1, x2, y2, x, y };
  });
}
