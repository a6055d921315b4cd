/** What a person chooses from the menu for one community; each a step that can be taken back. */
import { type SuggestedQuantity, suggestedQuantity, withItems } from "../analysis/menuChoice.ts";
import { communityRecord, type Work } from "../model/community.ts";
import { atlasStore } from "./atlasStore.ts";
import { editCommunity } from "./edits.ts";
import { menuItems } from "./selectors/filterOptions.ts";

/** Chooses items, as one step. A quantity comes with them only where the record tells one. */
export function chooseItems(id: string, itemIds: readonly string[]): void {
  changeWorks(id, (works) => withItems(works, itemIds, suggester(id)));
}

/** Takes every work of an item away. */
export function dropItem(id: string, itemId: string): void {
  changeWorks(id, (works) => works.filter((work) => work.itemId !== itemId));
}

/** Changes the work at `index` of the list; null: not known. */
export function changeWork(
  id: string,
  index: number,
  part: { readonly [K in "quantity" | "unitCostYuan" | "status"]?: Work[K] | null },
): void {
  changeWorks(id, (works) =>
    works.map((work, i) => {
      if (i !== index) return work;
      const entries = Object.entries({ ...work, ...part }).filter(([, value]) => value !== null);
      return Object.fromEntries(entries) as unknown as Work;
    }),
  );
}

function changeWorks(id: string, change: (works: readonly Work[]) => readonly Work[]): void {
  const { atlas } = atlasStore.getState();
  const row = atlas?.city.communities.ids.indexOf(id) ?? -1;
  if (!atlas || row < 0) return;
  const before = communityRecord(atlas.city.communities, row).works;
  const works = change(before ?? []);
  if (works !== before && (before !== undefined || works.length > 0)) editCommunity(id, { works });
}

function suggester(id: string): (itemId: string) => SuggestedQuantity | null {
  const state = atlasStore.getState();
  const { communities } = state.atlas!.city;
  const row = communities.ids.indexOf(id);
  const size = { households: communities.households[row]!, buildings: communities.buildings[row]! };
  return (itemId) => suggestedQuantity(menuItems(state).get(itemId), size);
}
