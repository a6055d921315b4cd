/** All invented communities: ground first, then the record that suits it. */
import type { CommunityRecord, ManagementMode } from "../model/community.ts";
import { drawDeficits } from "./deficits.ts";
import { type EstateName, estateName, type Tenure } from "./names.ts";
import type { Quarter } from "./quarters.ts";
import { createRandom, type Random } from "./random.ts";
import { createRingIndex, type RingIndex } from "./ringIndex.ts";
import { type Site, sitesIn } from "./sites.ts";
import { drawSatisfaction, drawTalks } from "./talks.ts";
import { drawTimeline, reached, type Timeline } from "./timeline.ts";
import { chooseItems, drawMoney, drawWorks, type Size } from "./works.ts";

/** Canonical properties of a community's feature; absent means unknown. */
export interface CommunityProperties extends CommunityRecord {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly street?: string;
  readonly buildYear?: number;
  readonly buildings?: number;
  readonly households?: number;
  readonly population?: number;
  readonly elderly60Plus?: number;
  readonly floorAreaSquareMeters?: number;
  readonly deficits?: readonly string[];
  readonly comprehensive?: string;
  readonly management?: string;
  readonly budgetYuan?: number;
}

export interface DemoCommunity {
  readonly properties: CommunityProperties;
  readonly site: Site;
  /** What the records hide when they say unknown, for the placing of facilities. */
  readonly households: number;
  readonly name: EstateName;
}

const PREFIXES: Readonly<Record<string, string>> = {
  "500103": "YZ",
  "500104": "DDK",
  "500105": "JB",
  "500106": "SPB",
  "500107": "JLP",
  "500108": "NA",
  "500109": "BB",
  "500112": "YB",
  "500113": "BN",
};

/** An estate before it has found its ground. */
interface Plan {
  readonly tenure: Tenure;
  readonly floorAreaSquareMeters: number;
  readonly floorAreaRatio: number;
}

export function buildCommunities(
  quarters: readonly Quarter[],
  seed: number,
): { communities: DemoCommunity[]; index: RingIndex } {
  const random = createRandom(seed);
  const index = createRingIndex();
  const placed: { quarter: Quarter; plan: Plan; site: Site }[] = [];
  const homeless = new Map<string, Plan[]>();
  quarters.forEach((quarter, q) => {
    const plans = Array.from({ length: quarter.communities }, () => drawPlan(quarter, random));
    const sites = sitesIn(quarter, plans.map(groundOf), index, siteSeed(seed, q));
    sites.forEach((site, i) => {
      if (site) placed.push({ quarter, plan: plans[i]!, site });
      else
        homeless.set(quarter.street.district, [...(homeless.get(quarter.street.district) ?? []), plans[i]!]);
    });
  });
  // Estates for which a full quarter had no room move to the roomiest of the district.
  for (const [district, plans] of homeless) {
    const roomy = quarters
      .filter((q) => q.street.district === district)
      .sort((a, b) => b.communities - a.communities)
      .slice(0, 6);
    plans.forEach((plan, i) => {
      for (let k = 0; k < roomy.length; k++) {
        const quarter = roomy[(i + k) % roomy.length]!;
        const [site] = sitesIn(quarter, [groundOf(plan) * 0.6], index, seed + 7919 * (i + 1) + k);
        if (!site) continue;
        placed.push({ quarter, plan, site });
        return;
      }
    });
  }
  const used = new Set<string>();
  const counters = new Map<string, number>();
  const communities = placed.map(({ quarter, plan, site }) => {
    const { district } = quarter.street;
    const number = (counters.get(district) ?? 0) + 1;
    counters.set(district, number);
    const id = `CQ-${PREFIXES[district]}-${String(number).padStart(4, "0")}`;
    return drawCommunity({ id, quarter, plan, site, used }, random);
  });
  return { communities, index };
}

const siteSeed = (seed: number, quarter: number): number => seed + quarter * 101;

/** Bend of the rows of a quarter (`placeInQuarter`), as its communities have it under the same seed. */
export const warpSeed = (seed: number, quarter: number): number => siteSeed(seed, quarter) & 0xffff;

function groundOf(plan: Plan): number {
  return Math.round(plan.floorAreaSquareMeters / plan.floorAreaRatio);
}

function drawPlan(quarter: Quarter, random: Random): Plan {
  const { year } = quarter.street;
  const roll = random.next();
  const work = year < 1990 ? 0.46 : 0.26;
  const tenure: Tenure =
    roll < work
      ? "workUnit"
      : roll < work + 0.16
        ? "publicHousing"
        : roll < work + 0.3
          ? "resettlement"
          : "commodity";
  // No estate of 40 ha fits into the old town.
  const u = random.next() * (quarter.street.district === "500103" ? 0.97 : 1);
  const scale = tenure === "publicHousing" ? 2300 : tenure === "workUnit" ? 4550 : 4150;
  // A long tail: half are under 13,000 m², the largest near 400,000 m².
  const floorAreaSquareMeters = Math.round(Math.min(420_000, 9000 + (scale * u) / (1 - 0.989 * u)) / 10) * 10;
  const density = year < 1990 ? 1.9 : 2.15;
  return { tenure, floorAreaSquareMeters, floorAreaRatio: density + random.between(-0.45, 0.6) };
}

