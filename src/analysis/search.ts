/** Search by name, pinyin and pinyin initials over communities, streets and districts. */

export type SearchKind = "district" | "street" | "community";

/** What can be found; `id` is a community id, a street's name or a district's code. */
export interface SearchTarget {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  /** A second name in another language; may be empty. */
  readonly otherName: string;
  /** Where it lies: district and street; shown, not searched. */
  readonly place: string;
}

/** Pinyin of each target in the same order, lower case, no tones: "chang shi yuan" as `changshiyuan` and `csy`. */
export interface PinyinIndex {
  readonly full: readonly string[];
  readonly initials: readonly string[];
}

/**
 * Pinyin and initials of n names with pinyin-pro, which knows the readings of place names (重庆, 厦门, 长寿). About 10 µs a name.
 * The library is loaded on the first call.
 */
export async function pinyinIndex(names: readonly string[]): Promise<PinyinIndex> {
  const { pinyin } = await import("pinyin-pro");
  const full: string[] = [];
  const initials: string[] = [];
  for (const name of names) {
    const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
    full.push(syllables.join("").replace(/\s+/g, "").toLowerCase());
    initials.push(
      syllables
        .map((s) => s.trim()[0] ?? "")
        .join("")
        .toLowerCase(),
    );
  }
  return { full, initials };
}

/**
 * The best `limit` targets for `query`, as positions in `targets`. A name that begins with the query comes first, then a name that holds it,
 * then initials, then pinyin; districts before streets before communities, then in the given order. Without `pinyin` only names are searched.
 */
export function search(
  targets: readonly SearchTarget[],
  pinyin: PinyinIndex | null,
  query: string,
  limit: number,
): readonly number[] {
  const text = query.normalize("NFKC").trim().toLowerCase();
  if (text === "") return [];
  const letters = text.replace(/[\s'’-]+/g, "");
  const found: { readonly at: number; readonly rank: number }[] = [];
  for (let at = 0; at < targets.length; at++) {
    const rank = rankOf(targets[at]!, pinyin?.full[at] ?? "", pinyin?.initials[at] ?? "", text, letters);
    if (rank < NO_MATCH) found.push({ at, rank: rank * 4 + KIND_ORDER[targets[at]!.kind] });
  }
  found.sort((a, b) => a.rank - b.rank || a.at - b.at);
  return found.slice(0, limit).map((f) => f.at);
}

const KIND_ORDER: Record<SearchKind, number> = { district: 0, street: 1, community: 2 };
const NO_MATCH = 9;

function rankOf(target: SearchTarget, full: string, initials: string, text: string, letters: string): number {
  const name = target.name.toLowerCase();
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const other = target.otherName.toLowerCase();
  if (other.startsWith(text)) return 2;
  if (initials !== "" && initials === letters) return 2;
  if (name.includes(text) || target.id.toLowerCase() === text) return 3;
  if (initials.startsWith(letters)) return 4;
  if (full.startsWith(letters)) return 5;
  if (letters.length > 1 && initials.includes(letters)) return 6;
  if (letters.length > 2 && full.includes(letters)) return 7;
  return other.includes(text) ? 8 : NO_MATCH;
}
