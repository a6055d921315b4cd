/** Pages whose scores or services follow the streets wait for these. */
import { t } from "../../i18n/t.ts";
import { isWalkPending, walkOf } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";
import type { Waiting } from "../document.ts";

/** Null where nothing is waited for: a straight line needs no streets. */
export function walkWaiting(s: AtlasState): Waiting | null {
  if (!isWalkPending(s)) return null;
  return s.walk.kind === "failed"
    ? { kind: "failed", text: t(s.locale, "walking.failed", { reason: s.walk.reason }) }
    : { kind: "loading", text: t(s.locale, walkOf(s) ? "walking.rounds" : "walking.loading") };
}
