/** Who is within reach by each way of measuring, and whom the streets, the slope or a slower walker move out of it. */
import type { Communities } from "../model/community.ts";
import { GAP_CLASSES } from "../model/gap.ts";
import { METHODS, type Method } from "../model/walking.ts";
import { NO_CODE } from "../table/column.ts";

/** Households and people count only where the community knows them. */
export interface GroupSums {
  readonly communities: number;
  readonly households: number;
  readonly elderly: number;
}

/** Between two classifications of the same communities: those within reach before and out of it after, and the other way. */
export interface Shift {
  readonly movedOut: GroupSums;
  readonly movedIn: GroupSums;
}

export interface ComparisonFigures {
  /** Communities that every method can judge: the same whole for each. */
  readonly compared: GroupSums;
  /** On no street of the network (by one of the methods): in no other figure. */
  readonly notConnected: GroupSums;
  /** Without a position, or the kind without a standard: in no other figure. */
  readonly unknown: GroupSums;
  /** Of `compared`. */
  readonly out: Readonly<Record<Method, GroupSums>>;
  /** From the straight line to the streets, on the flat. */
  readonly byStreets: Shift;
  /** From the flat streets to those with slope; downhill is faster, so it moves some in. */
  readonly bySlope: Shift;
}

export interface MethodComparison {
  readonly total: ComparisonFigures;
  /** One entry a district that has a community, in the order of the district column; null: communities that name none, last. */
  readonly districts: readonly (ComparisonFigures & { readonly district: string | null })[];
}

type Columns = Pick<Communities, "length" | "district" | "households" | "elderly60Plus">;

/**
 * Compares the classes of one kind by the three methods.
 *
 * @param classes length n each, codes of GAP_CLASSES (model/gap.ts); covered and too small are both within reach
 * @param rows length n: communities with 1 count; all without it
 */
export function methodComparison(
  communities: Columns,
  classes: Readonly<Record<Method, Uint8Array>>,
  rows?: Uint8Array | null,
): MethodComparison {
  const { codes, values } = communities.district;
  const drafts = Array.from({ length: values.length + 1 }, emptyFigures);
  const total = emptyFigures();
  for (let i = 0; i < communities.length; i++) {
    if (rows && rows[i] !== 1) continue;
    const code = codes[i]!;
    for (const draft of [total, drafts[code === NO_CODE ? values.length : code]!])
      addTo(draft, communities, classes, i);
  }
  const districts = drafts.map((draft, code) => ({ ...draft, district: values[code] ?? null }));
  return {
    total,
    districts: districts.filter(
      ({ compared, notConnected, unknown }) =>
        compared.communities + notConnected.communities + unknown.communities > 0,
    ),
  };
}

/** What changes between two classifications, say of two walkers; communities that one of them cannot judge do not count. */
export function shiftOf(
  communities: Omit<Columns, "district">,
  before: Uint8Array,
  after: Uint8Array,
  rows?: Uint8Array | null,
): Shift {
  const shift = emptyShift();
  for (let i = 0; i < communities.length; i++)
    if (!rows || rows[i] === 1) addShift(shift, communities, i, before[i]!, after[i]!);
  return shift;
}

const COVERED = GAP_CLASSES.indexOf("covered");
const TOO_SMALL = GAP_CLASSES.indexOf("tooSmall");
const OUT = GAP_CLASSES.indexOf("outOfReach");
const NOT_CONNECTED = GAP_CLASSES.indexOf("notConnected");
const UNKNOWN = GAP_CLASSES.indexOf("unknown");

type Sums = { -readonly [K in keyof GroupSums]: number };
type DraftShift = { readonly movedOut: Sums; readonly movedIn: Sums };

const emptySums = (): Sums => ({ communities: 0, households: 0, elderly: 0 });
const emptyShift = (): DraftShift => ({ movedOut: emptySums(), movedIn: emptySums() });
const emptyFigures = () => ({
  compared: emptySums(),
  notConnected: emptySums(),
  unknown: emptySums(),
  out: { straight: emptySums(), flat: emptySums(), slope: emptySums() },
  byStreets: emptyShift(),
  bySlope: emptyShift(),
});

function addTo(
  draft: ReturnType<typeof emptyFigures>,
  communities: Columns,
  classes: Readonly<Record<Method, Uint8Array>>,
  i: number,
): void {
  const { straight, flat, slope } = classes;
  const all = [straight[i]!, flat[i]!, slope[i]!];
  const judged = !all.includes(NOT_CONNECTED) && !all.includes(UNKNOWN);
  const whole = all.includes(NOT_CONNECTED) ? draft.notConnected : judged ? draft.compared : draft.unknown;
  add(whole, communities, i);
  if (!judged) return;
  for (const method of METHODS) if (classes[method][i] === OUT) add(draft.out[method], communities, i);
  addShift(draft.byStreets, communities, i, straight[i]!, flat[i]!);
  addShift(draft.bySlope, communities, i, flat[i]!, slope[i]!);
}

const isWithin = (code: number): boolean => code === COVERED || code === TOO_SMALL;

function addShift(
  shift: DraftShift,
  communities: Omit<Columns, "district">,
  i: number,
  before: number,
  after: number,
): void {
  if (isWithin(before) && after === OUT) add(shift.movedOut, communities, i);
  else if (before === OUT && isWithin(after)) add(shift.movedIn, communities, i);
}

function add(sums: Sums, { households, elderly60Plus }: Omit<Columns, "district">, i: number): void {
  sums.communities++;
  if (!Number.isNaN(households[i]!)) sums.households += households[i]!;
  if (!Number.isNaN(elderly60Plus[i]!)) sums.elderly += elderly60Plus[i]!;
}
