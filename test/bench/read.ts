/** Parsing and checking 220,000 point communities against decoding and JSON.parse alone. */
import type { FeatureCollection } from "geojson";
import { readCommunities } from "../../src/io/readCommunities.ts";
import type { Bench } from "./figure.ts";
import { communitiesGeojson } from "./generate.ts";
import { measurePair } from "./measure.ts";

const COUNT = 220_000;

export const readBench: Bench = {
  name: "read/220k",
  run() {
    const bytes = communitiesGeojson(COUNT, 3);
    const measured = measurePair(
      () => readCommunities(bytes, "communities.geojson"),
      () => JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection,
      { warm: 2, rounds: 7 },
    );
    return {
      bench: this.name,
      ours: measured.oursMs,
      peer: measured.peerMs,
      peerName: "TextDecoder + JSON.parse",
      bar: 0.77,
      difference: differenceOf(measured.ours.communities, measured.peer),
      notes: [`${(bytes.length / 1e6).toFixed(0)} MB, ${measured.ours.problems.length} problems`],
    };
  },
};

function differenceOf(
  communities: ReturnType<typeof readCommunities>["communities"],
  { features }: FeatureCollection,
): string | null {
  if (communities.length !== features.length)
    return `${communities.length} communities, expected ${features.length}`;
  for (let i = 0; i < features.length; i++) {
    const properties = features[i]!.properties!;
    const same =
      communities.ids[i] === properties["id"] &&
      communities.households[i] === properties["households"] &&
      communities.buildYear[i] === properties["buildYear"];
    if (!same) return `row ${i} differs from the feature`;
  }
  return null;
}
