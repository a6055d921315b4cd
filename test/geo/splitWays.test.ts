import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WalkingNetwork } from "../../src/geo/walkingNetwork.ts";
import { build, DEGREES, streets } from "./streetLattice.ts";

/** Ways over a small lattice, so that they meet, cross themselves and run along each other; no point twice in a row. */
const anyWays = fc
  .array(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 8 }), { maxLength: 7 })
  .map((ways) => ways.map((way) => way.map(String).filter((point, i, all) => point !== all[i - 1])));

const undirected = (line: readonly string[]): string =>
  [line.join(" "), line.toReversed().join(" ")].sort()[0]!;

/** What the graph is, said slowly: a line of text for each edge. */
function slowEdges(ways: readonly (readonly string[])[]): string[] {
  const uses = new Map<string, number>();
  const drawn = ways.filter((way) => way.length > 1);
  for (const way of drawn)
    way.forEach((point, i) => {
      const isEnd = i === 0 || i === way.length - 1;
      uses.set(point, (uses.get(point) ?? 0) + (isEnd ? 2 : 1));
    });
  const edges: string[] = [];
  for (const way of drawn) {
    let line = [way[0]!];
    for (const point of way.slice(1)) {
      line.push(point);
      if (uses.get(point)! < 2) continue;
      const middle = (line.length - 1) >> 1;
      const isLoop = line[0] === point;
      for (const part of isLoop ? [line.slice(0, middle + 1), line.slice(middle)] : [line])
        edges.push(undirected(part));
      line = [point];
    }
  }
  return edges.sort();
}

function edgesOf(network: WalkingNetwork): string[] {
  const text = (positions: Float64Array, i: number) =>
    `${Math.round(positions[2 * i]! / DEGREES)},${Math.round(positions[2 * i + 1]! / DEGREES)}`;
  return Array.from(network.edgeFrom, (from, e) => {
    const line = [text(network.positions, from)];
    for (let k = network.shapeStarts[e]!; k < network.shapeStarts[e + 1]!; k++)
      line.push(text(network.shapePositions, k));
    return undirected([...line, text(network.positions, network.edgeTo[e]!)]);
  }).sort();
}

const networkOf = (ways: readonly (readonly string[])[]) =>
  build(streets(...ways.map((way) => ({ points: way.join(" ") }))));

describe("ways cut at nodes", () => {
  it("are the edges that counting the uses of each point gives", () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        expect(edgesOf(networkOf(ways))).toEqual(slowEdges(ways));
      }),
    );
  });

  it("are numbered in order, from the lower node to the higher, never from a node to itself", () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const { nodeCount, edgeCount, edgeFrom, edgeTo } = networkOf(ways);
        for (let e = 0; e < edgeCount; e++) {
          expect(edgeFrom[e]).toBeLessThan(edgeTo[e]!);
          expect(edgeTo[e]).toBeLessThan(nodeCount);
          const before = e > 0 ? edgeFrom[e - 1]! * nodeCount + edgeTo[e - 1]! : 0;
          expect(edgeFrom[e]! * nodeCount + edgeTo[e]!).toBeGreaterThanOrEqual(before);
        }
        // No node without an edge.
        expect(new Set([...edgeFrom, ...edgeTo]).size).toBe(nodeCount);
      }),
    );
  });

  it("are the same network whichever way they are drawn and in whatever order", () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const network = networkOf(ways);
        expect(networkOf(ways)).toEqual(network);
        const turned = networkOf(ways.toReversed());
        expect(turned.positions).toEqual(network.positions);
        expect(turned.componentSizes).toEqual(network.componentSizes);
        expect(edgesOf(turned)).toEqual(edgesOf(network));
      }),
    );
  });
});
