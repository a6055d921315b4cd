import { flyTo, setRouteKind, toggleShownKind } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { shownRoute } from "../../store/selectors/nearest.ts";

/** About 100 m around what is shown. */
const MARGIN_DEGREES = 0.001;
/** The detail covers the right of the map: so much of what is shown, again, lies under it. */
const UNDER_DETAIL = 0.8;

/** Draws the facilities of a kind and the walk to the nearest, and flies to where the whole of it is in sight beside the detail. */
export function showWalk(kindId: string): void {
  if (!atlasStore.getState().shownKinds.includes(kindId)) toggleShownKind(kindId);
  setRouteKind(kindId);
  const places = shownRoute(atlasStore.getState())?.lines.flatMap((line) => [...line]) ?? [];
  if (places.length === 0 || !places.every(Number.isFinite)) return;
  const lngs = places.filter((_, i) => i % 2 === 0);
  const lats = places.filter((_, i) => i % 2 === 1);
  const [west, east] = [Math.min(...lngs) - MARGIN_DEGREES, Math.max(...lngs) + MARGIN_DEGREES];
  const [south, north] = [Math.min(...lats) - MARGIN_DEGREES, Math.max(...lats) + MARGIN_DEGREES];
  flyTo([west, south, east + UNDER_DETAIL * Math.max(east - west, north - south), north]);
}
