/** The menu as one community stands to it: what it lacks, what its residents want, what is chosen, and what that costs. */
import type { CommunityRecord, Work } from "../model/community.ts";
import { costOfWork, headingKey, type ItemsById, type WorkTotals, workTotals } from "../model/cost.ts";
import type { Menu, MenuItem, Track } from "../model/menu.ts";
import type { Label } from "../model/rulePack.ts";

/** What a quantity can be taken from. */
export type QuantityBasis = "households" | "buildings" | "year";

export interface SuggestedQuantity {
  readonly quantity: number;
  readonly basis: QuantityBasis;
}

export interface ChosenWork {
  readonly work: Work;
  /** Where it stands in the record's list of works. */
  readonly index: number;
  /** Quantity x unit cost (middle); NaN: not known. */
  readonly costYuan: number;
}

export interface ChoiceRow {
  readonly id: string;
  /** Null where no menu knows it. */
  readonly item: MenuItem | null;
  /** Null: deficits are not known. */
  readonly lacking: boolean | null;
  /** Residents for it; NaN: not known. */
  readonly votes: number;
  readonly works: readonly ChosenWork[];
  readonly suggestion: SuggestedQuantity | null;
}

export interface ChoiceHeading {
  /** As `headingKey`; "" for what no menu knows. */
  readonly key: string;
  /** Number of the heading, 1-based; 0 for what no menu knows. */
  readonly major: number;
  readonly label: Label | null;
  /** What is lacking first, then by votes; items in the order of the menu otherwise. */
  readonly rows: readonly ChoiceRow[];
}

export interface MenuChoice {
  readonly tracks: Readonly<Record<Track, readonly ChoiceHeading[]>>;
  readonly totals: WorkTotals;
  /** Basic deficits that no chosen work repairs. */
  readonly openBasics: readonly string[];
  /** The greatest number of votes for one item; 0 without votes. */
  readonly mostVotes: number;
}

interface ChoiceInput {
  readonly menus: readonly Menu[];
  readonly items: ItemsById;
  readonly record: CommunityRecord;
  /** Menu item ids; null: not known. */
  readonly deficits: readonly string[] | null;
  /** NaN: not known. */
  readonly households: number;
  readonly buildings: number;
}

export function menuChoice(input: ChoiceInput): MenuChoice {
  const { menus, items, record, deficits } = input;
  const works = record.works ?? [];
  const votes = record.votes ?? {};
  const lacking = new Set(deficits ?? []);
  const chosen = new Map<string, ChosenWork[]>();
  for (const [index, work] of works.entries()) {
    const entry = { work, index, costYuan: costOfWork(work, items, "mid") };
    chosen.set(work.itemId, [...(chosen.get(work.itemId) ?? []), entry]);
  }
  const row = (id: string): ChoiceRow => ({
    id,
    item: items.get(id) ?? null,
    lacking: deficits === null ? null : lacking.has(id),
    votes: !record.votes ? Number.NaN : Object.hasOwn(votes, id) ? votes[id]! : 0,
    works: chosen.get(id) ?? [],
    suggestion: suggestedQuantity(items.get(id), input),
  });
  const tracks: Record<Track, ChoiceHeading[]> = { comprehensive: [], management: [] };
  for (const { track, majors, items: offered } of menus)
    for (const [m, label] of majors.entries()) {
      const rows = offered.filter((item) => item.major === m + 1).map(({ id }) => row(id));
      if (rows.length > 0)
        tracks[track].push({
          key: headingKey({ track, major: m + 1 }),
          major: m + 1,
          label,
          rows: ordered(rows),
        });
    }
  const outside = [...new Set([...works.map((w) => w.itemId), ...lacking, ...Object.keys(votes)])]
    .filter((id) => !items.has(id))
    .map(row);
  if (outside.length > 0)
    tracks.comprehensive.push({ key: "", major: 0, label: null, rows: ordered(outside) });
  return {
    tracks,
    totals: workTotals(works, items),
    openBasics: [...lacking].filter((id) => items.get(id)?.nature === "basic" && !chosen.has(id)),
    mostVotes: Math.max(0, ...Object.values(votes)),
  };
}

/** Lacking first, and of these the basic ones; then by votes. Equal rows keep the order of the menu. */
function ordered(rows: readonly ChoiceRow[]): readonly ChoiceRow[] {
  const place = ({ lacking, item }: ChoiceRow) => (lacking ? (item?.nature === "basic" ? 0 : 1) : 2);
  return [...rows].sort((a, b) => place(a) - place(b) || (b.votes || 0) - (a.votes || 0));
}

/**
 * A quantity for a new work, only where the record tells one: households or buildings where these are the unit, one year of a yearly service.
 * Null: it has to be surveyed.
 */
export function suggestedQuantity(
  item: Pick<MenuItem, "unit"> | undefined,
  { households, buildings }: { readonly households: number; readonly buildings: number },
): SuggestedQuantity | null {
  if (item?.unit === "household" && households > 0) return { quantity: households, basis: "households" };
  if (item?.unit === "building" && buildings > 0) return { quantity: buildings, basis: "buildings" };
  return item?.unit === "year" ? { quantity: 1, basis: "year" } : null;
}

/** The works with `ids` added that are not chosen yet, planned, with a quantity where one can be told. */
export function withItems(
  works: readonly Work[],
  ids: readonly string[],
  suggest: (id: string) => SuggestedQuantity | null,
): readonly Work[] {
  const chosen = new Set(works.map((work) => work.itemId));
  const added = [...new Set(ids)]
    .filter((id) => !chosen.has(id))
    .map((itemId): Work => {
      const suggestion = suggest(itemId);
      return { itemId, ...(suggestion ? { quantity: suggestion.quantity } : {}), status: "planned" };
    });
  return added.length === 0 ? works : [...works, ...added];
}
