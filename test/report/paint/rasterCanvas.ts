/** A small canvas for tests without a browser: it keeps real pixels (no antialiasing; texts are bars) and writes down what was asked of it. */
import { plainPng } from "./plainPng.ts";

type Rgba = readonly [number, number, number, number];
type Test = (x: number, y: number) => boolean;

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  /** Scale, and where its origin lies, in device px. */
  at: readonly [scale: number, x: number, y: number];
}

export class RasterCanvas {
  /** Device px that a canvas has at most; one over it keeps nothing, as in browsers. */
  static most = Number.POSITIVE_INFINITY;
  static made: RasterCanvas[] = [];
  readonly calls: [string, ...unknown[]][] = [];
  private size: [number, number] = [300, 150];
  private pixels = new Uint8ClampedArray(0);
  private context: RasterContext | undefined;

  constructor(width = 300, height = 150) {
    this.size = [width, height];
    this.clear();
    RasterCanvas.made.push(this);
  }
  get width(): number {
    return this.size[0];
  }
  set width(value: number) {
    this.size[0] = value;
    this.clear();
  }
  get height(): number {
    return this.size[1];
  }
  set height(value: number) {
    this.size[1] = value;
    this.clear();
  }
  getContext(): RasterContext {
    this.context ??= new RasterContext(this);
    return this.context;
  }
  /** As browsers do: none of a canvas over the limit. A PNG keeps its pixels, of other types there is the name alone. */
  toBlob(done: (blob: Blob | null) => void, type: string): void {
    if (this.width * this.height > RasterCanvas.most) done(null);
    else
      done(
        type === "image/png"
          ? plainPng({ width: this.width, height: this.height, pixel: (x, y) => this.pixel(x, y) })
          : new Blob([`${this.width} x ${this.height}`], { type }),
      );
  }
  pixel(x: number, y: number): Rgba {
    const at = 4 * (y * this.width + x);
    return [...this.pixels.subarray(at, at + 4)] as unknown as Rgba;
  }
  put(x: number, y: number, color: Rgba): void {
    if (this.width * this.height <= RasterCanvas.most) this.pixels.set(color, 4 * (y * this.width + x));
  }
  private clear(): void {
    this.pixels = new Uint8ClampedArray(4 * this.size[0] * this.size[1]);
  }
}

const rgba = (hex: string): Rgba => [
  ...([1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as [number, number, number]),
  255,
];

class RasterContext {
  fillStyle = "#000000";
  strokeStyle = "#000000";
  lineWidth = 1;
  font = "";
  textAlign = "left";
  private at: Style["at"] = [1, 0, 0];
  private inside: Test = () => false;
  private points: [number, number][] = [];
  private readonly saved: Style[] = [];
  readonly canvas: RasterCanvas;

  constructor(canvas: RasterCanvas) {
    this.canvas = canvas;
  }
  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, at } = this;
    this.saved.push({ fillStyle, strokeStyle, lineWidth, font, textAlign, at });
  }
  restore(): void {
    Object.assign(this, this.saved.pop());
  }
  setTransform(scale: number, _b: number, _c: number, _d: number, x: number, y: number): void {
    this.at = [scale, x, y];
  }
  translate(x: number, y: number): void {
    const [scale, left, top] = this.at;
    this.at = [scale, left + scale * x, top + scale * y];
  }
  scale(by: number): void {
    this.at = [this.at[0] * by, this.at[1], this.at[2]];
  }
  beginPath(): void {
    this.points = [];
  }
  closePath(): void {}
  moveTo(x: number, y: number): void {
    this.lineTo(x, y);
  }
  lineTo(x: number, y: number): void {
    this.points.push([x, y]);
    const [xs, ys] = [this.points.map(([px]) => px), this.points.map(([, py]) => py)];
    this.roundRect(Math.min(...xs), Math.min(...ys), spread(xs), spread(ys));
  }
  roundRect(x: number, y: number, width: number, height: number): void {
    this.inside = (px, py) => px >= x && px < x + width && py >= y && py < y + height;
  }
  arc(x: number, y: number, radius: number): void {
    this.inside = (px, py) => Math.hypot(px - x, py - y) <= radius;
  }
  fill(): void {
    this.draw("fill", this.inside, this.fillStyle);
  }
  /** Of the outline, what lies within half of the line's width of inside and outside. */
  stroke(path?: unknown): void {
    const { inside, lineWidth } = this;
    const reach = lineWidth / 2 + 0.5 / this.at[0];
    const near: Test = (x, y) =>
      [-reach, reach].some((d) => inside(x + d, y) !== inside(x, y) || inside(x, y + d) !== inside(x, y));
    this.draw("stroke", path ? () => false : near, this.strokeStyle);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const inside: Test = (px, py) => px >= x && px < x + width && py >= y && py < y + height;
    this.draw("fillRect", inside, this.fillStyle);
  }
  fillText(text: string, x: number, y: number): void {
    const { width } = this.measureText(text);
    const left = x - { left: 0, center: width / 2, right: width }[this.textAlign]!;
    const bar: Test = (px, py) => px >= left && px < left + width && py >= y - 6 && py < y;
    this.draw("fillText", bar, this.fillStyle, text, this.font, this.textAlign, x, y);
  }
  measureText(text: string): { width: number } {
    return { width: text.length * Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 0) };
  }
  drawImage(image: RasterCanvas, ...box: number[]): void {
    if (box.length === 2) box.unshift(0, 0, image.width, image.height);
    if (box.length === 6) box.push(image.width, image.height);
    const [sx, sy, sw, sh, x, y, width, height] = box as [number, ...number[]] as [number, number, number, number, number, number, number, number]; // biome-ignore format: one line
    const [scale, left, top] = this.at;
    this.canvas.calls.push(["drawImage", ...box]);
    this.each((px, py) => {
      const [u, v] = [((px + 0.5 - left) / scale - x) / width, ((py + 0.5 - top) / scale - y) / height];
      if (u < 0 || u >= 1 || v < 0 || v >= 1) return;
      this.canvas.put(px, py, image.pixel(Math.floor(sx + u * sw), Math.floor(sy + v * sh)));
    });
  }
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } {
    const data = new Uint8ClampedArray(4 * width * height);
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        data.set(this.canvas.pixel(x + column, y + row), 4 * (row * width + column));
    return { data };
  }
  private draw(name: string, inside: Test, color: string, ...said: unknown[]): void {
    const [scale, left, top] = this.at;
    this.canvas.calls.push([name, color, ...said]);
    this.each((x, y) => {
      if (inside((x + 0.5 - left) / scale, (y + 0.5 - top) / scale)) this.canvas.put(x, y, rgba(color));
    });
  }
  private each(visit: (x: number, y: number) => void): void {
    for (let y = 0; y < this.canvas.height; y++) for (let x = 0; x < this.canvas.width; x++) visit(x, y);
  }
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
