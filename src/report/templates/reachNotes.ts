/** What the foot says of how reach was measured: radii with their origin, the method, the streets. */

import { type Locale, t } from "../../i18n/t.ts";
import type { Method } from "../../model/walking.ts";
import { budgetLine, methodLines, radiusLine, streetLines } from "../../store/selectors/coverageTruth.ts";
import { showsCoverage } from "../../store/selectors/map.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { effectiveRadii, thresholds } from "../../store/selectors/parameters.ts";
import { methodInUse, walkOf } from "../../store/selectors/walking.ts";
import type { AtlasState, ColorBy, DistrictIndicator } from "../../store/state.ts";

/** What follows from who is within reach. */
const REACH_COLORS: readonly ColorBy[] = ["priority", "missingServices", "shareInTop"];
const REACH_GROUNDS: readonly DistrictIndicator[] = ["need", "outOfReachShare"];

/** Notes of a page whose map or figures rest on reach; none for others. */
export function reachNotes(state: AtlasState): readonly string[] {
  const { locale } = state;
  const method = methodInUse(state);
  if (showsCoverage(state)) return [...radiusLines(state), ...streetNotes(state, locale, method)];
  const rests = REACH_COLORS.includes(state.colorBy) || REACH_GROUNDS.includes(state.districtIndicator);
  if (!rests || method === "straight") return [];
  return [
    t(locale, "report.maps.method", { method: methodWords(state).all }),
    ...streetNotes(state, locale, method),
  ];
}

/** Everything that a figure of reach by `method` rests on. */
export function reachInputs(state: AtlasState, method: Method = methodInUse(state)): readonly string[] {
  const { locale, walker, walkDirection } = state;
  const metersPerMinute = thresholds(state).planningSpeedMetersPerMinute;
  const radii = effectiveRadii(state);
  return [
    ...radiusLines(state),
    ...measuredKinds(state).map((kind) =>
      budgetLine(locale, kind, { radiusMeters: radii[kind.id] ?? Number.NaN, metersPerMinute }),
    ),
    ...methodLines(locale, {
      method,
      walker,
      direction: walkDirection,
      provenance: walkOf(state)?.network.provenance,
    }),
  ];
}

function radiusLines(state: AtlasState): readonly string[] {
  const radii = effectiveRadii(state);
  return measuredKinds(state).map((kind) =>
    radiusLine(state.locale, kind, {
      radiusMeters: radii[kind.id] ?? Number.NaN,
      own: state.radii[kind.id] !== undefined,
    }),
  );
}

function streetNotes(state: AtlasState, locale: Locale, method: Method): readonly string[] {
  const provenance = walkOf(state)?.network.provenance;
  return method === "straight" || !provenance ? [] : streetLines(locale, method, provenance);
}
