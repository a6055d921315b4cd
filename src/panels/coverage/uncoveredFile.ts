import { NO_POINT } from "../../analysis/reach.ts";
import { jointsWithMoved } from "../../analysis/walk.ts";
import { servingRows } from "../../analysis/walkingCoverage.ts";
import { walkedMeters } from "../../analysis/walkingRoute.ts";
import { type Direction, walkingGraph } from "../../geo/walkingGraph.ts";
import { PROFILES } from "../../geo/walkingProfile.ts";
import { label, t } from "../../i18n/t.ts";
import { GAP_CLASSES } from "../../model/gap.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";
import { countedInFigures, uncoveredRows } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { districtName } from "../../store/selectors/names.ts";
import { servingFacilities } from "../../store/selectors/scenario.ts";
import { coverageClasses, supplies, supplyStandards } from "../../store/selectors/supply.ts";
import { budgets, methodInUse, walkOf, walkReachOf } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";
import { NO_CODE } from "../../table/column.ts";

const TOO_SMALL = GAP_CLASSES.indexOf("tooSmall");

type Cell = string | number | undefined;
interface Column {
  readonly header: string;
  readonly cell: (row: number) => Cell;
}

/** Saves the uncovered communities, and those with too little, as CSV: minutes, metres and the serving facility of each kind looked at, by which method and for whom. */
export function downloadUncovered(s: AtlasState): void {
  const table = uncoveredTable(s);
  if (table) saveFile("uncovered-communities.csv", csvText(table.header, table.rows), "text/csv");
}

/** The cells of that file; null before a city is loaded. */
export function uncoveredTable(
  s: AtlasState,
): { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] } | null {
  if (!s.atlas) return null;
  const kinds = measuredKinds(s);
  const columns = [
    ...communityColumns(s),
    classColumn(s),
    missingColumn(s, kinds),
    ...kinds.flatMap((kind) => kindColumns(s, kind)),
    ...truthColumns(s),
  ];
  return {
    header: columns.map(({ header }) => header),
    rows: Array.from(rowsOf(s), (row) => columns.map(({ cell }) => cell(row))),
  };
}

function communityColumns(s: AtlasState): readonly Column[] {
  const c = s.atlas!.city.communities;
  const { district, street } = c;
  return [
    { header: t(s.locale, "coverage.csv.id"), cell: (i) => c.ids[i] },
    { header: t(s.locale, "coverage.csv.name"), cell: (i) => c.names[i] },
    {
      header: t(s.locale, "coverage.csv.district"),
      cell: (i) =>
        district.codes[i] === NO_CODE ? "" : districtName(s, district.values[district.codes[i]!]!),
    },
    {
      header: t(s.locale, "coverage.csv.street"),
      cell: (i) => (street.codes[i] === NO_CODE ? "" : street.values[street.codes[i]!]),
    },
    { header: t(s.locale, "coverage.csv.households"), cell: (i) => c.households[i] },
    { header: t(s.locale, "coverage.csv.elderly"), cell: (i) => c.elderly60Plus[i] },
  ];
}

/** The uncovered, then those that are within reach of too little. */
function rowsOf(s: AtlasState): readonly number[] {
  const classes = coverageClasses(s);
  const counted = countedInFigures(s);
  const short = [...classes.keys()].filter((i) => classes[i] === TOO_SMALL && counted[i] !== 0);
  return [...uncoveredRows(s), ...short];
}

function classColumn(s: AtlasState): Column {
  const classes = coverageClasses(s);
  const [tooSmall, out] = [t(s.locale, "map.stage.tooSmall"), t(s.locale, "map.stage.outOfReach")];
  return {
    header: t(s.locale, "coverage.csv.class"),
    cell: (i) => (classes[i] === TOO_SMALL ? tooSmall : out),
  };
}

function missingColumn(s: AtlasState, kinds: readonly FacilityKind[]): Column {
  const limits = budgets(s);
  const walks = kinds.map((kind) => walkReachOf(s, methodInUse(s), kind.id));
  return {
    header: t(s.locale, "coverage.csv.missing"),
    cell: (i) =>
      kinds
        .filter((kind, k) => (walks[k]?.seconds[i] ?? Number.NaN) > limits[kind.id]!)
        .map((kind) => label(s.locale, kind.short ?? kind.label))
        .join(s.locale === "zh" ? "、" : "; "),
  };
}

