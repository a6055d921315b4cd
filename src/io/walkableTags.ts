/**
 * Which ways of OpenStreetMap are walked, and what they are.
 *
 * | tags | walked |
 * |---|---|
 * | highway = primary, secondary, tertiary (each also _link), unclassified, residential, living_street, service, road, pedestrian, footway, path, track, steps, corridor, elevator | yes |
 * | highway = cycleway, bridleway | with foot = yes, designated, permissive |
 * | highway = trunk (also _link) | with foot = yes, designated, or a sidewalk on the road |
 * | foot = no, private, use_sidepath | no |
 * | access = no, private | with foot = yes, designated, permissive |
 * | area = yes | its outline, as a way |
 * | steps with conveying = forward, backward | an escalator, walked that way only |
 * | steps with conveying = yes, reversible | an escalator, walked both ways |
 * | oneway:foot = yes, -1 | walked along the way, or against it, only |
 * | bridge, tunnel other than no | flagged; tunnel = building_passage is not, since it lies on the ground |
 * | incline = 10%, 10°, 1:10, up, down | slope along the way |
 *
 * A lift drawn as a point (highway = elevator on a node) joins the ways that meet in it and costs nothing: only lifts drawn as ways
 * have a cost. oneway (of vehicles), covered, layer and level say nothing about walking and are not read.
 */
import {
  EDGE_BRIDGE,
  EDGE_CLASSES,
  EDGE_ONE_WAY,
  EDGE_TUNNEL,
  type EdgeClass,
} from "../geo/walkingNetwork.ts";

export type Tags = Readonly<Record<string, string>>;

/** The tags that `walkableTags` reads; all others may be left out. */
export const WALKING_TAGS = [
  "highway",
  "foot",
  "access",
  "sidewalk",
  "sidewalk:both",
  "sidewalk:left",
  "sidewalk:right",
  "conveying",
  "oneway:foot",
  "bridge",
  "tunnel",
  "incline",
] as const;

export interface WalkableWay {
  /** Index into EDGE_CLASSES. */
  readonly edgeClass: number;
  /** EDGE_BRIDGE | EDGE_TUNNEL | EDGE_ONE_WAY. */
  readonly flags: number;
  /** Rise / run along the way as drawn; NaN where not known, Infinity and -Infinity where only up or down is. */
  readonly incline: number;
  /** One way against the drawing: turn the points, and the incline with them. */
  readonly reversed: boolean;
}

type Walked = "always" | "whenAllowed" | "withSidewalk";

const HIGHWAYS: ReadonlyMap<string, { readonly edgeClass: EdgeClass; readonly walked: Walked }> = new Map(
  (
    [
      ["trunk", "primary", "withSidewalk"],
      ["trunk_link", "primary", "withSidewalk"],
      ["primary", "primary", "always"],
      ["primary_link", "primary", "always"],
      ["secondary", "secondary", "always"],
      ["secondary_link", "secondary", "always"],
      ["tertiary", "tertiary", "always"],
      ["tertiary_link", "tertiary", "always"],
      ["unclassified", "residential", "always"],
      ["residential", "residential", "always"],
      ["living_street", "residential", "always"],
      ["road", "residential", "always"],
      ["service", "service", "always"],
      ["pedestrian", "footway", "always"],
      ["footway", "footway", "always"],
      ["corridor", "footway", "always"],
      ["path", "path", "always"],
      ["track", "path", "always"],
      ["cycleway", "path", "whenAllowed"],
      ["bridleway", "path", "whenAllowed"],
      ["steps", "steps", "always"],
      ["elevator", "elevator", "always"],
    ] as const
  ).map(([highway, edgeClass, walked]) => [highway, { edgeClass, walked }]),
);

const ALLOWED = new Set(["yes", "designated", "permissive"]);
const FORBIDDEN = new Set(["no", "private"]);
const SIDEWALKS = new Set(["both", "left", "right", "yes"]);
/** Steeper than this a percentage is a slip of the pen (a height, a length). */
const STEEPEST = 1.5;

/** What the tags of a way mean for walking (the table above); null where it is not walked. */
export function walkableTags(tags: Tags): WalkableWay | null {
  const highway = HIGHWAYS.get(tags["highway"] ?? "");
  const foot = tags["foot"] ?? "";
  if (highway === undefined || FORBIDDEN.has(foot) || foot === "use_sidepath") return null;
  const allowed = ALLOWED.has(foot);
  if (FORBIDDEN.has(tags["access"] ?? "") && !allowed) return null;
  if (highway.walked === "whenAllowed" && !allowed) return null;
  if (highway.walked === "withSidewalk" && foot !== "yes" && foot !== "designated" && !hasSidewalk(tags))
    return null;
  const conveying = highway.edgeClass === "steps" ? conveyed(tags["conveying"]) : null;
  const direction = conveying === null ? footDirection(tags["oneway:foot"]) : conveying;
  const bridge = isSet(tags["bridge"]) ? EDGE_BRIDGE : 0;
  const tunnel = isSet(tags["tunnel"]) && tags["tunnel"] !== "building_passage" ? EDGE_TUNNEL : 0;
  return {
    edgeClass: EDGE_CLASSES.indexOf(conveying === null ? highway.edgeClass : "escalator"),
    flags: bridge | tunnel | (direction === 0 ? 0 : EDGE_ONE_WAY),
    incline: parseIncline(tags["incline"]),
    reversed: direction < 0,
  };
}

/** Rise / run of an `incline` value; NaN where it says none, ±Infinity for "up" and "down". */
export function parseIncline(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  const value = text.trim().toLowerCase();
  if (value === "up") return Number.POSITIVE_INFINITY;
  if (value === "down") return Number.NEGATIVE_INFINITY;
  const [, sign = "", number = "", unit = ""] = /^([+-]?)(\d+(?:[.,]\d+)?)\s*(%|°|deg)?$/.exec(value) ?? [];
  const [, ratioSign = "", rise = "", run = ""] =
    /^([+-]?)(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const size = Number.parseFloat(number.replace(",", "."));
  const slope =
    run !== ""
      ? Number.parseFloat(rise) / Number.parseFloat(run)
      : unit === "%" || unit === ""
        ? size / 100
        : Math.tan((size * Math.PI) / 180);
  if (!(slope <= STEEPEST)) return Number.NaN;
  return sign === "-" || ratioSign === "-" ? -slope : slope;
}

/** Direction in which steps carry: 1 along the way, -1 against it, 0 both; null where they do not. */
function conveyed(value: string | undefined): -1 | 0 | 1 | null {
  if (value === "forward") return 1;
  if (value === "backward") return -1;
  return value === "yes" || value === "reversible" ? 0 : null;
}

function footDirection(value: string | undefined): -1 | 0 | 1 {
  if (value === "yes") return 1;
  return value === "-1" ? -1 : 0;
}

function hasSidewalk(tags: Tags): boolean {
  const sides = ["sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right"];
  return sides.some((side) => SIDEWALKS.has(tags[side] ?? ""));
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "no";
}
