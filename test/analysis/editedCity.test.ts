import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editableValues, withEdits } from "../../src/analysis/editedCity.ts";
import { facts } from "../../src/analysis/facts.ts";
import { COMPREHENSIVE_STAGES, type CommunityRecord, communityRecord } from "../../src/model/community.ts";
import { type CommunityEdit, EDITABLE_RECORD_FIELDS, type Edits, NO_EDITS } from "../../src/model/edits.ts";
import { hasBit } from "../../src/table/column.ts";
import { buildAtlas, buildKind, type CityRows, type CommunityRow } from "../builders.ts";
import { communityEdits, menus, overlays } from "../editsArbitrary.ts";

type Atlas = ReturnType<typeof buildAtlas>;

const IDS = ["a", "b", "c", "d"];
const rowsOf: fc.Arbitrary<readonly CommunityRow[]> = fc
  .tuple(...IDS.map((id) => fc.tuple(fc.constant(id), fc.option(communityEdits), fc.option(fc.nat(500)))))
  .map((all) =>
    all.map(([id, values, households]) => ({
      ...rowWith({ id, buildYear: 1990, ...(households === null ? {} : { households }) }, values ?? {}),
    })),
  );
const cities: fc.Arbitrary<CityRows> = fc.record({
  communities: rowsOf,
  kinds: fc.constant([buildKind("care", 300)]),
  menus: fc.uniqueArray(menus, { maxLength: 2, selector: (menu) => menu.track }),
});

/** The slow, obvious version: the rows with the edited values written into them, and the city built anew. */
function rebuilt(rows: CityRows, edits: Edits): Atlas {
  const own = edits.menus;
  const menusNow = (["comprehensive", "management"] as const).flatMap(
    (track) =>
      [own, rows.menus ?? []].map((list) => list.filter((m) => m.track === track)).find((l) => l[0]) ?? [],
  );
  return buildAtlas({
    ...rows,
    communities: (rows.communities ?? []).map((row) => rowWith(row, edits.communities[row.id!] ?? {})),
    menus: menusNow.map((menu) => ({
      ...menu,
      items: menu.items.map((item) =>
        edits.unitCosts[item.id] ? { ...item, unitCostYuan: edits.unitCosts[item.id]! } : item,
      ),
    })),
  });
}

function rowWith(row: CommunityRow, edit: CommunityEdit): CommunityRow {
  const next: Record<string, unknown> = { ...row };
  const record: Record<string, unknown> = { ...row.record };
  for (const [field, value] of Object.entries(edit)) {
    const into = (EDITABLE_RECORD_FIELDS as readonly string[]).includes(field) ? record : next;
    if (field === "lock") continue;
    if (value === null) delete into[field];
    else into[field] = value;
  }
  return { ...next, record: record as CommunityRecord };
}

/** Everything that an edit can touch, as plain values, sets without regard to the numbers of their bits. */
function plain({ city, facts: columns }: Atlas) {
  const c = city.communities;
  return {
    menus: [...city.menus].sort((a, b) => (a.track < b.track ? -1 : 1)),
    columns,
    rows: c.ids.map((id, row) => ({
      id,
      comprehensive: c.comprehensive[row],
      management: c.management[row],
      managementMode: c.managementMode[row],
      budgetYuan: c.budgetYuan[row],
      deficits:
        c.deficits.known[row] === 1
          ? c.deficits.values.filter((_, bit) => hasBit(c.deficits, row, bit)).sort()
          : null,
      record: communityRecord(c, row),
    })),
  };
}

describe("withEdits", () => {
  it("is the city built anew from edited rows: columns, records, menus and facts", () => {
    fc.assert(
      fc.property(cities, overlays(fc.constantFrom(...IDS, "elsewhere")), (rows, edits) => {
        const loaded = buildAtlas(rows);
        const before = JSON.stringify(plain(loaded));
        expect(plain(withEdits(loaded, edits))).toEqual(plain(rebuilt(rows, edits)));
        expect(JSON.stringify(plain(loaded))).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it("has facts of its rows alone that are those of the whole city", () => {
    fc.assert(
      fc.property(cities, fc.dictionary(fc.constantFrom(...IDS), communityEdits), (rows, communities) => {
        const edited = withEdits(buildAtlas(rows), { ...NO_EDITS, communities });
        expect(edited.facts).toEqual(facts(edited.city));
      }),
      { numRuns: 60 },
    );
  });

  it("gives the very same city back where nothing is edited, and its places and facilities always", () => {
    const loaded = buildAtlas({
      communities: [{ id: "a" }],
      facilities: [{ kind: "care", position: [106, 29] }],
    });
    expect(withEdits(loaded, NO_EDITS)).toBe(loaded);
    const edited = withEdits(loaded, { ...NO_EDITS, communities: { a: { budgetYuan: 5 } } });
    expect(edited.city.communities.positions).toBe(loaded.city.communities.positions);
    expect(edited.city.communities.records).toBe(loaded.city.communities.records);
    expect(edited.city.facilities).toBe(loaded.city.facilities);
    expect(edited.reach).toBe(loaded.reach);
    expect(edited.city.communities.budgetYuan[0]).toBe(5);
  });

  it("holds more deficits than a word has bits", () => {
    const many = Array.from({ length: 70 }, (_, i) => `item${i}`);
    const loaded = buildAtlas({
      communities: [{ id: "a", deficits: ["item3"] }, { id: "b", deficits: [] }, {}],
    });
    const edits = { ...NO_EDITS, communities: { b: { deficits: many } } };
    const { rows } = plain(withEdits(loaded, edits));
    expect(rows.map((row) => row.deficits)).toEqual([["item3"], [...many].sort(), null]);
  });

  it("lays edits over a city without communities", () => {
    const empty = buildAtlas();
    expect(
      withEdits(empty, { ...NO_EDITS, communities: { a: { budgetYuan: 1 } } }).city.communities.length,
    ).toBe(0);
  });
});

describe("editableValues", () => {
  it("reads back what was edited, null where it is not known", () => {
    fc.assert(
      fc.property(cities, communityEdits, (rows, edit) => {
        const edited = withEdits(buildAtlas(rows), { ...NO_EDITS, communities: { b: edit } });
        const values = editableValues(edited.city, 1);
        for (const [field, value] of Object.entries(edit)) {
          if (field === "lock") continue;
          const found = values[field as keyof CommunityEdit] ?? null;
          if (field === "deficits" && value)
            expect([...(found as string[])].sort()).toEqual([...(value as string[])].sort());
          else expect(found).toEqual(value);
        }
      }),
      { numRuns: 60 },
    );
    const values = editableValues(
      buildAtlas({ communities: [{ comprehensive: COMPREHENSIVE_STAGES[0] }] }).city,
      0,
    );
    expect(values).toMatchObject({
      comprehensive: "none",
      management: null,
      budgetYuan: null,
      deficits: null,
    });
  });
});
