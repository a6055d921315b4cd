/** The colours of the product. Categories keep apart for readers with any kind of colour vision: no pair relies on red against green. */
import { hexOf, oklabOf, rgbOf, rgbOfOklab, type Theme } from "./colors.ts";

/** Grey means "not known", and nothing else is drawn in it. */
export const UNKNOWN_COLOR: Readonly<Record<Theme, string>> = { light: "#B5B2AD", dark: "#4F4E50" };

type Stops = Readonly<Record<Theme, readonly string[]>>;

/** Low to high: pale sand to deep teal; on dark paper the high end is the light one. */
const SEQUENCE: Stops = {
  light: ["#EFE6D2", "#C3D6C9", "#82B6B3", "#3F8A94", "#0B4557"],
  dark: ["#243A41", "#2F6670", "#5C9C9F", "#A8CBBE", "#F3E8C8"],
};

/** Grounds under points, pale enough that what stands on them is seen first; for at most five classes. */
const SEQUENCE_GROUND: Stops = {
  light: ["#F6F4EE", "#E1E9E3", "#C4D8D6", "#9DC0C2"],
  dark: ["#1B2326", "#22373C", "#2A4B52", "#34626B"],
};
const NEED_GROUND: Stops = {
  light: ["#F8F5EE", "#EFE3CF", "#E4CDAA", "#D8B788"],
  dark: ["#1D2022", "#302B28", "#463A30", "#5F4C3B"],
};

/** Isochrone bands under dots of teal and brick: far to near in blue, which neither is. */
const BANDS: Stops = {
  light: ["#DCE3F2", "#B3C3E6", "#8AA3D8", "#6482C6"],
  dark: ["#232C44", "#2E3F68", "#3D568F", "#5474BB"],
};

export const RAMPS = {
  sequence: SEQUENCE,
  sequenceGround: SEQUENCE_GROUND,
  needGround: NEED_GROUND,
  bands: BANDS,
} as const;
export type RampId = keyof typeof RAMPS;

/** `count` colours (1 or more) of a ramp from low to high, in equal steps of lightness; the stops only lend their hue. */
export function rampColors(ramp: RampId, count: number, theme: Theme): readonly string[] {
  const stops = RAMPS[ramp][theme].map((hex) => oklabOf(rgbOf(hex)));
  const first = stops[0]![0];
  const last = stops[stops.length - 1]![0];
  return Array.from({ length: count }, (_, i) => {
    const lightness = first + (count === 1 ? 0.6 : i / (count - 1)) * (last - first);
    const rising = last > first;
    const above = stops.findIndex(([l], k) => k > 0 && (rising ? l >= lightness : l <= lightness));
    const k = above < 0 ? stops.length - 1 : above;
    const [from, to] = [stops[k - 1]!, stops[k]!];
    const t = (lightness - from[0]) / (to[0] - from[0]);
    return hexOf(rgbOfOklab([lightness, from[1] + t * (to[1] - from[1]), from[2] + t * (to[2] - from[2])]));
  });
}

/** Neighbouring catchments: they only have to differ from each other, and say nothing by themselves (after Tol 2021, "light"). */
export const CATCHMENT_COLORS: Stops = {
  light: ["#77AADD", "#EEDD88", "#FFAABB", "#BBCC33", "#99DDFF", "#C2A5CF"],
  dark: ["#3E6590", "#8A7B3D", "#8C4F63", "#667219", "#3F8AA8", "#6F5480"],
};

/** Eight stages of the comprehensive track in order: sand, blues while people talk, yellow to brown while things are built, teal when done. */
export const COMPREHENSIVE_COLORS: Stops = {
  light: ["#E3E2CB", "#9C8A76", "#86B6F5", "#5672B2", "#F8C840", "#DF9010", "#874B14", "#164F63"],
  dark: ["#6F6A60", "#AA8C6D", "#BCCEE9", "#5570D2", "#FFECAF", "#EAA140", "#BE4A10", "#10ABBA"],
};

/** Three stages of the management track: none, negotiating, established. */
export const MANAGEMENT_COLORS: Stops = {
  light: ["#E3E2CB", "#E0A53C", "#0E5E6F"],
  dark: ["#6F6A60", "#EAA140", "#5FC9CF"],
};

/** Distance to consent: reached, three steps of what is missing, votes must change, no vote yet. */
export const CONSENT_COLORS: Stops = {
  light: ["#0E5E6F", "#3E8FB5", "#F5CF63", "#DE8A1E", "#8C3B16", "#EBE8D6"],
  dark: ["#10ABBA", "#9FD8E0", "#FFECAF", "#EAA140", "#BE4A10", "#7A7468"],
};

/** No, and yes. */
export const BINARY_COLORS: Stops = {
  light: ["#B5502B", "#0E5E6F"],
  dark: ["#E58A5F", "#5FC9CF"],
};

/** Between no and yes: there, but not enough. */
export const TOO_SMALL_COLOR: Readonly<Record<Theme, string>> = { light: "#DFA23A", dark: "#F0D58C" };
