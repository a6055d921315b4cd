/** The kinds of facility that the coverage panel looks at. */
import type { FacilityKind } from "../../model/rulePack.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { atlasOf, effectiveRadii, kinds } from "./parameters.ts";

const chosenOf = (s: AtlasState) => s.coverageKinds;

/** The kinds looked at: those chosen that the city has, else the first of the pack that has a radius. */
export const chosenKinds: (s: AtlasState) => readonly FacilityKind[] = memoize(
  [kinds, chosenOf, effectiveRadii],
  (all, chosen, radii) => {
    const known = all.filter((kind) => chosen.includes(kind.id));
    return known.length > 0 ? known : all.filter((kind) => radii[kind.id] != null).slice(0, 1);
  },
);

/** Of these, the kinds that have a radius: the others cannot be measured. */
export const measuredKinds: (s: AtlasState) => readonly FacilityKind[] = memoize(
  [chosenKinds, effectiveRadii, atlasOf],
  (chosen, radii, atlas) =>
    chosen.filter((kind) => radii[kind.id] != null && atlas?.reach.some((r) => r.kind === kind.id)),
);
