/** The demonstration city as the page begins with it. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { facts } from "../src/analysis/facts.ts";
import { reach } from "../src/analysis/reach.ts";
import { loadCity } from "../src/io/loadCity.ts";
import { type AtlasState, INITIAL_STATE } from "../src/store/state.ts";

const root = new URL("../", import.meta.url).pathname;
const { city } = await loadCity(pathToFileURL(`${root}data/chongqing/city.json`).href, async (url) => {
  return new Uint8Array(readFileSync(new URL(url)));
});
if (!city) throw new Error("the demonstration city does not load");
const atlas = { city, facts: facts(city), reach: reach(city.communities, city.facilities) };

export const demoState = (part: Partial<AtlasState> = {}): AtlasState => ({
  ...INITIAL_STATE,
  atlas,
  loaded: atlas,
  panel: "report",
  ...part,
});
