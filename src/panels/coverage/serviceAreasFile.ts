import { serves } from "../../analysis/reach.ts";
import { label, t } from "../../i18n/t.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { saveFile } from "../../report/saveFile.ts";
import { coverageViewInUse } from "../../store/selectors/bands.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { effectiveRadii } from "../../store/selectors/parameters.ts";
import { servingFacilities } from "../../store/selectors/scenario.ts";
import {
  budgets,
  methodInUse,
  nodeWalksOf,
  straightRadii,
  walkOf,
  walkReachOf,
} from "../../store/selectors/walking.ts";
import { offRoadMetersPerMinute } from "../../store/selectors/walkingFigures.ts";
import type { AtlasState } from "../../store/state.ts";
import { theJobs } from "../../store/theJobs.ts";

/**
 * Saves the ground within reach of the kinds looked at as GeoJSON: the true union of each kind's discs, or the isochrones of the method in
 * use (their bands where those are drawn), with budget, method, sources and notice.
 */
export async function downloadServiceAreas(s: AtlasState): Promise<void> {
  if (!s.atlas) return;
  const features = [];
  for (const kind of measuredKinds(s))
    features.push(...(methodInUse(s) === "straight" ? [await discs(s, kind)] : await walked(s, kind)));
  saveFile(
    "service-areas.geojson",
    JSON.stringify({ type: "FeatureCollection", features }),
    "application/geo+json",
  );
}

async function discs(s: AtlasState, kind: FacilityKind) {
  const facilities = servingFacilities(s)!;
  const radiusMeters = straightRadii(s)[kind.id]!;
  const code = facilities.kind.values.indexOf(kind.id);
  const positions: number[] = [];
  for (let i = 0; i < facilities.length; i++)
    if (facilities.kind.codes[i] === code && serves(facilities, i))
      positions.push(facilities.positions[2 * i]!, facilities.positions[2 * i + 1]!);
  const geometry = await theJobs().unionOfDiscs({ positions: Float64Array.from(positions), radiusMeters });
  return {
    type: "Feature",
    geometry,
    properties: { ...properties(s, kind), discRadiusMeters: radiusMeters, facilities: positions.length / 2 },
  };
}

async function walked(s: AtlasState, kind: FacilityKind) {
  const method = methodInUse(s);
  const reach = walkReachOf(s, method, kind.id);
  const nodes = nodeWalksOf(s, method, kind.id);
  const network = walkOf(s)?.network;
  if (!reach || !nodes || !network) return [];
  const bands = coverageViewInUse(s) === "bands";
  const areas = await theJobs().isochrones({
    network,
    nodeSeconds: nodes.nodeSeconds,
    thresholdsSeconds: bands ? s.bandsMinutes.map((m) => 60 * m) : [budgets(s)[kind.id]!],
    offRoadMetersPerMinute: offRoadMetersPerMinute(s),
  });
  const { sources, heights, date, synthetic, licence } = network.provenance;
  return areas.map(({ seconds, coordinates }) => ({
    type: "Feature",
    geometry: { type: "MultiPolygon", coordinates },
    properties: {
      ...properties(s, kind),
      ...{ minutes: seconds / 60, facilities: reach.facilities },
      streets: sources.join(", "),
      heights: method === "slope" ? heights.join(", ") : "",
      ...{ streetsDate: date, streetsSynthetic: synthetic, streetsLicence: licence },
    },
  }));
}

function properties(s: AtlasState, kind: FacilityKind) {
  const { info } = s.atlas!.city;
  return {
    kind: kind.id,
    nameZh: kind.label.zh,
    nameEn: kind.label.en,
    radiusMeters: effectiveRadii(s)[kind.id],
    radiusSetByUser: s.radii[kind.id] !== undefined,
    budgetMinutes: budgets(s)[kind.id]! / 60,
    standard: kind.source,
    clause: kind.clause,
    standardVerified: kind.verified,
    ...{ method: methodInUse(s), walker: s.walker, direction: s.walkDirection },
    methodWords: methodWords(s).all,
    methodNote: t(s.locale, `walking.method.${methodInUse(s)}.about`),
    source: label(s.locale, info.source),
    dataDate: info.dataDate,
    notice: info.synthetic ? label(s.locale, info.synthetic.notice) : null,
  };
}
