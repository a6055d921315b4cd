import type { CityJoints } from "../analysis/walk.ts";
import { type CommunityWalks, type WalkReachInput, walkReach } from "../analysis/walkingCoverage.ts";
import { roundGraphs } from "../geo/roundTrip.ts";
import type { WalkingGraph } from "../geo/walkingGraph.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { WalkingProfile } from "../geo/walkingProfile.ts";
import type { LoadOptions } from "../io/loadResult.ts";
import { yieldTurn } from "../io/yieldTurn.ts";
import type { StreetMethod } from "../model/walking.ts";

export interface RoundTripsInput {
  readonly network: WalkingNetwork;
  /** Those that hold for the walker. */
  readonly joints: CityJoints;
  readonly communities: WalkReachInput["communities"];
  readonly facilities: WalkReachInput["facilities"];
  readonly profile: WalkingProfile;
  readonly wanted: readonly { readonly method: StreetMethod; readonly kind: string }[];
}

/** The round trips wanted, in their order; between two of them the run can be cancelled. */
export async function roundTrips(
  { network, wanted, ...common }: RoundTripsInput,
  { signal }: LoadOptions,
): Promise<CommunityWalks[]> {
  const graphs = new Map<string, WalkingGraph>();
  const graphOf: WalkReachInput["graphOf"] = (weighting, way) => {
    const key = `${weighting.slope} ${way}`;
    const graph = graphs.get(key) ?? roundGraphs(network, weighting)(way);
    graphs.set(key, graph);
    return graph;
  };
  const found: CommunityWalks[] = [];
  for (const one of wanted) {
    await yieldTurn(signal);
    const input = { ...common, ...one, network, graphOf, direction: "round" } as const;
    const { nodeSeconds: _, nodeFacility: __, ...walks } = walkReach(input);
    found.push(walks);
  }
  return found;
}
