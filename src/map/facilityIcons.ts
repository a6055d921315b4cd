import { IconLayer } from "@deck.gl/layers";
import { serves } from "../analysis/reach.ts";
import type { Facilities } from "../model/facility.ts";
import type { FacilityKind } from "../model/rulePack.ts";
import { MAP_COLORS, NOT_YET_ALPHA } from "../store/selectors/mapColors.ts";
import type { Theme } from "../store/state.ts";
import { drawBadge } from "../ui/glyphs.ts";
import { BELOW_LABELS } from "./baseStyle.ts";

const CELL = 96;

export interface FacilityIconsInput {
  readonly facilities: Facilities;
  readonly kinds: readonly FacilityKind[];
  /** Rows of the facilities drawn. */
  readonly rows: Uint32Array;
  readonly theme: Theme;
  /** Else plain squares: a badge covers communities, and from afar nobody reads its glyph. */
  readonly asBadges: boolean;
}

/** A badge a facility, whose glyph says the kind; from afar a small square. Those planned or under construction are pale. */
export function facilityIcons({ facilities, kinds, rows, theme, asBadges }: FacilityIconsInput) {
  if (rows.length === 0) return null;
  const { atlas, mapping } = iconAtlas(kinds, theme);
  const { kind, positions } = facilities;
  return new IconLayer<unknown, { readonly beforeId?: string }>({
    id: "facilities",
    beforeId: BELOW_LABELS,
    data: indexed(rows),
    iconAtlas: atlas as unknown as string,
    iconMapping: mapping,
    getIcon: (_, { index }) => (asBadges ? (kind.values[kind.codes[rows[index]!]!] ?? GENERIC) : PLAIN),
    getPosition: (_, { index }) => [positions[rows[index]! * 2]!, positions[rows[index]! * 2 + 1]!],
    getColor: (_, { index }) => [0, 0, 0, serves(facilities, rows[index]!) ? 255 : NOT_YET_ALPHA],
    getSize: 150,
    sizeUnits: "meters",
    ...(asBadges ? BADGE_PIXELS : PLAIN_PIXELS),
    pickable: true,
    updateTriggers: { getIcon: [rows, asBadges], getPosition: rows, getColor: rows },
  });
}

const GENERIC = "generic";
const PLAIN = "plain";
/** Of the side. */
export const BADGE_PIXELS = { sizeMinPixels: 9, sizeMaxPixels: 26 };
const PLAIN_PIXELS = { sizeMinPixels: 4.5, sizeMaxPixels: 7 };

const lists = new WeakMap<Uint32Array, { readonly length: number }>();

function indexed(rows: Uint32Array): { readonly length: number } {
  const known = lists.get(rows) ?? { length: rows.length };
  lists.set(rows, known);
  return known;
}

interface IconAtlas {
  readonly atlas: HTMLCanvasElement;
  readonly mapping: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
}

const atlases = new WeakMap<readonly FacilityKind[], Partial<Record<Theme, IconAtlas>>>();

/** All kinds' badges side by side on one canvas. */
function iconAtlas(kinds: readonly FacilityKind[], theme: Theme): IconAtlas {
  const known = atlases.get(kinds) ?? {};
  atlases.set(kinds, known);
  known[theme] ??= drawAtlas(kinds, theme);
  return known[theme];
}

function drawAtlas(kinds: readonly FacilityKind[], theme: Theme): IconAtlas {
  const atlas = document.createElement("canvas");
  atlas.width = CELL * (kinds.length + 2);
  atlas.height = CELL;
  const context = atlas.getContext("2d");
  const mapping: Record<string, { x: number; y: number; width: number; height: number }> = {};
  const entries = [...kinds, { id: GENERIC, icon: GENERIC, label: { zh: "?", en: "?" } }];
  const { badge: fill, badgeInk: ink, badgeRim: rim } = MAP_COLORS[theme];
  entries.forEach(({ id, icon, label }, i) => {
    const letter = [...label.zh][0] ?? "?";
    if (context)
      drawBadge(context, { icon, letter, fill, ink, rim }, { x: i * CELL + 2, y: 2, size: CELL - 4 });
    mapping[id] = { x: i * CELL, y: 0, width: CELL, height: CELL };
  });
  const x = entries.length * CELL;
  if (context) drawSquare(context, { x, fill, rim });
  mapping[PLAIN] = { x, y: 0, width: CELL, height: CELL };
  return { atlas, mapping };
}

function drawSquare(
  context: CanvasRenderingContext2D,
  { x, fill, rim }: { readonly x: number; readonly fill: string; readonly rim: string },
): void {
  context.fillStyle = rim;
  context.fillRect(x + 2, 2, CELL - 4, CELL - 4);
  context.fillStyle = fill;
  context.fillRect(x + 14, 14, CELL - 28, CELL - 28);
}
