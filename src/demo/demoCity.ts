/** The whole demonstration city from the committed boundaries and one seed. */
import type { TerrainGrid } from "../geo/terrainGrid.ts";
import type { Targets } from "../model/city.ts";
import type { UnitCosts } from "../model/menu.ts";
import { type BoundaryCollection, boundariesOf } from "./boundaries.ts";
import { buildCommunities, type DemoCommunity, warpSeed } from "./communities.ts";
import { withEarlyTalks } from "./earlyTalks.ts";
import { buildFacilities, type DemoFacility } from "./facilities.ts";
import type { Ground } from "./ground.ts";
import { toPlane } from "./plane.ts";
import { buildQuarters } from "./quarters.ts";
import { RIVER_COURSES } from "./riverCourses.ts";
import { buildRiver, type River, shoreIndex } from "./rivers.ts";
import type { RoadMesh } from "./roadMesh.ts";
import { buildRoads } from "./roads.ts";
import { buildTargets } from "./targets.ts";
import { buildTerrain, RIDGES } from "./terrain.ts";
import { demoUnitCosts } from "./unitCosts.ts";

export const DEMO_SEED = 20_261_031;
const PRICE_YEAR = 2026;
const CHAOTIANMEN = toPlane(106.587, 29.5715);

export interface DemoCity {
  readonly grid: TerrainGrid;
  readonly rivers: readonly River[];
  readonly ground: Ground;
  readonly communities: readonly DemoCommunity[];
  readonly facilities: readonly DemoFacility[];
  readonly targets: Targets;
  readonly unitCosts: UnitCosts;
  readonly roads: RoadMesh;
}

/** Same boundaries and seed, same city. About three seconds. */
export function buildDemoCity(boundaries: BoundaryCollection, seed: number): DemoCity {
  const districts = boundariesOf(boundaries);
  const rivers = RIVER_COURSES.map((course, i) => buildRiver(course, districts, seed + i));
  const shoreAt = shoreIndex(rivers, CHAOTIANMEN);
  const grid = buildTerrain(shoreAt, seed + 10);
  const ground: Ground = { grid, shoreAt, districts };
  const quarters = buildQuarters(ground, seed + 20);
  const { communities: drawn, index } = buildCommunities(quarters, seed + 30);
  const communities = withEarlyTalks(drawn, seed + 70);
  const facilities = buildFacilities({ ground, quarters, communities, index }, seed + 40);
  const ridges = RIDGES.map((ridge) => ridge.crest);
  const roads = buildRoads(
    { ground, rivers, ridges, quarters, communities, facilities, warpSeed: (q) => warpSeed(seed + 30, q) },
    seed + 60,
  );
  const targets = buildTargets(communities, seed + 50);
  const unitCosts = demoUnitCosts(PRICE_YEAR);
  return { grid, rivers, ground, communities, facilities, targets, unitCosts, roads };
}
