/** Communities not taken up yet whose residents were asked already, and a first estimate of what the renovation costs. */
import { isWilling } from "../model/consent.ts";
import { FALLBACK_THRESHOLDS } from "../model/rules.ts";
import { DATA_DAY, dayOf, isoDate } from "./calendar.ts";
import type { CommunityProperties, DemoCommunity } from "./communities.ts";
import { drawConsent, drawOwners } from "./consent.ts";
import { createRandom, type Random } from "./random.ts";

/** Stages in which nobody has asked formally yet. */
const UNASKED = new Set(["none", "candidate", "surveyed"]);
const FIRST_DAY = dayOf(2024, 9, 1);
const { consent: THRESHOLDS, limitYear: LIMIT_YEAR } = FALLBACK_THRESHOLDS;

/** The same communities; of the old ones with deficits some were asked early, and those that agreed have an estimate in place of works. */
export function withEarlyTalks(communities: readonly DemoCommunity[], seed: number): DemoCommunity[] {
  return communities.map((community, i) => {
    const random = createRandom(seed + 31 * i);
    const properties = withEstimate(withVote(community.properties, random), random);
    return properties === community.properties ? community : { ...community, properties };
  });
}

function withVote(c: CommunityProperties, random: Random): CommunityProperties {
  const { buildYear, households, floorAreaSquareMeters, buildings = 1, deficits = [] } = c;
  if (!UNASKED.has(c.comprehensive ?? "") || !(buildYear! < LIMIT_YEAR) || deficits.length === 0) return c;
  if (households === undefined || floorAreaSquareMeters === undefined || !random.chance(0.6)) return c;
  const day = random.whole(FIRST_DAY, DATA_DAY - 20);
  const owners = drawOwners({ households, floorAreaSquareMeters, buildings }, random);
  const outcome = random.chance(0.74) ? "passes" : random.chance(0.55) ? "tooFewTakePart" : "tooFewAgree";
  const date = isoDate(day);
  const attended = Math.max(8, Math.round(Math.min(households * random.between(0.1, 0.35), 180)));
  const demands = random.whole(3, 8 + Math.round(attended / 10));
  return {
    ...c,
    meetings: [
      {
        date: isoDate(day - random.whole(5, 18)),
        form: random.chance(0.5) ? "入户走访" : "坝坝会",
        organiser: random.chance(0.7) ? "社区居委会" : "小区党支部",
        attended,
        demands,
        answered: Math.round(demands * random.between(0.3, 0.95)),
      },
    ],
    votes: Object.fromEntries(
      deficits.slice(0, 4).map((id) => [id, Math.round(households * random.between(0.1, 0.55))] as const),
    ),
    consent: [drawConsent({ owners, itemIds: "all", matter: "general", outcome, date }, random)],
  };
}

/** Near the published 363 yuan/m² for a usual number of deficits. */
function withEstimate(c: CommunityProperties, random: Random): CommunityProperties {
  const { floorAreaSquareMeters, deficits = [], works, budgetYuan } = c;
  if (works !== undefined || budgetYuan !== undefined || floorAreaSquareMeters === undefined) return c;
  if (c.comprehensive === "underWorks" || c.comprehensive === "accepted") return c;
  if (isWilling(c.consent, THRESHOLDS) !== true || !random.chance(0.92)) return c;
  const yuanPerSquareMeter = (150 + 21 * deficits.length) * random.between(0.88, 1.12);
  return { ...c, budgetYuan: Math.round((floorAreaSquareMeters * yuanPerSquareMeter) / 10_000) * 10_000 };
}
