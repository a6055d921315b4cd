/** Random edits for property tests: values that the forms may make. */
import fc from "fast-check";
import {
  COMPREHENSIVE_STAGES,
  FUNDING_SOURCES,
  MANAGEMENT_MODES,
  MANAGEMENT_STAGES,
} from "../src/model/community.ts";
import type { CommunityEdit, Edits } from "../src/model/edits.ts";
import type { Menu, MenuItem, UnitCost } from "../src/model/menu.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
const count = fc.integer({ min: 0, max: 5000 });
const yuan = fc.double({ min: 0, max: 1e9, noNaN: true }).map((n) => n + 0);
const year = fc.integer({ min: 2000, max: 2040 });
const date = fc.constantFrom("2024", "2025-03", "2026-02-28", "2025-12-01");
const ownItemId = fc.constantFrom("roof", "lift", "drain", "lamp", "特殊项");
/** Those of the management menu end in 2: an item is in one menu only. */
const itemId = fc.oneof(
  ownItemId,
  ownItemId.map((id) => `${id}2`),
);
const track = fc.constantFrom("comprehensive", "management");

const part = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

const consent = fc
  .record({
    itemIds: fc.oneof(fc.constant("all" as const), fc.array(itemId, { maxLength: 3 })),
    matter: fc.constantFrom("general", "special"),
    ownersTotal: count,
    areaTotal: count,
    participatedOwners: count,
    participatedArea: count,
    agreedOwners: count,
    agreedArea: count,
    date: fc.option(date, { nil: undefined }),
  })
  .map(({ date: when, ...vote }) => (when === undefined ? vote : { ...vote, date: when }));

const FIELDS = {
  works: fc.array(
    fc
      .tuple(
        itemId,
        part({
          quantity: yuan,
          unitCostYuan: yuan,
          status: fc.constantFrom("planned", "underWorks", "done"),
        }),
      )
      .map(([id, rest]) => ({ itemId: id, ...rest })),
    { maxLength: 3 },
  ),
  votes: fc.dictionary(itemId, count, { maxKeys: 3 }),
  consent: fc.array(consent, { maxLength: 2 }),
  meetings: fc.array(
    fc
      .tuple(date, part({ form: text, organiser: text, attended: count, demands: count, answered: count }))
      .map(([when, rest]) => ({ date: when, ...rest })),
    { maxLength: 2 },
  ),
  professionals: part({ planners: count, engineers: count }),
  jointMeeting: fc
    .tuple(
      fc.boolean(),
      part({
        members: count,
        date,
        maintenanceAgreement: fc.record({ signed: fc.boolean(), date }),
      }),
    )
    .map(([established, rest]) => ({ established, ...rest })),
  history: fc.array(
    fc.oneof(
      fc.record({
        track: fc.constant("comprehensive"),
        stage: fc.constantFrom(...COMPREHENSIVE_STAGES),
        date,
      }),
      fc.record({ track: fc.constant("management"), stage: fc.constantFrom(...MANAGEMENT_STAGES), date }),
    ),
    { maxLength: 3 },
  ),
  funding: part(Object.fromEntries(FUNDING_SOURCES.map((source) => [source, yuan]))),
  satisfactionBefore: fc.integer({ min: 0, max: 100 }),
  satisfactionAfter: fc.integer({ min: 0, max: 100 }),
  comprehensive: fc.constantFrom(...COMPREHENSIVE_STAGES),
  management: fc.constantFrom(...MANAGEMENT_STAGES),
  managementMode: fc.constantFrom(...MANAGEMENT_MODES),
  budgetYuan: yuan,
  deficits: fc.uniqueArray(itemId, { maxLength: 4 }),
  lock: part({ comprehensive: fc.option(year), management: fc.option(year) }).filter(
    (lock) => Object.keys(lock).length > 0,
  ),
} as const;

/** A change of some fields of one community; null: not known. Not empty. */
export const communityEdits: fc.Arbitrary<CommunityEdit> = part(
  Object.fromEntries(
    Object.entries(FIELDS).map(([field, value]) => [
      field,
      field === "lock" ? value : fc.option(value as fc.Arbitrary<unknown>, { freq: 6 }),
    ]),
  ),
).filter((edit) => Object.keys(edit).length > 0) as fc.Arbitrary<CommunityEdit>;

export const unitCosts: fc.Arbitrary<UnitCost> = fc
  .record({ yuan: fc.tuple(yuan, yuan, yuan), priceYear: year, source: text })
  .map(({ yuan: three, ...rest }) => {
    const [low, mid, high] = [...three].sort((a, b) => a - b) as [number, number, number];
    return { low, mid, high, ...rest };
  });

const menuItems: fc.Arbitrary<MenuItem> = fc
  .record({
    id: ownItemId,
    track,
    major: fc.integer({ min: 1, max: 3 }),
    nature: fc.constantFrom("basic", "additional", "overall"),
    nameZh: text,
    nameEn: text,
    unit: text,
    cost: fc.option(unitCosts),
    matter: fc.constantFrom("general", "special"),
    source: text,
    official: fc.boolean(),
  })
  .map(({ cost, ...item }) => (cost ? { ...item, unitCostYuan: cost } : item));

export const menus: fc.Arbitrary<Menu> = track.chain((of) =>
  fc.record({
    scheme: text,
    track: fc.constant(of),
    name: fc.record({ zh: text, en: text }),
    note: fc.record({ zh: text, en: text }),
    majors: fc.array(fc.record({ zh: text, en: text }), { maxLength: 2 }),
    officialCount: count,
    items: fc
      .uniqueArray(menuItems, { maxLength: 3, selector: ({ id }) => id })
      .map((items) =>
        items.map((item) => ({ ...item, id: of === "management" ? `${item.id}2` : item.id, track: of })),
      ),
  }),
);

/** Overlays for communities of these ids. */
export function overlays(ids: fc.Arbitrary<string>): fc.Arbitrary<Edits> {
  return fc.record({
    communities: fc.dictionary(ids, communityEdits, { maxKeys: 4 }),
    unitCosts: fc.dictionary(itemId, unitCosts, { maxKeys: 2 }),
    menus: fc.uniqueArray(menus, { maxLength: 2, selector: (menu) => menu.track }),
  });
}
