/** How reach is measured, and the walking network it is measured on. */
import type { Walk } from "../../analysis/walk.ts";
import type { Method } from "../../model/walking.ts";
import type { AtlasState } from "../state.ts";

/** From here on the streets are drawn. */
export const STREETS_ZOOM = 12;

/** Whether the city has streets to walk on: its own, or those of a file. */
export const hasNetwork = (s: AtlasState): boolean =>
  s.atlas !== null && (s.ownNetwork !== null || s.atlas.city.info.network !== null);

/** The method that holds: a straight line where nobody asked for another, or the city has no network. */
export const methodInUse = (s: AtlasState): Method => (hasNetwork(s) ? (s.method ?? "straight") : "straight");

/** The city on its network; null while it is not there. */
export const walkOf = (s: AtlasState): Walk | null =>
  s.walk.kind === "ready" && s.walk.atlas === s.atlas ? s.walk.walk : null;

/** Whether something on the page needs the network. */
export const isWalkAsked = (s: AtlasState): boolean =>
  hasNetwork(s) &&
  (s.panel === "coverage" ||
    methodInUse(s) !== "straight" ||
    s.selected !== null ||
    (s.view !== null && s.view.zoom >= STREETS_ZOOM));

/** Whether figures of reach wait for the network. */
export const isWalkPending = (s: AtlasState): boolean => methodInUse(s) !== "straight" && walkOf(s) === null;
