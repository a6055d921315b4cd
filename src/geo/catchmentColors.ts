import { NO_LABEL } from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";

/** Colour of a node in no catchment. */
export const NO_COLOR = 254;

/**
 * A colour, 0 .. colors - 1, for each node, so that catchments that meet along an edge differ where that is possible: catchments in
 * descending order of their neighbours take the lowest free colour, else the one that fewest neighbours have (Welsh and Powell 1967).
 * O(n + m).
 *
 * @param labels length n: the catchment of each node, NO_LABEL where it is in none
 * @returns length n: NO_COLOR where the node is in none
 */
export function catchmentColors(network: WalkingNetwork, labels: Uint32Array, colors: number): Uint8Array {
  const neighbours = new Map<number, Set<number>>();
  const of = (label: number) => {
    let known = neighbours.get(label);
    if (!known) {
      known = new Set();
      neighbours.set(label, known);
    }
    return known;
  };
  for (const label of labels) if (label !== NO_LABEL) of(label);
  for (let e = 0; e < network.edgeCount; e++) {
    const a = labels[network.edgeFrom[e]!]!;
    const b = labels[network.edgeTo[e]!]!;
    if (a === b || a === NO_LABEL || b === NO_LABEL) continue;
    of(a).add(b);
    of(b).add(a);
  }
  const order = [...neighbours].sort(([a, of], [b, than]) => than.size - of.size || a - b);
  const colorOf = new Map<number, number>();
  const taken = new Uint32Array(colors);
  for (const [label, around] of order) {
    taken.fill(0);
    for (const other of around) {
      const color = colorOf.get(other);
      if (color !== undefined) taken[color]!++;
    }
    colorOf.set(label, taken.indexOf(Math.min(...taken)));
  }
  return Uint8Array.from(labels, (label) => colorOf.get(label) ?? NO_COLOR);
}
