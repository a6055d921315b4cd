import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EditConflict, type Edits, NO_EDITS } from "../../src/model/edits.ts";
import { withValues } from "../../src/model/mergeEdits.ts";
import { EditSession, unreadKey } from "../../src/store/editSession.ts";
import { MapStore } from "./mapStore.ts";

const KEY = "edits of test";
const budget = (id: string, value: number | undefined): Edits => withBudget(NO_EDITS, id, value);
const withBudget = (edits: Edits, id: string, value: number | undefined): Edits =>
  withValues(edits, [{ what: "community", id, field: "budgetYuan", value }]);

/** A window: its page takes over what the session says, and nothing else. */
function openWindow(storage: MapStore) {
  const page = { edits: NO_EDITS, conflicts: [] as readonly EditConflict[], states: [] as string[] };
  const session = new EditSession({
    storage,
    key: KEY,
    now: () => 1000,
    onChanges: (_, to) => {
      page.edits = to;
    },
    onStatus: ({ storage: state, unresolved }) => {
      page.conflicts = unresolved;
      if (page.states.at(-1) !== state) page.states.push(state);
    },
    onWritten: () => {},
  });
  const edit = (change: (edits: Edits) => Edits) => {
    page.edits = change(page.edits);
    return session.keep(page.edits);
  };
  return {
    page,
    session,
    edit,
    set: (id: string, value: number | undefined) => edit((e) => withBudget(e, id, value)),
  };
}

const stored = (storage: MapStore) => storage.values.get(KEY) as { edits: Edits; revision: number };

describe("one window", () => {
  it("writes a step at once, and the next visit finds it", async () => {
    const storage = new MapStore();
    const first = openWindow(storage);
    await first.set("a", 1);
    expect(first.page.states).toEqual(["saving", "saved"]);
    expect(stored(storage)).toMatchObject({
      format: "renewal-atlas-edits",
      version: 1,
      revision: 1,
      savedAt: 1000,
    });
    const next = openWindow(storage);
    await next.session.refresh();
    expect(next.page.edits).toEqual(budget("a", 1));
    expect(next.session.status).toMatchObject({ storage: "saved", savedAt: 1000, unread: 0 });
  });

  it("makes one write of all steps that come while another is under way, and none is lost", async () => {
    const storage = new MapStore();
    const { set } = openWindow(storage);
    await Promise.all([1, 2, 3, 4, 5].map((n) => set(`c${n}`, n)));
    expect(storage.writes).toBe(2);
    expect(Object.keys(stored(storage).edits.communities)).toEqual(["c1", "c2", "c3", "c4", "c5"]);
  });

  it("is empty where nothing was kept and nothing edited", async () => {
    const storage = new MapStore();
    const { session } = openWindow(storage);
    await session.refresh();
    expect(session.status).toEqual({ storage: "empty", savedAt: null, unresolved: [], unread: 0 });
    expect(storage.writes).toBe(0);
  });

  it("keeps what is edited before the storage has answered, together with what lay there", async () => {
    const storage = new MapStore();
    await openWindow(storage).set("a", 1);
    const { session, set, page } = openWindow(storage);
    await Promise.all([session.refresh(), set("b", 2)]);
    expect(page.edits).toEqual(withBudget(budget("a", 1), "b", 2));
    expect(stored(storage).edits).toEqual(page.edits);
  });

  it("says that it failed, keeps the edits on the page, and writes them when the storage works again", async () => {
    const storage = new MapStore();
    const { set, session, page } = openWindow(storage);
    storage.failing = true;
    await set("a", 1);
    expect(session.status.storage).toBe("failed");
    expect(page.edits).toEqual(budget("a", 1));
    storage.failing = false;
    await session.refresh();
    expect(session.status.storage).toBe("saved");
    expect(stored(storage).edits).toEqual(budget("a", 1));
  });

  it("writes all again where the browser's data were cleared meanwhile", async () => {
    const storage = new MapStore();
    const { set, page } = openWindow(storage);
    await set("a", 1);
    storage.values.clear();
    await set("b", 2);
    expect(stored(storage).edits).toEqual(page.edits);
    expect(Object.keys(page.edits.communities)).toEqual(["a", "b"]);
  });
});

describe("values that cannot be read", () => {
  const OLDER = { format: "renewal-atlas-edits", version: 0, changes: { a: 1 } };

  it.each([
    ["of another version", OLDER],
    ["that is no edits at all", "damaged"],
    ["that is null", null],
  ])("a value %s is kept under another key before it is written over, and is counted", async (_, raw) => {
    const storage = new MapStore();
    storage.values.set(KEY, raw);
    const { set, session } = openWindow(storage);
    await session.refresh();
    expect(session.status.unread).toBe(1);
    expect(storage.values.get(KEY)).toEqual(raw);
    await set("a", 1);
    expect(stored(storage).edits).toEqual(budget("a", 1));
    expect(storage.values.get(unreadKey(KEY))).toEqual([raw]);
    const next = openWindow(storage);
    await next.session.refresh();
    expect(next.session.status.unread).toBe(1);
  });

  it("of a value that is damaged in part the rest is used, and all of it is kept apart once", async () => {
    const storage = new MapStore();
    const raw = {
      ...{ format: "renewal-atlas-edits", version: 1, revision: 3, savedAt: 5, unresolved: [] },
      edits: { communities: { a: { budgetYuan: 1 }, b: { budgetYuan: -1 } }, unitCosts: {}, menus: [] },
    };
    storage.values.set(KEY, raw);
    for (let visit = 0; visit < 2; visit++) await openWindow(storage).session.refresh();
    const { page, session, set } = openWindow(storage);
    await session.refresh();
    expect(page.edits).toEqual(budget("a", 1));
    await set("c", 2);
    expect(storage.values.get(unreadKey(KEY))).toEqual([raw]);
    expect(stored(storage)).toMatchObject({ revision: 4, edits: withBudget(budget("a", 1), "c", 2) });
  });

  it("is kept apart also where a step is written before anything was read", async () => {
    const storage = new MapStore();
    storage.values.set(KEY, OLDER);
    const { set } = openWindow(storage);
    await set("a", 1);
    expect(stored(storage).edits).toEqual(budget("a", 1));
    expect(storage.values.get(unreadKey(KEY))).toEqual([OLDER]);
  });
});

