/** One row a community, as CSV or as GeoJSON. */
import { bandOf } from "../analysis/kindCoverage.ts";
import type { WalkSupply } from "../analysis/walkingSupply.ts";
import { NO_POINT } from "../geo/gridIndex.ts";
import type { Communities } from "../model/community.ts";
import { GAP_CLASSES } from "../model/gap.ts";
import type { SupplyMeasure } from "../model/rulePack.ts";
import { type Cell, csvText } from "../report/csv.ts";
import { NO_CODE } from "../table/column.ts";
import type { CoverageChoices, CoverageInput, CoverageResult, KindResult } from "./coverageRun.ts";

interface Column {
  readonly name: string;
  readonly cell: (row: number) => Cell;
}

const UNITS: Readonly<Record<SupplyMeasure, string>> = {
  floorAreaSquareMeters: "squareMetersPer100Households",
  places: "placesPer100Households",
};

/** The table as CSV for spreadsheet programs: UTF-8 with a byte order mark; what is not known or not reached is an empty cell. */
export function coverageCsv(input: CoverageInput, result: CoverageResult, choices: CoverageChoices): string {
  const columns = columnsOf(input, result, choices);
  const rows = Array.from({ length: input.communities.length }, (_, row) => columns.map((c) => c.cell(row)));
  return csvText(
    columns.map((c) => c.name),
    rows,
  );
}

/** The table as GeoJSON, a feature a community: its footprint where it has one, else its point. */
export function coverageGeojson(
  input: CoverageInput,
  result: CoverageResult,
  choices: CoverageChoices,
): string {
  const columns = columnsOf(input, result, choices);
  const features = Array.from({ length: input.communities.length }, (_, row) =>
    JSON.stringify({
      type: "Feature",
      properties: Object.fromEntries(columns.map((c) => [c.name, c.cell(row)])),
      geometry: geometryOf(input.communities, row),
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}

function columnsOf(
  { communities, facilities }: CoverageInput,
  { connected, kinds, allServices }: CoverageResult,
  choices: CoverageChoices,
): readonly Column[] {
  const { codes, values } = communities.district;
  const columns: Column[] = [
    { name: "id", cell: (i) => communities.ids[i]! },
    { name: "name", cell: (i) => communities.names[i]! },
    { name: "district", cell: (i) => (codes[i] === NO_CODE ? null : values[codes[i]!]!) },
    { name: "households", cell: (i) => known(communities.households[i]!) },
    { name: "elderly60Plus", cell: (i) => known(communities.elderly60Plus[i]!) },
    { name: "onNetwork", cell: (i) => (connected[i] === 1 ? "yes" : "no") },
  ];
  for (const result of kinds) columns.push(...kindColumns(result, facilities.ids, choices));
  if (allServices) {
    const { supply, standard } = allServices;
    columns.push({
      name: `allServices.${UNITS[standard.measure]}`,
      cell: supplyCell(supply),
    });
  }
  return columns;
}

function kindColumns(
  { kind, coverage, meters, supply, standard, gap }: KindResult,
  facilityIds: readonly string[],
  { method, minutes }: CoverageChoices,
): readonly Column[] {
  const { seconds, facility } = coverage.reach[method];
  const columns: Column[] = [
    { name: `${kind}.minutes`, cell: (i) => rounded(seconds[i]! / 60, 2) },
    { name: `${kind}.meters`, cell: (i) => rounded(meters[i]!, 0) },
    {
      name: `${kind}.facility`,
      cell: (i) => (facility[i] === NO_POINT ? null : facilityIds[facility[i]!]!),
    },
    { name: `${kind}.bandMinutes`, cell: (i) => minutes[bandOf(seconds[i]!, minutes)] ?? null },
    { name: `${kind}.gap`, cell: (i) => GAP_CLASSES[gap[i]!]! },
  ];
  if (supply && standard)
    columns.push({
      name: `${kind}.${UNITS[standard.measure]}`,
      cell: supplyCell(supply),
    });
  return columns;
}

/** Empty where more is within reach, how much not being known. */
function supplyCell({ perHundredHouseholds, lowerBound }: WalkSupply): (row: number) => Cell {
  return (i) => (lowerBound[i] === 1 ? null : rounded(perHundredHouseholds[i]!, 2));
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

function rounded(value: number, digits: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}

function geometryOf({ footprints, positions }: Communities, row: number): object {
  const first = footprints?.featureStarts[row] ?? 0;
  const end = footprints?.featureStarts[row + 1] ?? 0;
  if (!footprints || first === end)
    return { type: "Point", coordinates: [positions[2 * row], positions[2 * row + 1]] };
  const polygons: number[][][][] = [];
  for (let p = first; p < end; p++) {
    const rings: number[][][] = [];
    for (let r = footprints.polygonStarts[p]!; r < footprints.polygonStarts[p + 1]!; r++) {
      const ring: number[][] = [];
      for (let v = footprints.ringStarts[r]!; v < footprints.ringStarts[r + 1]!; v++)
        ring.push([footprints.positions[2 * v]!, footprints.positions[2 * v + 1]!]);
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}
