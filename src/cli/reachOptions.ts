/** How the terminal measures reach where scores count services: the page's settings of coverage as options. */
import { type ReachChoice, USUAL_REACH } from "../analysis/budgetReach.ts";
import { PROFILE_IDS } from "../geo/walkingProfile.ts";
import { METHODS, WALK_DIRECTIONS } from "../model/walking.ts";
import { choiceOf, type Options } from "./options.ts";

/** Names of the options. */
export const REACH_OPTIONS = ["reach", "profile", "direction"] as const;

export const REACH_USAGE = `[--reach ${METHODS.join("|")}] [--profile ${PROFILE_IDS.join("|")}] [--direction ${WALK_DIRECTIONS.join("|")}]`;

/** What is chosen, else what holds on a page where nobody chose; a sentence where a choice is none. */
export function reachChoice(options: Options): ReachChoice | string {
  const method = choiceOf(options, "reach", METHODS, USUAL_REACH.method);
  const walker = choiceOf(options, "profile", PROFILE_IDS, USUAL_REACH.walker);
  const direction = choiceOf(options, "direction", WALK_DIRECTIONS, USUAL_REACH.direction);
  if (method instanceof Error) return method.message;
  if (walker instanceof Error) return walker.message;
  return direction instanceof Error ? direction.message : { method, walker, direction };
}