describe("two windows", () => {
  async function twoWindows() {
    const storage = new MapStore();
    const [a, b] = [openWindow(storage), openWindow(storage)];
    await a.set("shared", 5);
    await b.session.refresh();
    return { storage, a, b };
  }

  it("have each other's edits of different places, and what the other took back", async () => {
    const { storage, a, b } = await twoWindows();
    await a.set("a", 1);
    await b.set("b", 2);
    await b.set("shared", undefined);
    await a.session.refresh();
    expect(a.page.edits).toEqual(withBudget(budget("a", 1), "b", 2));
    expect(b.page.edits).toEqual(a.page.edits);
    expect(a.page.conflicts).toEqual([]);
    expect(stored(storage).revision).toBe(4);
  });

  it("ask where both changed the same place, both values being stored until one is chosen", async () => {
    const { storage, a, b } = await twoWindows();
    await a.set("shared", 6);
    await b.set("shared", 7);
    expect(b.page.edits).toEqual(budget("shared", 7));
    expect(b.page.conflicts).toMatchObject([
      { what: "community", id: "shared", field: "budgetYuan", theirs: 6 },
    ]);
    // A page that is killed now loses neither.
    const next = openWindow(storage);
    await next.session.refresh();
    expect([next.page.edits, next.page.conflicts]).toEqual([budget("shared", 7), b.page.conflicts]);
    await b.session.settle(b.page.conflicts);
    await a.session.refresh();
    await next.session.refresh();
    expect([a.page, b.page, next.page].map((page) => [page.edits, page.conflicts])).toEqual(
      Array(3).fill([budget("shared", 7), []]),
    );
  });

  it("have theirs everywhere once it was chosen", async () => {
    const { a, b } = await twoWindows();
    await a.set("shared", undefined);
    await b.set("shared", 7);
    expect(b.page.conflicts.map((c) => c.theirs)).toEqual([undefined]);
    const conflicts = b.page.conflicts;
    await Promise.all([b.set("shared", undefined), b.session.settle(conflicts)]);
    await a.session.refresh();
    expect([a.page.edits, b.page.edits, b.page.conflicts]).toEqual([NO_EDITS, NO_EDITS, []]);
  });

  it("do not ask where both changed a place to the same value", async () => {
    const { a, b } = await twoWindows();
    await a.set("shared", 6);
    await b.set("shared", 6);
    expect(b.page.conflicts).toEqual([]);
  });

  it("a question is gone when a person writes the other's value", async () => {
    const { a, b } = await twoWindows();
    await a.set("shared", 6);
    await b.set("shared", 7);
    await b.set("shared", 6);
    expect(b.page.conflicts).toEqual([]);
    await a.session.refresh();
    expect([a.page.edits, a.page.conflicts]).toEqual([budget("shared", 6), []]);
  });

  it("in whatever order reads and writes end, all edits of different places arrive in both", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ window: fc.nat(1), place: fc.nat(2), value: fc.nat(9), looks: fc.boolean() })),
        async (scheduler, steps) => {
          const storage = new MapStore();
          const windows = [openWindow(storage), openWindow(storage)] as const;
          storage.turn = () => scheduler.schedule(Promise.resolve());
          const expected = new Map<string, number>();
          for (const { window, place, value, looks } of steps) {
            const id = `w${window} p${place}`;
            expected.set(id, value);
            void windows[window]!.set(id, value);
            if (looks) void windows[1 - window]!.session.refresh();
            await Promise.resolve();
          }
          await scheduler.waitIdle();
          storage.turn = () => Promise.resolve();
          for (const { session } of windows) await session.refresh();
          for (const { page } of windows) {
            const found = Object.entries(page.edits.communities).map(([id, e]) => [id, e.budgetYuan]);
            expect(new Map(found as [string, number][])).toEqual(expected);
            expect(page.conflicts).toEqual([]);
          }
          expect(windows[0].page.edits).toEqual(stored(storage)?.edits ?? NO_EDITS);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("in whatever order they end, the last value of each window for one place is in force or asked about", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ window: fc.nat(1), value: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 }),
        async (scheduler, steps) => {
          const storage = new MapStore();
          const windows = [openWindow(storage), openWindow(storage)] as const;
          storage.turn = () => scheduler.schedule(Promise.resolve());
          const last = [0, 0];
          // No window sees the other's value before its own last step: each writes blindly.
          for (const { window, value: drawn } of steps) {
            const value = 2 * drawn + window;
            last[window] = value;
            void windows[window]!.edit(() => budget("same", value));
          }
          await scheduler.waitIdle();
          storage.turn = () => Promise.resolve();
          for (const { session } of [...windows, windows[0]]) await session.refresh();
          const { edits, conflicts } = windows[0].page;
          expect(windows[1].page).toMatchObject({ edits, conflicts });
          const known = [edits.communities["same"]?.budgetYuan, ...conflicts.map((c) => c.theirs)];
          for (const value of last.filter((v) => v > 0)) expect(known).toContain(value);
        },
      ),
      { numRuns: 60 },
    );
  });
});
