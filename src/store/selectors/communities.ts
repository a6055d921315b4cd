import { filtered } from "./filtered.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";

/** Communities that pass the filters, all there are, and the known households of those that pass. */
export const filterSummary = memoize([atlasOf, filtered], (atlas, { passes, count }) => {
  let households = 0;
  const known = atlas?.city.communities.households;
  for (let i = 0; i < passes.length; i++) if (passes[i] === 1) households += known?.[i] || 0;
  return { count, all: passes.length, households };
});
