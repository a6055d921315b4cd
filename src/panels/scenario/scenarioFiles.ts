import { label } from "../../i18n/t.ts";
import { readScenarioGeojson, scenarioGeojson } from "../../io/scenarioGeojson.ts";
import type { Problem } from "../../model/problem.ts";
import { saveFile } from "../../report/saveFile.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { takeScenarios } from "../../store/scenarios.ts";
import { kinds } from "../../store/selectors/parameters.ts";

export interface Imported {
  readonly file: string;
  readonly scenarios: number;
  readonly problems: readonly Problem[];
}

/** Saves all scenarios as one GeoJSON file. */
export function downloadScenarios(): void {
  const { atlas, scenarios, locale } = atlasStore.getState();
  if (!atlas) return;
  const { info, facilities } = atlas.city;
  const text = scenarioGeojson(scenarios, facilities, {
    source: label(locale, info.source),
    dataDate: info.dataDate,
    notice: info.synthetic && label(locale, info.synthetic.notice),
  });
  saveFile("scenarios.geojson", text, "application/geo+json");
}

/** Reads scenarios from a file and adds them to those there are. */
export async function importScenarios(file: File): Promise<Imported | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const state = atlasStore.getState();
  if (!state.atlas) return null;
  const ids = kinds(state).map(({ id }) => id);
  const { scenarios, problems } = readScenarioGeojson(bytes, file.name, state.atlas.city.facilities, ids);
  takeScenarios(scenarios);
  return { file: file.name, scenarios: scenarios.length, problems };
}
