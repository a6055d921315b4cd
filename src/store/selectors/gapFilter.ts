/** The classes of the coverage panel as words, as colours, and as the options of a filter. */
import { type Locale, type MessageKey, t } from "../../i18n/t.ts";
import { GAP_CLASSES, type GapClass } from "../../model/gap.ts";
import { BINARY_COLORS, TOO_SMALL_COLOR, UNKNOWN_COLOR } from "../../scale/ramps.ts";
import type { AtlasState, Theme } from "../state.ts";
import { filteredWithout } from "./filtered.ts";
import type { ColoredOption } from "./filterOptions.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { coverageClasses, supplies, supplyStandards } from "./supply.ts";

const WORDS = {
  covered: "map.stage.within",
  tooSmall: "map.stage.tooSmall",
  outOfReach: "map.stage.outOfReach",
  notConnected: "map.legend.notConnected",
  unknown: "filters.unknown",
} as const satisfies Readonly<Record<GapClass, MessageKey>>;

/** The class as the legend of the map has it. */
export const gapWord = (locale: Locale, gap: GapClass): string => t(locale, WORDS[gap]);

/** The class's colour on the map. */
export function gapColor(theme: Theme, gap: GapClass): string {
  if (gap === "tooSmall") return TOO_SMALL_COLOR[theme];
  const [out, within] = BINARY_COLORS[theme] as readonly [string, string];
  return gap === "outOfReach" ? out : gap === "covered" ? within : UNKNOWN_COLOR[theme];
}

/** Where there are no streets yet, nobody shares a facility with anybody. */
export type SupplyJudged = "judged" | "noStandard" | "noStreets";

/** Whether the classes tell who has too little within reach. */
export const supplyJudged = (s: AtlasState): SupplyJudged => {
  if (supplies(s).size > 0) return "judged";
  return measuredKinds(s).some(({ id }) => supplyStandards(s)[id]) ? "noStreets" : "noStandard";
};

const others = filteredWithout(["gap"]);

/** The communities of each class under the other filters. What cannot be told, or of which there is nothing, is no option unless it is chosen. */
export const gapOptions: (s: AtlasState) => readonly (ColoredOption & { readonly id: GapClass })[] = memoize(
  [coverageClasses, others, (s) => s.filters.gap, supplyJudged, (s) => s.theme],
  (classes, passes, chosen, judged, theme) => {
    const counts = new Uint32Array(GAP_CLASSES.length);
    for (let i = 0; i < classes.length; i++) if (passes[i] === 1) counts[classes[i]!]!++;
    return GAP_CLASSES.map((id, code) => ({ id, count: counts[code]!, color: gapColor(theme, id) })).filter(
      ({ id, count }) =>
        count > 0 ||
        chosen.includes(id) ||
        (id === "tooSmall" ? judged === "judged" : id === "covered" || id === "outOfReach"),
    );
  },
);
