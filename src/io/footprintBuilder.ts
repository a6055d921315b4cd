import type { Footprints } from "../geo/footprints.ts";
import { doubleArea, pointInside } from "./ring.ts";

/** Collects polygons in flat arrays; what was begun for a feature that is rejected is taken back. */
export class FootprintBuilder {
  positions = new Float64Array(1024);
  /** Vertices written. */
  vertices = 0;
  readonly ringStarts: number[] = [0];
  readonly polygonStarts: number[] = [0];
  /** Written from the first polygon on: files of points pay nothing. */
  private readonly featureStarts: number[] = [0];
  private features = 0;

  vertex(lng: number, lat: number): void {
    if (2 * this.vertices + 2 > this.positions.length) {
      const wider = new Float64Array(2 * this.positions.length);
      wider.set(this.positions);
      this.positions = wider;
    }
    this.positions[2 * this.vertices] = lng;
    this.positions[2 * this.vertices + 1] = lat;
    this.vertices++;
  }

  endRing(): void {
    this.ringStarts.push(this.vertices);
  }

  endPolygon(): void {
    this.polygonStarts.push(this.ringStarts.length - 1);
  }

  endFeature(): void {
    this.features++;
    const polygons = this.polygonStarts.length - 1;
    if (polygons === 0) return;
    while (this.featureStarts.length < this.features) this.featureStarts.push(0);
    this.featureStarts.push(polygons);
  }

  /** Takes back what was written since the last finished feature. */
  rollBack(): void {
    this.polygonStarts.length = this.featureStarts.at(-1)! + 1;
    this.ringStarts.length = this.polygonStarts.at(-1)! + 1;
    this.vertices = this.ringStarts.at(-1)!;
  }

  /** A point inside the largest of the pending polygons. */
  pendingPoint(): [number, number] {
    let largest = this.featureStarts.at(-1)!;
    let area = -1;
    for (let p = largest; p < this.polygonStarts.length - 1; p++) {
      const ring = this.polygonStarts[p]!;
      const here = Math.abs(doubleArea(this.positions, this.ringStarts[ring]!, this.ringStarts[ring + 1]!));
      if (here > area) {
        area = here;
        largest = p;
      }
    }
    return pointInside(
      this.positions,
      this.ringStarts,
      this.polygonStarts[largest]!,
      this.polygonStarts[largest + 1]!,
    );
  }

  /** Null when no feature has a polygon. */
  build(): Footprints | null {
    if (this.polygonStarts.length === 1) return null;
    return {
      positions: this.positions.slice(0, 2 * this.vertices),
      ringStarts: Uint32Array.from(this.ringStarts),
      polygonStarts: Uint32Array.from(this.polygonStarts),
      featureStarts: Uint32Array.from(this.featureStarts),
    };
  }
}