function drawCommunity(
  input: { id: string; quarter: Quarter; plan: Plan; site: Site; used: Set<string> },
  random: Random,
): DemoCommunity {
  const { id, quarter, plan, site, used } = input;
  const { district, name: street } = quarter.street;
  const drift = Math.min(2, site.remoteness) * 3.2 - 2;
  const newer = plan.tenure === "commodity" ? 4 : plan.tenure === "publicHousing" ? -4 : 0;
  const drawn = Math.round(quarter.street.year + drift + newer + random.bell() * 5.2);
  const buildYear = drawn > 2004 ? random.whole(1997, 2005) : Math.max(1953, drawn);
  const name = estateName({ district, street, tenure: plan.tenure, used }, random);
  const size = drawSize(plan, buildYear, random);
  const neglect = random.between(0.72, 1.22);
  const deficits = drawDeficits(buildYear, neglect, random);
  const need = Math.min(1, deficits.length / 22);
  const timeline = drawTimeline({ district, buildYear, need }, random);
  const surveyed = reached(timeline, "surveyed");
  const chosen = reached(timeline, "consented") ? chooseItems(deficits, random) : [];
  const works = reached(timeline, "designed") ? drawWorks(chosen, size, timeline, random) : [];
  const talks = drawTalks({ deficits, chosen, size, timeline }, random);
  const people = drawPeople(size, buildYear, random);
  const known = (share: number): boolean => !random.chance(share);
  const properties: CommunityProperties = {
    id,
    name: name.zh,
    nameEn: name.en,
    district,
    street,
    ...(known(0.012) && { buildYear }),
    buildings: size.buildings,
    ...(known(0.006) && { households: size.households }),
    ...people,
    ...(known(0.008) && { floorAreaSquareMeters: size.floorAreaSquareMeters }),
    ...(known(0.07) && { structure: structureOf(buildYear, random) }),
    ...(known(0.03) && { tenure: plan.tenure }),
    ...((surveyed || known(0.16)) && { deficits }),
    comprehensive: timeline.comprehensive,
    ...(timeline.comprehensive !== "none" || known(0.05) ? { management: timeline.management } : {}),
    ...managementOf(timeline, plan, size, random),
    ...(timeline.history.length > 0 && { history: timeline.history }),
    ...talks,
    ...(works.length > 0 && { works, ...drawMoney(works, random) }),
    ...drawSatisfaction(deficits.length, works, timeline, random),
    provenance: "synthetic",
  };
  // What is not known cannot stand in the history either.
  const consistent = properties.management === undefined ? withoutManagement(properties) : properties;
  return { properties: consistent, site, households: size.households, name };
}

function withoutManagement(properties: CommunityProperties): CommunityProperties {
  const { managementMode: _mode, jointMeeting: _joint, history, ...rest } = properties;
  const left = history?.filter((entry) => entry.track !== "management") ?? [];
  return left.length > 0 ? { ...rest, history: left } : rest;
}

function drawSize(plan: Plan, buildYear: number, random: Random): Size {
  const { floorAreaSquareMeters } = plan;
  const perHousehold =
    62 + (buildYear - 1953) * 0.72 + random.bell() * 7 + (plan.tenure === "commodity" ? 6 : 0);
  const households = Math.round(floorAreaSquareMeters / Math.max(48, perHousehold));
  const beyond = (floorAreaSquareMeters - 9000) / 4900;
  const buildings = Math.min(50, 7 + Math.round(beyond * random.between(0.55, 1.35)) + random.whole(0, 1));
  return { floorAreaSquareMeters, households, buildings };
}

function drawPeople(
  size: Size,
  buildYear: number,
  random: Random,
): Pick<CommunityProperties, "population" | "elderly60Plus"> {
  const population = Math.round(size.households * random.between(2.15, 2.75));
  const share = 0.17 + ((2005 - buildYear) / 52) * 0.2 + random.bell() * 0.035;
  const elderly60Plus = Math.round(population * Math.max(0.08, share));
  return {
    ...(!random.chance(0.04) && { population }),
    ...(!random.chance(0.08) && { elderly60Plus }),
  };
}

function structureOf(buildYear: number, random: Random): string {
  if (buildYear < 1977 && random.chance(0.25)) return "brickWood";
  if (buildYear > 1994 && random.chance((buildYear - 1993) * 0.06)) return "frame";
  return "brickConcrete";
}

function managementOf(
  timeline: Timeline,
  plan: Plan,
  size: Size,
  random: Random,
): Pick<CommunityRecord, "managementMode" | "jointMeeting"> {
  if (timeline.management === "none") return {};
  if (timeline.management === "negotiating")
    return random.chance(0.3) ? { jointMeeting: { established: false } } : {};
  const company = plan.tenure === "commodity" ? 0.66 : size.households > 300 ? 0.55 : 0.26;
  const managementMode: ManagementMode = random.chance(company)
    ? "propertyCompany"
    : random.chance(0.46)
      ? "selfGovernment"
      : "communityCentre";
  return {
    managementMode,
    ...(random.chance(0.7) && { jointMeeting: { established: true, members: random.whole(5, 13) } }),
  };
}
