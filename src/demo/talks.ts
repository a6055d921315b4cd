/** Meetings, votes and consents of a community, as far as its stage warrants them. */
import type { Consent, Meeting, Work } from "../model/community.ts";
import { isoDate } from "./calendar.ts";
import { drawConsent, drawOwners } from "./consent.ts";
import type { Random } from "./random.ts";
import { reached, type Timeline } from "./timeline.ts";
import { type Size, SPECIAL_ITEMS } from "./works.ts";

export interface Talks {
  readonly meetings?: readonly Meeting[];
  readonly professionals?: { readonly planners: number; readonly engineers: number };
  readonly votes?: Readonly<Record<string, number>>;
  readonly consent?: readonly Consent[];
}

const FORMS = ["坝坝会", "入户走访", "居民议事会", "楼栋座谈会", "方案公示会"] as const;
const ORGANISERS = ["社区居委会", "小区党支部", "业主委员会", "街道办事处"] as const;

export function drawTalks(
  options: {
    readonly deficits: readonly string[];
    readonly chosen: readonly string[];
    readonly size: Size;
    readonly timeline: Timeline;
  },
  random: Random,
): Talks {
  const { deficits, chosen, size, timeline } = options;
  const start = timeline.days.consultation;
  if (start === undefined) return {};
  const meetings = Array.from({ length: random.chance(0.2) ? 2 : 1 }, (_, k) => {
    const attended = Math.max(8, Math.round(Math.min(size.households * random.between(0.12, 0.45), 240)));
    const demands = random.whole(4, 12 + Math.round(attended / 8));
    return {
      date: isoDate(start + k * random.whole(9, 26)),
      form: random.pick(FORMS),
      organiser: random.pick(ORGANISERS),
      attended,
      demands,
      answered: Math.round(demands * random.between(0.55, 1)),
    };
  });
  const votes = Object.fromEntries(
    deficits.slice(0, 4).map((id) => [id, Math.round(size.households * random.between(0.1, 0.62))] as const),
  );
  const professionals = random.chance(0.6) && { planners: random.whole(1, 3), engineers: random.whole(1, 4) };
  return { meetings, ...(professionals && { professionals }), votes, ...consentOf(options, chosen, random) };
}

function consentOf(
  options: { readonly deficits: readonly string[]; readonly size: Size; readonly timeline: Timeline },
  chosen: readonly string[],
  random: Random,
): { consent?: readonly Consent[] } {
  const { size, timeline } = options;
  const owners = drawOwners(size, random);
  const day = timeline.days.consented;
  if (day === undefined) {
    // Still talking: a first vote may have missed, or may just have passed.
    if (!random.chance(0.45)) return {};
    const outcome = random.chance(0.3) ? "passes" : random.chance(0.6) ? "tooFewTakePart" : "tooFewAgree";
    const date = isoDate(timeline.days.consultation!);
    return { consent: [drawConsent({ owners, itemIds: "all", matter: "general", outcome, date }, random)] };
  }
  const date = isoDate(day);
  const special = chosen.filter((id) => SPECIAL_ITEMS.has(id));
  const general = chosen.filter((id) => !SPECIAL_ITEMS.has(id));
  if (random.chance(0.04) && general.length > 2) {
    // One chosen work was never put to the vote (rule R6).
    const asked = general.filter((_, i) => i !== 1);
    return {
      consent: [
        drawConsent(
          { owners, itemIds: [...asked, ...special], matter: matterOf(special), outcome: "passes", date },
          random,
        ),
      ],
    };
  }
  if (special.length === 0 || general.length === 0 || random.chance(0.5))
    return {
      consent: [
        drawConsent({ owners, itemIds: "all", matter: matterOf(special), outcome: "passes", date }, random),
      ],
    };
  const outcome = random.chance(0.05) ? "tooFewAgree" : "passes";
  return {
    consent: [
      drawConsent({ owners, itemIds: general, matter: "general", outcome: "passes", date }, random),
      drawConsent({ owners, itemIds: special, matter: "special", outcome, date }, random),
    ],
  };
}

function matterOf(special: readonly string[]): "general" | "special" {
  return special.length > 0 ? "special" : "general";
}

/** Before and after, 0..100; after only where the works are done. */
export function drawSatisfaction(
  deficits: number,
  works: readonly Work[],
  timeline: Timeline,
  random: Random,
): { satisfactionBefore?: number; satisfactionAfter?: number } {
  if (!reached(timeline, "surveyed") || random.chance(0.12)) return {};
  const before = Math.round(Math.min(78, Math.max(22, 66 - deficits * 1.7 + random.bell() * 7)));
  if (!reached(timeline, "accepted")) return { satisfactionBefore: before };
  const after = Math.round(Math.min(98, Math.max(before - 4, 72 + works.length * 1.2 + random.bell() * 6)));
  return { satisfactionBefore: before, satisfactionAfter: after };
}
