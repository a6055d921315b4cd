/**
 * The edits of one city between this window and the browser's storage, which other windows write too. Every write reads what is there and
 * merges place by place with what both sides last agreed on; where both changed the same place differently, both values are kept until a
 * person has chosen.
 */
import { EDITS_FORMAT, EDITS_VERSION } from "../io/readEdits.ts";
import { type EditConflict, type Edits, NO_EDITS, sameValue } from "../model/edits.ts";
import { mergeEdits, placeKey, valueAt } from "../model/mergeEdits.ts";
import { type EditStore, type ReadStored, readStored, type StoredEdits } from "./storedEdits.ts";

export interface SessionStatus {
  readonly storage: "empty" | "saving" | "saved" | "failed";
  /** Milliseconds since 1970 of the newest write of any window; null: none is known. */
  readonly savedAt: number | null;
  readonly unresolved: readonly EditConflict[];
  /** Values found in the storage that could not be read in full, and are kept apart. */
  readonly unread: number;
}

export interface SessionOptions {
  readonly storage: EditStore;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The overlay became another than the page gave: what was kept, or what another window did. */
  readonly onChanges: (from: Edits, to: Edits) => void;
  readonly onStatus: (status: SessionStatus) => void;
  /** The storage holds something new. */
  readonly onWritten: () => void;
}

/** Key under which values that cannot be read in full are kept. */
export const unreadKey = (key: string): string => `${key} unread`;

export class EditSession {
  private readonly options: SessionOptions;
  /** As the page has them. */
  private mine: Edits = NO_EDITS;
  /** As the storage had them when both last met. */
  private base: Edits = NO_EDITS;
  private current: SessionStatus = { storage: "empty", savedAt: null, unresolved: [], unread: 0 };
  /** Conflicts that the storage does not have yet, and names of those in it that a person has settled. */
  private found: readonly EditConflict[] = [];
  private readonly settled = new Set<string>();
  /** The value kept apart last: it may be written over. */
  private keptApart: unknown;
  private wanted: "nothing" | "read" | "write" = "nothing";
  private working: Promise<void> | null = null;

  constructor(options: SessionOptions) {
    this.options = options;
  }

  get edits(): Edits {
    return this.mine;
  }

  get status(): SessionStatus {
    return this.current;
  }

  /** Takes what the page has now, and writes it at once, or as soon as the running write is done. */
  keep(edits: Edits): Promise<void> {
    this.mine = edits;
    return this.want("write");
  }

  /** Looks at what other windows wrote; writes where a write failed before. */
  refresh(): Promise<void> {
    return this.want(this.current.storage === "failed" ? "write" : "read");
  }

  /** Forgets conflicts about which a person has chosen. */
  settle(conflicts: readonly EditConflict[]): Promise<void> {
    for (const conflict of conflicts) this.settled.add(nameOf(conflict));
    const left = (list: readonly EditConflict[]) => list.filter((one) => !this.settled.has(nameOf(one)));
    this.found = left(this.found);
    this.say({ unresolved: left(this.current.unresolved) });
    return this.want("write");
  }

  private want(what: "read" | "write"): Promise<void> {
    if (what === "write" || this.wanted === "nothing") this.wanted = what;
    this.working ??= this.work().finally(() => {
      this.working = null;
    });
    return this.working;
  }

  private async work(): Promise<void> {
    while (this.wanted !== "nothing") {
      const what = this.wanted;
      this.wanted = "nothing";
      try {
        await (what === "write" ? this.write() : this.read());
      } catch {
        this.say({ storage: "failed" });
      }
    }
  }

  private async read(): Promise<void> {
    const { storage, key } = this.options;
    const raw = await storage.get(key);
    const read = readStored(raw);
    if (this.isNewDamage(raw, read)) await this.keepApart(raw);
    else if (this.current.storage === "empty") await this.countUnread();
    if (read.stored) this.meet(read.stored, this.base);
    if (this.found.length > 0 || !sameValue(this.mine, this.base)) this.want("write");
    else this.say({ storage: read.stored ? "saved" : "empty" });
  }

