import * as fc from "fast-check";
import { expect, it } from "vitest";
import { adjacency } from "../../src/geo/adjacency.ts";

it("holds every edge at both of its ends, ascending", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7))), (pairs) => {
      const { offsets, edges, others } = adjacency({
        nodeCount: 9,
        edgeFrom: Uint32Array.from(pairs, (p) => p[0]),
        edgeTo: Uint32Array.from(pairs, (p) => p[1]),
      });
      for (let node = 0; node < 9; node++) {
        const slow = pairs.flatMap(([a, b], e) => [
          ...(a === node ? [[e, b]] : []),
          ...(b === node ? [[e, a]] : []),
        ]);
        const range = Array.from(
          { length: offsets[node + 1]! - offsets[node]! },
          (_, i) => offsets[node]! + i,
        );
        expect(range.map((at) => [edges[at], others[at]])).toEqual(slow);
      }
    }),
  );
});
