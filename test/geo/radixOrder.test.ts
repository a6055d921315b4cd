import * as fc from "fast-check";
import { expect, it } from "vitest";
import { radixOrder } from "../../src/geo/radixOrder.ts";

const keys = fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffffffff })));

it("orders like a stable sort of the rows by key", () => {
  fc.assert(
    fc.property(keys, (list) => {
      const slow = list.map((_, row) => row).sort((a, b) => list[a]! - list[b]! || a - b);
      expect([...radixOrder(Uint32Array.from(list))]).toEqual(slow);
    }),
  );
});

it("keeps the order given where keys are equal, so that one sort after another sorts by both", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(70_000))), (pairs) => {
      const first = Uint32Array.from(pairs, (pair) => pair[0]);
      const second = Uint32Array.from(pairs, (pair) => pair[1]);
      const slow = pairs
        .map((_, row) => row)
        .sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]! || a - b);
      expect([...radixOrder(first, radixOrder(second))]).toEqual(slow);
    }),
  );
});