  private async write(): Promise<void> {
    const { storage, key, now } = this.options;
    this.say({ storage: "saving" });
    const sent = this.mine;
    const settled = new Set(this.settled);
    const made: { next: StoredEdits | null; damage: unknown } = { next: null, damage: undefined };
    await storage.update(key, (old) => {
      const read = readStored(old);
      made.damage = old;
      made.next = this.isNewDamage(old, read) ? null : this.merged(sent, read.stored, now());
      return made.next ?? old;
    });
    if (made.next === null) {
      await this.keepApart(made.damage);
      this.want("write");
      return;
    }
    this.found = [];
    for (const name of settled) this.settled.delete(name);
    this.meet(made.next, sent);
    this.say({ storage: this.wanted === "write" ? "saving" : "saved" });
    this.options.onWritten();
  }

  /** What the storage shall hold: `sent`, with what others changed there since both last met. */
  private merged(sent: Edits, stored: StoredEdits | null, savedAt: number): StoredEdits {
    // A storage that was emptied has taken nothing back.
    const theirs = stored?.edits ?? this.base;
    const { merged, conflicts } = mergeEdits(sent, theirs, this.base);
    const open = (stored?.unresolved ?? []).filter((one) => !this.settled.has(nameOf(one)));
    return {
      ...{ format: EDITS_FORMAT, version: EDITS_VERSION, savedAt, edits: merged },
      revision: (stored?.revision ?? 0) + 1,
      unresolved: stillOpen([...open, ...this.found, ...conflicts], merged),
    };
  }

  /** Takes over what `stored` has otherwise than `ancestor`; what the page has otherwise stays. */
  private meet(stored: StoredEdits, ancestor: Edits): void {
    const before = this.mine;
    const known = stored.edits;
    const { merged, conflicts } = mergeEdits(before, known, ancestor);
    this.base = known;
    this.mine = merged;
    this.found = stillOpen([...this.found, ...conflicts], merged);
    if (merged !== before) this.options.onChanges(before, merged);
    this.say({
      savedAt: stored.savedAt,
      unresolved: stillOpen([...stored.unresolved, ...this.found], merged).filter(
        (one) => !this.settled.has(nameOf(one)),
      ),
    });
  }

  private isNewDamage(raw: unknown, { whole }: ReadStored): boolean {
    return !whole && !sameValue(raw, this.keptApart);
  }

  private async keepApart(raw: unknown): Promise<void> {
    const { storage, key } = this.options;
    let count = 0;
    await storage.update(unreadKey(key), (old) => {
      const list: readonly unknown[] = Array.isArray(old) ? old : [];
      const next = list.some((one) => sameValue(one, raw)) ? list : [...list, raw];
      count = next.length;
      return next;
    });
    this.keptApart = raw;
    this.say({ unread: count });
  }

  private async countUnread(): Promise<void> {
    const { storage, key } = this.options;
    const kept = await storage.get(unreadKey(key));
    if (Array.isArray(kept) && kept.length > 0) this.say({ unread: kept.length });
  }

  private say(part: Partial<SessionStatus>): void {
    const next = { ...this.current, ...part };
    if (sameValue(next, this.current)) return;
    this.current = next;
    this.options.onStatus(next);
  }
}

/** A conflict that is settled is known by its place and what the other side said. */
const nameOf = (conflict: EditConflict): string =>
  `${placeKey(conflict)} ${JSON.stringify(conflict.theirs) ?? ""}`;

/** Once each, and without those where `edits` says the same by now. */
function stillOpen(conflicts: readonly EditConflict[], edits: Edits): readonly EditConflict[] {
  const byName = new Map(conflicts.map((one) => [nameOf(one), one]));
  return [...byName.values()].filter((one) => !sameValue(valueAt(edits, one), one.theirs));
}
