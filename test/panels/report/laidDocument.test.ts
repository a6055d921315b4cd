import { describe, expect, it } from "vitest";
import { LaidDocument } from "../../../src/panels/report/laidDocument.ts";
import type { PageContent, ReportOutline } from "../../../src/report/document.ts";

const measure = (text: string, size: number) => text.length * size * 0.6;
/** A table of so many rows: 200 need several pages. */
const content = (key: string, rows: number): PageContent => ({
  ...{ key, title: key, subtitle: "", kicker: "", foot: [], notice: "", provenance: [] },
  body: {
    ...{ kind: "table", title: "", empty: "", flows: true },
    columns: [{ label: "A", align: "left", weight: 1 }],
    rows: Array.from({ length: rows }, (_, i) => ({ cells: [`${i}`] })),
  },
});

function outline(rows: readonly number[], made: string[] = []): ReportOutline {
  return {
    ...{ fileName: "f", title: "t", paper: "wide", look: "light", waiting: null },
    pages: rows.map((count, i) => ({
      key: `p${i}`,
      label: `Page ${i}`,
      content: () => {
        made.push(`p${i}`);
        return content(`p${i}`, count);
      },
    })),
  };
}

const all = (laid: LaidDocument) => laid.layMore(Number.POSITIVE_INFINITY, () => 0);

describe("LaidDocument", () => {
  it("lays the page in sight alone, and each source once", () => {
    const made: string[] = [];
    const laid = new LaidDocument(outline([1, 1, 1], made), "en", measure, null);
    expect(laid.page(1)?.title).toBe("p1");
    expect(made).toEqual(["p1"]);
    expect([laid.count, laid.isComplete]).toEqual([3, false]);
    all(laid);
    expect(made).toEqual(["p1", "p0", "p2"]);
    expect(laid.isComplete).toBe(true);
  });

  it("counts the pages on which a table goes on, and numbers through", () => {
    const laid = new LaidDocument(outline([1, 200, 1]), "en", measure, null);
    all(laid);
    const last = laid.page(laid.count - 1)!;
    expect(laid.count).toBeGreaterThan(4);
    expect([last.key, last.number, last.of]).toEqual(["p2", laid.count, laid.count]);
    const number = last.placed.find(({ role }) => role === "pageNumber");
    expect(number?.text).toBe(`${laid.count} / ${laid.count}`);
    expect(laid.page(2)?.key).toBe("p1+1");
    expect(laid.firstOf(2)).toBe(laid.count - 1);
  });

  it("gives the same object for a page until it is another, and the last where there are fewer", () => {
    const laid = new LaidDocument(outline([1, 1]), "en", measure, null);
    expect(laid.page(0)).toBe(laid.page(0));
    expect(laid.page(9)?.key).toBe("p1");
    expect(new LaidDocument(outline([]), "en", measure, null).page(0)).toBeNull();
  });

  it("expects of a new outline the pages that the one before had", () => {
    const before = new LaidDocument(outline([200, 1]), "en", measure, null);
    all(before);
    const after = new LaidDocument(outline([200, 1]), "en", measure, before);
    expect(after.count).toBe(before.count);
    expect(after.placeOf(before.count - 1)).toEqual({ source: 1, at: 0 });
  });

  it("tells who listens that more is laid", () => {
    const laid = new LaidDocument(outline([1]), "en", measure, null);
    let told = 0;
    const stop = laid.subscribe(() => told++);
    all(laid);
    stop();
    all(laid);
    expect([told, laid.version()]).toEqual([1, 2]);
  });
});
