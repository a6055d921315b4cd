import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemSentence } from "../../src/i18n/problemSentence.ts";
import { readCommunities } from "../../src/io/readCommunities.ts";
import { communityRecord } from "../../src/model/community.ts";

const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

describe("any input", () => {
  const everySentence = (read: ReturnType<typeof readCommunities>) => {
    for (const p of read.problems)
      for (const locale of ["zh", "en"] as const) expect(problemSentence(locale, p)).not.toBe(p.key);
  };

  test("bytes never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        everySentence(readCommunities(bytes, "x.geojson")),
      ),
    );
  });

  test("texts never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) =>
        everySentence(readCommunities(encode(text), "x.csv")),
      ),
    );
  });

  test("JSON of any shape never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => everySentence(readCommunities(encode(value), "x.json"))),
    );
  });

  test("features with odd members never throw and are all accounted for", () => {
    const member = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("Feature", "Point", "Polygon", "MultiPolygon", "LineString"),
    );
    const numbers = fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant(null)), { maxLength: 4 });
    const geometry = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: member,
        coordinates: fc.oneof(member, numbers, fc.array(numbers), fc.array(fc.array(numbers))),
      }),
    );
    const names = fc.constantFrom(
      "id",
      "buildYear",
      "households",
      "deficits",
      "consent",
      "history",
      "votes",
      "works",
      "district",
      "comprehensive",
      "__proto__",
      "entrance",
      "jointMeeting",
      "photosBefore",
      "lng",
    );
    const properties = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(names, fc.jsonValue(), { noNullPrototype: true }),
    );
    const feature = fc.oneof(
      { weight: 1, arbitrary: fc.jsonValue() },
      { weight: 9, arbitrary: fc.record({ type: fc.constant("Feature"), properties, geometry }) },
    );
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 6 }), (features) => {
        const read = readCommunities(encode({ type: "FeatureCollection", features }), "x.geojson");
        everySentence(read);
        expect(read.communities.length + read.rejected + read.repeated).toBe(features.length);
        for (let i = 0; i < read.communities.length; i++) communityRecord(read.communities, i);
      }),
    );
  });

  test("a cut anywhere in a good file never throws and invents nothing", () => {
    const features = [0, 1, 2].map((i) => ({
      type: "Feature",
      properties: { id: `${i}`, name: '引号"\\' },
      geometry: { type: "Point", coordinates: [106 + i, 29] },
    }));
    const bytes = encode({ type: "FeatureCollection", features });
    for (let cut = 0; cut < bytes.length; cut++) {
      const read = readCommunities(bytes.subarray(0, cut), "x.geojson");
      expect(read.communities.ids).toEqual(["0", "1", "2"].slice(0, read.communities.length));
      expect(read.problems.length).toBeGreaterThan(0);
    }
  });
});
