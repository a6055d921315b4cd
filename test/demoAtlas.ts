/** The demonstration city as the page has it, for tests that want real proportions. */
import { readFileSync } from "node:fs";
import { facts } from "../src/analysis/facts.ts";
import { reach } from "../src/analysis/reach.ts";
import { type Walk, walkOf } from "../src/analysis/walk.ts";
import { decodeNetwork } from "../src/geo/networkFile.ts";
import { loadCity } from "../src/io/loadCity.ts";
import type { Atlas } from "../src/store/state.ts";

const MANIFEST = new URL("../data/chongqing/city.json", import.meta.url).href;

export async function demoAtlas(): Promise<Atlas> {
  const { city } = await loadCity(MANIFEST, async (url) => new Uint8Array(readFileSync(new URL(url))));
  if (!city) throw new Error(`${MANIFEST} gives no city`);
  return { city, facts: facts(city), reach: reach(city.communities, city.facilities) };
}

/** The same on its streets. */
export function demoWalk({ city }: Atlas): Walk {
  const network = decodeNetwork(new Uint8Array(readFileSync(new URL(city.info.network!))));
  const { communities, facilities } = city;
  return walkOf(network, { communities: communities.positions, facilities: facilities.positions });
}
