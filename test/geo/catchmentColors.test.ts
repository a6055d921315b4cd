import { expect, it } from "vitest";
import { catchmentColors, NO_COLOR } from "../../src/geo/catchmentColors.ts";
import { NO_LABEL } from "../../src/geo/walkingGraph.ts";
import { at, plainNetwork } from "./gridNetwork.ts";

/** A row of nodes, and one more edge from the first to the last. */
function ring(count: number) {
  const nodes = Array.from({ length: count }, (_, i) => at(i * 100, 0));
  return plainNetwork(
    nodes,
    nodes.map((_, i) => ({ from: i, to: (i + 1) % count })),
  );
}

it("gives catchments that meet different colours", () => {
  const labels = Uint32Array.of(7, 7, 9, 9, 4, 4, 4);
  const colors = catchmentColors(ring(7), labels, 3);
  expect(new Set([colors[0], colors[2], colors[4]]).size).toBe(3);
  expect([colors[1], colors[3], colors[6]]).toEqual([colors[0], colors[2], colors[4]]);
});

it("marks nodes in no catchment, and does not need more colours than there are", () => {
  const colors = catchmentColors(ring(5), Uint32Array.of(1, 2, 3, 4, NO_LABEL), 2);
  expect(colors[4]).toBe(NO_COLOR);
  expect(Math.max(...colors.subarray(0, 4))).toBeLessThan(2);
  expect(catchmentColors(ring(3), new Uint32Array(3).fill(NO_LABEL), 4)).toEqual(
    new Uint8Array(3).fill(NO_COLOR),
  );
});
