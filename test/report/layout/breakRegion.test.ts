import { describe, expect, it } from "vitest";
import { allFlowing, breakRegion, tablesLeft } from "../../../src/report/layout/breakRegion.ts";
import { columns, context, map, part, rows, table, text } from "./samplePages.ts";

const broken = (region: Parameters<typeof breakRegion>[0], height: number) =>
  breakRegion(region, { width: 600, height }, context(), new Map());

describe("breakRegion", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => part(map(id)));

  it("keeps what has room, and hands on the rest in its order", () => {
    expect(broken(rows(a!, b!, c!), 270)).toEqual({ head: rows(a!, b!), rest: map("c") });
    expect(broken(rows(a!, b!, c!), 1000)).toEqual({ head: rows(a!, b!, c!), rest: null });
    expect(broken(rows(a!, b!), 100)).toEqual({ head: null, rest: rows(a!, b!) });
  });

  it("hands on a heading with what it heads", () => {
    const heading = part(text("二", "heading"));
    expect(broken(rows(a!, heading, b!), 200)).toEqual({ head: rows(a!), rest: rows(heading, b!) });
  });

  it("breaks each column by itself", () => {
    const region = columns(part(rows(a!, b!)), part(map("d")));
    expect(broken(region, 200)).toEqual({ head: columns(part(rows(a!)), part(map("d"))), rest: map("b") });
  });
});

describe("tablesLeft", () => {
  it("finds the tables that have rows left, and nothing else", () => {
    const [done, open, untouched] = [table(3), table(9), table(5)];
    const needs = { firm: [1, 1], whole: [1, 1], natural: [1, 1] };
    const progress = new Map([
      [done, { first: 3, needs, width: 300 }],
      [open, { first: 4, needs, width: 300 }],
    ]);
    const region = rows(
      part(map("a"), { weight: 1 }),
      part(columns(part(done), part(open))),
      part(untouched),
    );
    expect(tablesLeft(region, progress)).toBe(open);
    expect(tablesLeft(rows(part(done)), progress)).toBeNull();
  });
});

describe("allFlowing", () => {
  it("lets every table go on, at any depth, and leaves the rest as it is", () => {
    const region = rows(
      part(map("a"), { weight: 1 }),
      part(columns(part(table(3, { flows: false }) as never))),
    );
    expect(allFlowing(region)).toEqual(rows(part(map("a"), { weight: 1 }), part(columns(part(table(3))))));
  });
});
