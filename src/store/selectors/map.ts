/** What the map draws, as flat arrays that keep their identity until something of theirs changes. The map turns them into layers. */
import { serves } from "../../analysis/reach.ts";
import { GAP_CLASSES } from "../../model/gap.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { BINARY_COLORS, TOO_SMALL_COLOR } from "../../scale/ramps.ts";
import { categoryScale, classesOf, colorOf, colorTable } from "../../scale/scale.ts";
import type { AtlasState } from "../state.ts";
import { type Coloring, communityColoring, type DistrictColoring, districtColoring } from "./coloring.ts";
import { filtered } from "./filtered.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { asksCoverage, atlasOf, kinds } from "./parameters.ts";
import { servingFacilities } from "./scenario.ts";
import { changedIds } from "./scenarioMarkers.ts";
import { coverageClasses, supplies } from "./supply.ts";
import { straightRadii } from "./walking.ts";

const themeOf = (s: AtlasState) => s.theme;
const modeOf = (s: AtlasState) => s.coverageMode;
const shownOf = (s: AtlasState) => s.shownKinds;
const NONE: readonly never[] = [];

/** Whether the map answers the coverage question: service areas, and who lies inside and outside. */
export const showsCoverage = (s: AtlasState): boolean => asksCoverage(s) && measuredKinds(s).length > 0;

const OUT_OF_REACH = GAP_CLASSES.indexOf("outOfReach");
const TOO_SMALL = GAP_CLASSES.indexOf("tooSmall");
const COVERED = GAP_CLASSES.indexOf("covered");

/** While the pointer holds a facility, who comes within reach or falls out of it; whether there is enough is asked when it is dropped. */
const shownClasses: (s: AtlasState) => Uint8Array = memoize(
  [coverageClasses, (s) => s.drag?.figures?.out ?? null],
  (classes, out) =>
    out
      ? classes.map((code, i) =>
          out[i] === 1 ? OUT_OF_REACH : out[i] === 0 && code === OUT_OF_REACH ? COVERED : code,
        )
      : classes,
);

/** Out of reach, within it but too small (where there is a standard to judge by), within; who is not on the network is grey. */
const coverageColoring: (s: AtlasState) => Coloring = memoize(
  [shownClasses, (s) => supplies(s).size > 0, themeOf],
  (classes, judged, theme) => {
    const [out, within] = BINARY_COLORS[theme] as readonly [string, string];
    const codes = judged ? [OUT_OF_REACH, TOO_SMALL, COVERED] : [OUT_OF_REACH, COVERED];
    const scale = categoryScale(
      judged ? ["outOfReach", "tooSmall", "within"] : ["outOfReach", "within"],
      judged ? [out, TOO_SMALL_COLOR[theme], within] : [out, within],
      theme,
    );
    return {
      scale,
      classOf: classesOf(
        scale,
        Array.from(classes, (code) => codes.indexOf(code)),
      ),
    };
  },
);

/** The colouring of communities that the map shows: inside and outside in the coverage panel, else what the user chose. */
export const mapColoring = (s: AtlasState): Coloring | null =>
  showsCoverage(s) ? coverageColoring(s) : communityColoring(s);

/** Bytes r g b a of each community, length n x 4. */
export const communityColors: (s: AtlasState) => Uint8Array = memoize([mapColoring], (coloring) => {
  if (!coloring) return new Uint8Array(0);
  const { scale, classOf } = coloring;
  const table = new Uint32Array(colorTable(scale).buffer);
  const unknown = table.length - 1;
  const colors = new Uint32Array(classOf.length);
  for (let i = 0; i < classOf.length; i++) colors[i] = table[Math.min(classOf[i]!, unknown)]!;
  return new Uint8Array(colors.buffer);
});

/** How a community is shown, a number that the graphics card filters by. */
export const SHOW = { filteredOut: 0, pointOnly: 1, footprint: 2 } as const;

/** Length n: a value of SHOW for each community. */
export const communityShow: (s: AtlasState) => Float32Array = memoize(
  [atlasOf, filtered],
  (atlas, { passes }) => {
    const starts = atlas?.city.communities.footprints?.featureStarts;
    return Float32Array.from(passes, (pass, i) => {
      if (pass === 0) return SHOW.filteredOut;
      return starts && starts[i + 1]! > starts[i]! ? SHOW.footprint : SHOW.pointOnly;
    });
  },
);

