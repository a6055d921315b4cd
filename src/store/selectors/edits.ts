/** The edits of the page, in words. */
import { editableValues } from "../../analysis/editedCity.ts";
import { t } from "../../i18n/t.ts";
import {
  type CommunityEdit,
  type EditableField,
  type EditConflict,
  type Edits,
  hasEdits,
} from "../../model/edits.ts";
import type { Menu } from "../../model/menu.ts";
import { placeKey, presentConflicts } from "../../model/mergeEdits.ts";
import type { Atlas, AtlasState } from "../state.ts";
import { FIELD_ORDER, fieldLines, itemName, placeLines, type WordsOf } from "./editWords.ts";
import { menuItems } from "./filterOptions.ts";
import { memoize } from "./memoize.ts";
import { communityName } from "./names.ts";

/** The lines that only one of two values has; `same`: lines that both have. */
export interface LineChange {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly same: number;
}

export interface EditedPlace extends LineChange {
  readonly key: string;
  readonly name: string;
}

export interface EditedCommunity {
  readonly id: string;
  readonly name: string;
  /** False: the city on the page does not have it. */
  readonly known: boolean;
  readonly fields: readonly EditedPlace[];
}

export interface EditList {
  readonly communities: readonly EditedCommunity[];
  readonly unitCosts: readonly EditedPlace[];
  readonly menus: readonly EditedPlace[];
}

export interface ConflictRow extends LineChange {
  readonly key: string;
  readonly conflict: EditConflict;
  readonly name: string;
}

const editsOf = (s: AtlasState): Edits => s.edits;
const loadedOf = (s: AtlasState): Atlas | null => s.loaded;
const localeOf = (s: AtlasState) => s.locale;
const questionOf = (s: AtlasState) => s.editQuestion;

const wordsOf: (s: AtlasState) => WordsOf = memoize([localeOf, menuItems], (locale, items) => ({
  locale,
  items,
}));

/** Communities that are edited. */
export const editedCount: (s: AtlasState) => number = memoize(
  [editsOf],
  ({ communities }) => Object.keys(communities).length,
);

/** Whether there is anything to say of edits: some are made, were undone, wait, or could not be read. */
export const saysEdits = (s: AtlasState): boolean =>
  hasEdits(s.edits) ||
  s.editPast.length > 0 ||
  s.editFuture.length > 0 ||
  s.editQuestion !== null ||
  s.editsUnread > 0;

/** Whether the community is edited. */
export const isEdited = (s: AtlasState, id: string): boolean => Object.hasOwn(s.edits.communities, id);

const rowOf = memoize([loadedOf], (loaded) => {
  const rows = new Map<string, number>();
  loaded?.city.communities.ids.forEach((id, row) => {
    rows.set(id, row);
  });
  return rows;
});

const nameOf = memoize([loadedOf, rowOf, localeOf], (loaded, rows, locale) => (id: string): string => {
  const row = rows.get(id);
  return loaded && row !== undefined ? communityName(loaded.city.communities, row, locale) : id;
});

/** Everything edited, by name: what stood there, and what stands there now. */
export const editList: (s: AtlasState) => EditList = memoize(
  [editsOf, loadedOf, rowOf, nameOf, wordsOf],
  (edits, loaded, rows, name, words) => ({
    communities: Object.entries(edits.communities)
      .map(([id, edit]) => editedCommunity({ id, name: name(id), edit, loaded, row: rows.get(id), words }))
      .sort((a, b) => collator.compare(a.name, b.name)),
    unitCosts: Object.entries(edits.unitCosts).map(([id, cost]) => {
      const place = { what: "unitCost", id, field: null } as const;
      const before = menusOf(loaded)
        .flatMap((menu) => menu.items)
        .find((item) => item.id === id)?.unitCostYuan;
      return {
        key: id,
        name: itemName(words, id),
        ...changeOf(
          before ? placeLines(words, place, before) : [t(words.locale, "detail.unknown")],
          placeLines(words, place, cost),
        ),
      };
    }),
    menus: edits.menus.map((menu) => {
      const place = { what: "menu", id: menu.track, field: null } as const;
      const before = menusOf(loaded).find((one) => one.track === menu.track);
      return {
        key: menu.track,
        name: t(words.locale, `detail.history.${menu.track}`),
        ...changeOf(
          before ? placeLines(words, place, before) : [t(words.locale, "edits.none")],
          placeLines(words, place, menu),
        ),
      };
    }),
  }),
);

interface EditedInput {
  readonly id: string;
  readonly name: string;
  readonly edit: CommunityEdit;
  readonly loaded: Atlas | null;
  readonly row: number | undefined;
  readonly words: WordsOf;
}

function editedCommunity({ id, name, edit, loaded, row, words }: EditedInput): EditedCommunity {
  const known = loaded !== null && row !== undefined;
  const before: CommunityEdit = known ? editableValues(loaded.city, row) : {};
  const fields = FIELD_ORDER.filter((field) => edit[field] !== undefined).map((field) => ({
    key: field,
    name: t(words.locale, `edits.field.${field}`),
    ...changeOf(fieldLines(words, field, before[field]), fieldLines(words, field, edit[field])),
  }));
  return { id, name, known, fields };
}

/** What the open question asks: the lines that differ, mine before theirs. Empty where nothing is asked. */
export const conflictRows: (s: AtlasState) => readonly ConflictRow[] = memoize(
  [editsOf, questionOf, nameOf, wordsOf],
  (edits, question, name, words) =>
    presentConflicts(edits, question?.conflicts ?? []).map((conflict, i) => ({
      key: `${i} ${placeKey(conflict)}`,
      conflict,
      name: placeName(words, conflict, name),
      ...changeOf(placeLines(words, conflict, conflict.mine), placeLines(words, conflict, conflict.theirs)),
    })),
);

function placeName(
  words: WordsOf,
  { what, id, field }: EditConflict,
  nameOf: (id: string) => string,
): string {
  const { locale } = words;
  if (what === "unitCost") return `${itemName(words, id)} · ${t(locale, "edits.unitCosts")}`;
  if (what === "menu")
    return `${t(locale, "edits.menus")} · ${t(locale, `detail.history.${id as Menu["track"]}`)}`;
  return `${nameOf(id)} · ${t(locale, `edits.field.${field as EditableField}`)}`;
}

/** Lines that both have are counted, each as often as both have it. Where no line differs all are kept: the values do. */
function changeOf(before: readonly string[], after: readonly string[]): LineChange {
  const left = [...after];
  const own = before.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return own.length + left.length === 0
    ? { before, after, same: 0 }
    : { before: own, after: left, same: after.length - left.length };
}

const menusOf = (loaded: Atlas | null): readonly Menu[] => loaded?.city.menus ?? [];

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
