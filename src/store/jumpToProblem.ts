import type { Problem } from "../model/problem.ts";
import { flyTo, openDialog, selectCommunity } from "./actions.ts";
import { atlasStore } from "./atlasStore.ts";

/** About 500 m around a place, in degrees. */
const AROUND = 0.005;

/** Leaves the dialog for the feature that a problem speaks of: its detail where it was kept, else its place on the map. */
export function jumpToProblem(problem: Problem): void {
  const ids = atlasStore.getState().atlas?.city.communities.ids;
  const kept =
    problem.severity !== "error" && problem.id !== undefined && (ids?.includes(problem.id) ?? false);
  if (kept) selectCommunity(problem.id!, true);
  else if (problem.position) {
    const [lng, lat] = problem.position;
    flyTo([lng - AROUND, lat - AROUND, lng + AROUND, lat + AROUND]);
  } else return;
  openDialog(null);
}