/** The kinds whose facilities stand on the map: those chosen, and those that the coverage panel looks at. */
export const drawnKinds: (s: AtlasState) => readonly FacilityKind[] = memoize(
  [kinds, shownOf, showsCoverage, measuredKinds],
  (all, shown, coverage, measured) =>
    all.filter((kind) => shown.includes(kind.id) || (coverage && measured.includes(kind))),
);

/** Rows of the facilities drawn as they stand today; those that a scenario changes are drawn by themselves. */
export const drawnFacilities: (s: AtlasState) => Uint32Array = memoize(
  [atlasOf, drawnKinds, changedIds],
  (atlas, drawn, changed) => {
    if (!atlas || drawn.length === 0) return new Uint32Array(0);
    const { kind, positions, ids } = atlas.city.facilities;
    const wanted = kind.values.map((id) => drawn.some((k) => k.id === id));
    const rows: number[] = [];
    kind.codes.forEach((code, row) => {
      if (!wanted[code] || changed.has(ids[row]!)) return;
      if (Number.isFinite(positions[2 * row]! + positions[2 * row + 1]!)) rows.push(row);
    });
    return Uint32Array.from(rows);
  },
);

export interface ServiceAreas {
  readonly kinds: readonly { readonly positions: Float64Array; readonly radiusMeters: number }[];
  readonly served: "every" | "some";
}

/** The discs of the coverage panel's kinds around the facilities that serve, but the one that the pointer holds; without kinds elsewhere. */
export const serviceAreas: (s: AtlasState) => ServiceAreas = memoize(
  [servingFacilities, showsCoverage, measuredKinds, straightRadii, modeOf, (s) => s.drag?.id ?? null],
  (facilities, shown, measured, radii, mode, held) => {
    const served = mode === "any" ? "every" : "some";
    if (!facilities || !shown) return { kinds: NONE, served };
    const { kind, positions, ids } = facilities;
    return {
      served,
      kinds: measured.map(({ id }) => {
        const code = kind.values.indexOf(id);
        const found: number[] = [];
        kind.codes.forEach((c, row) => {
          if (c !== code || !serves(facilities, row) || ids[row] === held) return;
          found.push(positions[2 * row]!, positions[2 * row + 1]!);
        });
        return { positions: Float64Array.from(found), radiusMeters: radii[id] ?? 0 };
      }),
    };
  },
);

/** Whether the ground stays quiet: under the coverage question, and under the years of a programme, whose colours need all the contrast. */
export const hasQuietGround = (s: AtlasState): boolean => showsCoverage(s) || s.colorBy === "programme";

/** The districts' colouring that the map shows. */
export const districtGround = (s: AtlasState): DistrictColoring | null =>
  hasQuietGround(s) ? null : districtColoring(s);

/** Colour of each reported district by its code. */
export const districtFills: (s: AtlasState) => ReadonlyMap<string, string> = memoize(
  [districtGround, atlasOf],
  (ground, atlas) => {
    const fills = new Map<string, string>();
    if (!ground || !atlas) return fills;
    for (const { code, reported } of atlas.city.districts) {
      const value = ground.values.get(code);
      if (reported && value !== undefined) fills.set(code, colorOf(ground.scale, value));
    }
    return fills;
  },
);

/** Counts of the shown communities in each class of the map's colouring; the last is "not known". */
export const classCounts: (s: AtlasState) => Uint32Array = memoize(
  [mapColoring, filtered],
  (coloring, { passes }) => {
    const classes = coloring?.scale.colors.length ?? 0;
    const counts = new Uint32Array(classes + 1);
    const { classOf } = coloring ?? { classOf: new Uint8Array(0) };
    for (let i = 0; i < classOf.length; i++) if (passes[i] === 1) counts[Math.min(classOf[i]!, classes)]!++;
    return counts;
  },
);

/** Number of shown communities in each district, by its code. */
export const communitiesOfDistrict: (s: AtlasState) => ReadonlyMap<string, number> = memoize(
  [atlasOf, filtered],
  (atlas, { passes }) => {
    const column = atlas?.city.communities.district;
    const sums = new Uint32Array(column?.values.length ?? 0);
    column?.codes.forEach((code, row) => {
      if (passes[row] === 1 && code < sums.length) sums[code]!++;
    });
    return new Map(column?.values.map((name, code) => [name, sums[code]!]));
  },
);
