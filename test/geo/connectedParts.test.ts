import * as fc from "fast-check";
import { expect, it } from "vitest";
import { connectedParts } from "../../src/geo/connectedParts.ts";

it("numbers parts by descending size, of equal ones the one with the lower node first", () => {
  const { component, componentSizes } = connectedParts(6, Uint32Array.of(5, 3, 1), Uint32Array.of(3, 2, 0));
  expect([...component]).toEqual([1, 1, 0, 0, 2, 0]);
  expect([...componentSizes]).toEqual([3, 2, 1]);
});

it("finds the parts that walking along edges finds", () => {
  const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 14 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const { component, componentSizes } = connectedParts(
        12,
        Uint32Array.from(pairs, (p) => p[0]),
        Uint32Array.from(pairs, (p) => p[1]),
      );
      for (let start = 0; start < 12; start++) {
        const reached = new Set([start]);
        for (let round = 0; round < 12; round++)
          for (const [a, b] of pairs) {
            if (reached.has(a)) reached.add(b);
            if (reached.has(b)) reached.add(a);
          }
        for (let i = 0; i < 12; i++) expect(component[i] === component[start]).toBe(reached.has(i));
        expect(componentSizes[component[start]!]).toBe(reached.size);
      }
      expect([...componentSizes]).toEqual([...componentSizes].sort((a, b) => b - a));
    }),
  );
});

it("lets the islands past number 65,535 share it", () => {
  const { component, componentSizes } = connectedParts(70_000, Uint32Array.of(0), Uint32Array.of(69_999));
  expect(componentSizes.length).toBe(65_536);
  expect([componentSizes[0], componentSizes[1], componentSizes[65_535]]).toEqual([2, 1, 69_999 - 65_535]);
  expect(component[69_998]).toBe(65_535);
});
