import type { Method } from "../../model/walking.ts";
import { methodLines } from "../../store/selectors/coverageTruth.ts";
import { walkOf } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** How a figure of reach was measured, one line each: method, walker and direction, and the streets it was measured on. */
export function useMethodTruth(method: Method): readonly string[] {
  const { locale } = useText();
  const walker = useAtlas((s) => s.walker);
  const direction = useAtlas((s) => s.walkDirection);
  const provenance = useAtlas((s) => walkOf(s)?.network.provenance);
  return methodLines(locale, { method, walker, direction, provenance });
}
