import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StreetDraft } from "../../src/io/streetDraft.ts";
import type { WalkableWay } from "../../src/io/walkableTags.ts";

const way = (more: Partial<WalkableWay> = {}): WalkableWay => ({
  edgeClass: 5,
  flags: 0,
  incline: Number.NaN,
  reversed: false,
  ...more,
});

type Place = readonly [lng: number, lat: number];

/** Points in degrees of every way. */
function drawn(draft: StreetDraft) {
  const { streets, cutWays, missingPoints } = draft.finish();
  const { points, ways } = streets;
  const lines = Array.from(ways.class, (_, w) =>
    Array.from(
      ways.pointIndex.subarray(ways.starts[w]!, ways.starts[w + 1]!),
      (p): Place => [points.lngE7[p]! / 1e7, points.latE7[p]! / 1e7],
    ),
  );
  return { lines, cutWays, missingPoints, points: points.lngE7.length };
}

describe("StreetDraft", () => {
  test("without ways there are no streets", () => {
    const draft = new StreetDraft();
    draft.endWays();
    draft.place(1, 106, 29);
    expect(drawn(draft)).toEqual({ lines: [], cutWays: 0, missingPoints: 0, points: 0 });
  });

  test("ids beyond 2^32 and below 0 are told apart", () => {
    const draft = new StreetDraft();
    draft.addWay([-3, 12_000_000_001, 12_000_000_002], way());
    draft.endWays();
    draft.place(12_000_000_002, 3, 3);
    draft.place(12_000_000_001, 2, 2);
    draft.place(-3, 1, 1);
    expect(drawn(draft).lines).toEqual([
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ]);
  });

  test("a point that is no place on the Earth is missing", () => {
    const draft = new StreetDraft();
    draft.addWay([1, 2, 3, 4], way());
    draft.endWays();
    draft.place(1, 1, 1);
    draft.place(2, 2, 2);
    draft.place(3, Number.NaN, 3);
    draft.place(4, 4, 91);
    expect(drawn(draft)).toEqual({
      lines: [
        [
          [1, 1],
          [2, 2],
        ],
      ],
      cutWays: 1,
      missingPoints: 2,
      points: 2,
    });
  });

  test("gives the same as a slow draft with maps, whatever the order of the points", () => {
    const id = fc.integer({ min: -2, max: 12 });
    const ways = fc.array(fc.record({ ids: fc.array(id, { maxLength: 6 }), reversed: fc.boolean() }), {
      maxLength: 8,
    });
    const placed = fc.uniqueArray(id, { maxLength: 15 });
    fc.assert(
      fc.property(ways, placed, (ways, placed) => {
        const draft = new StreetDraft();
        for (const { ids, reversed } of ways) draft.addWay(ids, way({ reversed }));
        draft.endWays();
        for (const p of placed) draft.place(p, p, p / 2);
        const met = drawn(draft);
        const slow = slowly(ways, placed);
        expect(met.lines).toEqual(slow.lines);
        expect([met.cutWays, met.missingPoints]).toEqual([slow.cutWays, slow.missingPoints]);
      }),
    );
  });
});

function slowly(
  ways: readonly { readonly ids: readonly number[]; readonly reversed: boolean }[],
  placed: readonly number[],
) {
  const lines: Place[][] = [];
  const missing = new Set<number>();
  let cutWays = 0;
  for (const { ids, reversed } of ways) {
    const ordered = (reversed ? ids.toReversed() : ids).filter((id, i, all) => i === 0 || id !== all[i - 1]);
    if (ordered.length < 2) continue;
    const lost = ordered.filter((id) => !placed.includes(id));
    for (const id of lost) missing.add(id);
    if (lost.length > 0) cutWays++;
    let line: Place[] = [];
    for (const id of [...ordered, Number.NaN]) {
      if (placed.includes(id)) line.push([id, id / 2]);
      else {
        if (line.length > 1) lines.push(line);
        line = [];
      }
    }
  }
  return { lines, cutWays, missingPoints: missing.size };
}
