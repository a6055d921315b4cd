import { serves } from "../../analysis/reach.ts";
import { label, t } from "../../i18n/t.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";
import { measuredKinds, uncoveredRows } from "../../store/selectors/coverage.ts";
import { districtName } from "../../store/selectors/names.ts";
import { effectiveRadii } from "../../store/selectors/parameters.ts";
import type { Atlas, AtlasState } from "../../store/state.ts";
import { theJobs } from "../../store/theJobs.ts";
import { NO_CODE } from "../../table/column.ts";

/** Saves the service areas of the kinds looked at as GeoJSON: the true union of each kind's discs, with radius, source and notice. */
export async function downloadServiceAreas(s: AtlasState): Promise<void> {
  if (!s.atlas) return;
  const features = [];
  for (const kind of measuredKinds(s)) features.push(await serviceArea(s, s.atlas, kind));
  saveFile(
    "service-areas.geojson",
    JSON.stringify({ type: "FeatureCollection", features }),
    "application/geo+json",
  );
}

async function serviceArea(s: AtlasState, { city }: Atlas, kind: FacilityKind) {
  const radiusMeters = effectiveRadii(s)[kind.id]!;
  const { facilities, info } = city;
  const code = facilities.kind.values.indexOf(kind.id);
  const positions: number[] = [];
  for (let i = 0; i < facilities.length; i++)
    if (facilities.kind.codes[i] === code && serves(facilities, i))
      positions.push(facilities.positions[2 * i]!, facilities.positions[2 * i + 1]!);
  return {
    type: "Feature",
    geometry: await theJobs().unionOfDiscs({ positions: Float64Array.from(positions), radiusMeters }),
    properties: {
      kind: kind.id,
      nameZh: kind.label.zh,
      nameEn: kind.label.en,
      radiusMeters,
      radiusSetByUser: s.radii[kind.id] !== undefined,
      standard: kind.source,
      clause: kind.clause,
      standardVerified: kind.verified,
      facilities: positions.length / 2,
      method: "straight line",
      methodNote: t(s.locale, "coverage.method.note"),
      source: label(s.locale, info.source),
      dataDate: info.dataDate,
      notice: info.synthetic ? label(s.locale, info.synthetic.notice) : null,
    },
  };
}

/** Saves the uncovered communities as CSV, with the distance to the nearest facility of each kind looked at. */
export function downloadUncovered(s: AtlasState): void {
  if (!s.atlas) return;
  const { city, reach } = s.atlas;
  const { communities, info } = city;
  const kinds = measuredKinds(s);
  const radii = effectiveRadii(s);
  const distances = kinds.map((kind) => reach.find((r) => r.kind === kind.id)!.meters);
  const notice = info.synthetic ? label(s.locale, info.synthetic.notice) : "";
  const header = [
    t(s.locale, "coverage.csv.id"),
    t(s.locale, "coverage.csv.name"),
    t(s.locale, "coverage.csv.district"),
    t(s.locale, "coverage.csv.street"),
    t(s.locale, "coverage.csv.households"),
    t(s.locale, "coverage.csv.elderly"),
    t(s.locale, "coverage.csv.missing"),
    ...kinds.map((kind) =>
      t(s.locale, "coverage.csv.distance", {
        kind: label(s.locale, kind.label),
        radius: String(radii[kind.id]),
      }),
    ),
    t(s.locale, "coverage.csv.lng"),
    t(s.locale, "coverage.csv.lat"),
    t(s.locale, "coverage.csv.notice"),
  ];
  const rows = Array.from(uncoveredRows(s), (row) => {
    const district = communities.district.codes[row]!;
    const street = communities.street.codes[row]!;
    const missing = kinds.filter((kind, k) => distances[k]![row]! > radii[kind.id]!);
    return [
      communities.ids[row],
      communities.names[row],
      district === NO_CODE ? "" : districtName(s, communities.district.values[district]!),
      street === NO_CODE ? "" : communities.street.values[street],
      communities.households[row],
      communities.elderly60Plus[row],
      missing.map((kind) => label(s.locale, kind.short ?? kind.label)).join(s.locale === "zh" ? "、" : "; "),
      ...distances.map((meters) =>
        meters[row] === Number.POSITIVE_INFINITY ? "" : Math.round(meters[row]!),
      ),
      communities.positions[2 * row],
      communities.positions[2 * row + 1],
      notice,
    ];
  });
  saveFile("uncovered-communities.csv", csvText(header, rows), "text/csv");
}
