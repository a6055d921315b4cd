/** From a file of streets and files of heights to the walking network. Node only. */
import { basename } from "node:path";
import { buildNetwork } from "../geo/buildNetwork.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { boxOfPoints, type Elevation, readElevation, shareWithHeight } from "./elevation.ts";
import type { Box } from "./heightGrid.ts";
import { InputError } from "./inputError.ts";
import { readStreets } from "./readStreets.ts";
import type { Streets } from "./streets.ts";

export type NetworkStep = "streets" | "heights" | "network";

export interface NetworkOptions {
  /** Files of heights; none: all is flat. */
  readonly dem?: readonly string[];
  /** "edges" (default): sampled along the edges; "nodes": at the graph's nodes only, to 0.1 m, nothing clamped. */
  readonly heights?: "edges" | "nodes";
  /** Told of each step, and how much of it is done, 0..1. */
  readonly onProgress?: (step: NetworkStep, share: number) => void;
}

export interface BuiltNetwork {
  readonly network: WalkingNetwork;
  readonly streets: Streets;
  /** Share of the streets' points whose height is known, 0..1; 0 without heights. */
  readonly shareWithHeight: number;
}

/**
 * Reads `input` and the heights, and builds the network; see `readStreets`, `readElevation`, `buildNetwork`.
 * @throws InputError where a file cannot be used, no way is walkable, or the heights lie elsewhere; the error of the file system where
 * one cannot be opened
 */
export async function networkFromFiles(input: string, options: NetworkOptions = {}): Promise<BuiltNetwork> {
  const { dem = [], heights = "edges", onProgress } = options;
  onProgress?.("streets", 0);
  const streets = await readStreets(input, { onProgress: (share) => onProgress?.("streets", share) });
  const box = boxOfPoints(streets.streets.points);
  if (box === null || streets.streets.ways.class.length === 0)
    throw new InputError(basename(input), noStreets(streets));
  let elevation: Elevation | null = null;
  let share = 0;
  if (dem.length > 0) {
    onProgress?.("heights", 0);
    elevation = await readElevation(dem, { box });
    share = shareWithHeight(streets.streets.points, elevation);
    if (share === 0)
      throw new InputError(elevation.tiles.map(({ name }) => name).join(", "), elsewhere(elevation, box));
  }
  const network = buildNetwork(streets.streets, {
    heightAt: elevation?.heightAt,
    heightMode: elevation === null ? "none" : heights,
    provenance: {
      sources: [basename(input)],
      heights: dem.map((path) => basename(path)),
      licence: streets.licence,
      synthetic: false,
      date: streets.date,
    },
    onProgress: (share) => onProgress?.("network", share),
  });
  return { network, streets, shareWithHeight: share };
}

function noStreets({ ways, walkedWays, missingPoints }: Streets): string {
  const lost =
    walkedWays > 0 ? `; ${walkedWays} are, but their ${missingPoints} points are not in the file` : "";
  return `none of its ${ways} ways is walkable, expected streets (highway = residential, footway, steps …)${lost}`;
}

function elsewhere({ tiles }: Elevation, box: Box): string {
  const met = tiles.map((tile) => shown(tile.box)).join("; ");
  const voids = tiles.some(({ grid }) => grid !== null) ? ", and hold no height there" : "";
  return `the heights lie elsewhere: they cover ${met}${voids}, expected heights of the streets' ${shown(box)}`;
}

function shown([west, south, east, north]: Box): string {
  const degrees = (value: number) => String(Number(value.toFixed(4)));
  return `lng ${degrees(west)}..${degrees(east)}, lat ${degrees(south)}..${degrees(north)}`;
}
