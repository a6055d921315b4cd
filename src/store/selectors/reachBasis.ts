/** What the criterion "services out of reach" is counted by, in words: wherever a score is explained. */
import { formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { methodWords } from "./methodWords.ts";
import { effectiveRadii, kinds, thresholds } from "./parameters.ts";
import { activeScenario } from "./scenario.ts";

export interface ReachBasis {
  /** Method, walker with speed, direction. */
  readonly method: string;
  /** Least and greatest radius and the minutes that they allow; empty: no kind has a radius. */
  readonly budget: string;
  /** Where the radii come from. */
  readonly source: string;
  /** Whose facilities: today's, or a scenario's. */
  readonly serving: string;
  /** Method and facilities in one line. */
  readonly sentence: string;
}

const planningSpeed = (s: AtlasState): number => thresholds(s).planningSpeedMetersPerMinute;
const scenarioName = (s: AtlasState): string | null => activeScenario(s)?.name ?? null;

export const reachBasis: (s: AtlasState) => ReachBasis = memoize(
  [
    ...([methodWords, kinds, effectiveRadii, planningSpeed, scenarioName] as const),
    ...([
      (s: AtlasState) => s.radii,
      (s: AtlasState) => s.walkDirection,
      (s: AtlasState) => s.locale,
    ] as const),
  ],
  (words, all, radii, speed, scenario, own, direction, locale) => {
    const method = t(locale, "walking.inUse", words);
    const measured = all.filter(({ id }) => radii[id] != null);
    const ends = [Math.min, Math.max].map((end) => end(...measured.map(({ id }) => radii[id]!)));
    const range = (show: (meters: number) => string): string => [...new Set(ends.map(show))].join(" – ");
    const budget = t(locale, "priorities.reach.budget", {
      minutes: range((meters) => formatMinutes(locale, (60 * meters) / speed)),
      radius: range((meters) => formatMeters(locale, meters)),
      speed: formatNumber(locale, speed),
    });
    const sources = measured.map(({ id, source }) =>
      own[id] === undefined ? source : t(locale, "coverage.radius.own"),
    );
    const serving =
      scenario === null
        ? t(locale, "priorities.reach.today")
        : t(locale, "priorities.reach.scenario", { name: scenario });
    const both = direction === "round" ? [budget, t(locale, "walking.budget.round")] : [budget];
    return {
      ...{ method, serving },
      budget: measured.length === 0 ? "" : both.join(t(locale, "priorities.reach.separator")),
      source: [...new Set(sources.filter(Boolean))].join(t(locale, "priorities.empty.separator")),
      sentence: t(locale, "priorities.reach.basis", { method, serving }),
    };
  },
);
