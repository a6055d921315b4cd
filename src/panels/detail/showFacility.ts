import { flyTo, toggleShownKind } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";

/** About 100 m around the two points. */
const MARGIN_DEGREES = 0.001;

/** Draws the facilities of a kind and flies to where the community and this one are both in sight. */
export function showFacility(kindId: string, facility: number, [lng, lat]: readonly [number, number]): void {
  const { atlas, shownKinds } = atlasStore.getState();
  if (!atlas) return;
  if (!shownKinds.includes(kindId)) toggleShownKind(kindId);
  const { positions } = atlas.city.facilities;
  const x = positions[2 * facility]!;
  const y = positions[2 * facility + 1]!;
  if (!Number.isFinite(x + y + lng + lat)) return;
  flyTo([
    Math.min(x, lng) - MARGIN_DEGREES,
    Math.min(y, lat) - MARGIN_DEGREES,
    Math.max(x, lng) + MARGIN_DEGREES,
    Math.max(y, lat) + MARGIN_DEGREES,
  ]);
}
