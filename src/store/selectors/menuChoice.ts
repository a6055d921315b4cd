/** The menu of the community whose detail is open. */
import { type MenuChoice, menuChoice as menuChoiceOf } from "../../analysis/menuChoice.ts";
import type { PublishedFigure } from "../../model/city.ts";
import type { RuleId } from "../../model/rules.ts";
import type { AtlasState } from "../state.ts";
import { type Detail, detail } from "./detail.ts";
import { menuItems } from "./filterOptions.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";

/** Null where no community is open. */
export const menuChoice: (s: AtlasState) => MenuChoice | null = memoize(
  [atlasOf, detail, menuItems],
  (atlas, community, items) =>
    atlas && community
      ? menuChoiceOf({
          menus: atlas.city.menus,
          items,
          record: community.record,
          deficits: community.deficits?.map(({ id }) => id) ?? null,
          households: community.households,
          buildings: community.buildings,
        })
      : null,
);

const NONE: ReadonlySet<string> = new Set();

/** Chosen items that lie in no passing consent (rule R6). */
export const itemsWithoutConsent: (s: AtlasState) => ReadonlySet<string> = memoize([detail], (community) =>
  community ? itemsOfRule(community, "R6") : NONE,
);

function itemsOfRule({ rules }: Detail, id: RuleId): ReadonlySet<string> {
  const found = rules.find(({ rule }) => rule.id === id)?.outcome;
  return found?.state === "applies" ? new Set(found.reasons.flatMap((reason) => reason.items ?? [])) : NONE;
}

/** Published costs that a total can be held against, by their unit; derived and unverified as they say. */
export const costAnchors: (s: AtlasState) => {
  readonly perHousehold: PublishedFigure | null;
  readonly perSquareMeter: PublishedFigure | null;
} = memoize([atlasOf], (atlas) => {
  const find = (unit: PublishedFigure["unit"]) =>
    atlas?.city.figures.find((figure) => figure.unit === unit) ?? null;
  return { perHousehold: find("yuanPerHousehold"), perSquareMeter: find("yuanPerSquareMeter") };
});