function kindColumns(s: AtlasState, kind: FacilityKind): readonly Column[] {
  const walk = walkReachOf(s, methodInUse(s), kind.id);
  const facilities = servingFacilities(s);
  if (!walk || !facilities) return [];
  const name = label(s.locale, kind.label);
  const { method } = methodWords(s);
  const supply = supplies(s).get(kind.id);
  const standard = supplyStandards(s)[kind.id];
  const meters = metersOf(s, kind.id, walk.seconds);
  const round = (value: number, digits: number): Cell =>
    Number.isFinite(value) ? Math.round(value * 10 ** digits) / 10 ** digits : "";
  return [
    {
      header: t(s.locale, "coverage.csv.minutes", {
        ...{ kind: name, method },
        budget: String(Math.round((budgets(s)[kind.id]! / 60) * 10) / 10),
      }),
      cell: (i) => round(walk.seconds[i]! / 60, 1),
    },
    ...(meters
      ? [
          {
            header: t(s.locale, "coverage.csv.meters", { kind: name, method }),
            cell: (i: number) => round(meters[i]!, 0),
          },
        ]
      : []),
    {
      header: t(s.locale, "coverage.csv.facility", { kind: name }),
      cell: (i) => (walk.facility[i] === NO_POINT ? "" : facilities.names[walk.facility[i]!]),
    },
    ...(supply && standard
      ? [
          {
            header: t(s.locale, "coverage.csv.supply", {
              kind: name,
              standard: String(standard.perHundredHouseholds),
              unit: t(s.locale, `coverage.supply.${standard.measure}.suffix`).trim(),
            }),
            cell: (i: number) => round(supply.perHundredHouseholds[i]!, 2),
          },
        ]
      : []),
  ];
}

/** Metres of the walks; null for round trips over streets, whose two ways differ. */
function metersOf(s: AtlasState, kind: string, seconds: Float32Array): Float32Array | null {
  const profile = PROFILES[s.walker];
  const method = methodInUse(s);
  const oneWay = s.walkDirection === "round" ? 0.5 : 1;
  if (method === "straight") return seconds.map((t) => (t * oneWay * profile.flatMetersPerMinute) / 60);
  const walk = walkOf(s);
  const facilities = servingFacilities(s);
  if (!walk || !facilities || s.walkDirection === "round") return null;
  const slope = method === "slope";
  const graphs = new Map<Direction, ReturnType<typeof walkingGraph>>();
  const graphOf = (way: Direction) => {
    const graph = graphs.get(way) ?? walkingGraph(walk.network, { kind: "time", profile, slope }, way);
    graphs.set(way, graph);
    return graph;
  };
  const joints = jointsWithMoved(walk, s.walker, s.atlas!.city.facilities.positions, facilities.positions);
  return walkedMeters(
    { network: walk.network, ...{ joints, graphOf, profile, slope }, direction: s.walkDirection },
    servingRows(facilities, kind),
  );
}

function truthColumns(s: AtlasState): readonly Column[] {
  const { communities, info } = s.atlas!.city;
  const { method, walker, direction } = methodWords(s);
  const notice = info.synthetic ? label(s.locale, info.synthetic.notice) : "";
  const provenance = methodInUse(s) === "straight" ? undefined : walkOf(s)?.network.provenance;
  return [
    { header: t(s.locale, "coverage.csv.lng"), cell: (i) => communities.positions[2 * i] },
    { header: t(s.locale, "coverage.csv.lat"), cell: (i) => communities.positions[2 * i + 1] },
    { header: t(s.locale, "walking.method"), cell: () => method },
    { header: t(s.locale, "walking.walker"), cell: () => walker },
    { header: t(s.locale, "walking.direction"), cell: () => direction },
    ...(provenance
      ? [{ header: t(s.locale, "coverage.csv.streets"), cell: () => provenance.sources.join("; ") }]
      : []),
    { header: t(s.locale, "coverage.csv.notice"), cell: () => notice },
  ];
}
