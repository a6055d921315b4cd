/** The legend in words, from the very scales and colours that the map draws with. */
import { serves } from "../../analysis/reach.ts";
import { formatMeters, formatMinutes, formatNumber, formatShare } from "../../i18n/format.ts";
import { type Locale, label, type MessageKey, t } from "../../i18n/t.ts";
import { GAP_CLASSES } from "../../model/gap.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { CATCHMENT_COLORS } from "../../scale/ramps.ts";
import { classRanges, type Scale } from "../../scale/scale.ts";
import type { LegendEntry, LegendMark, LegendModel, LegendSection } from "../../ui/legendModel.ts";
import type { AtlasState, ColorBy, DistrictIndicator, Theme } from "../state.ts";
import { BAND_OPACITY, bandColors, CATCHMENT_OPACITY, coverageViewInUse } from "./bands.ts";
import type { Coloring, DistrictColoring } from "./coloring.ts";
import { filtered } from "./filtered.ts";
import {
  classCounts,
  districtGround,
  drawnFacilities,
  drawnKinds,
  mapColoring,
  showsCoverage,
} from "./map.ts";
import { MAP_COLORS, NOT_YET_ALPHA } from "./mapColors.ts";
import { measuredKinds } from "./measuredKinds.ts";
import { memoize } from "./memoize.ts";
import { atlasOf } from "./parameters.ts";
import { yearInView } from "./programme.ts";
import { programmeClassWords } from "./programmeWords.ts";
import { isLargeClass } from "./raised.ts";
import { shownStability } from "./robustness.ts";
import { markerCounts } from "./scenarioMarkers.ts";
import { coverageClasses } from "./supply.ts";
import { budgets, methodInUse, straightRadii } from "./walking.ts";

type Subject = ColorBy | DistrictIndicator | "coverage";

const UNITS = {
  priority: "map.unit.points",
  consent: "map.unit.owners",
  shareInTop: "map.unit.draws",
  programme: "map.unit.years",
  comprehensive: "map.unit.stage",
  management: "map.unit.stage",
  buildDecade: "map.unit.years",
  missingServices: "map.unit.services",
  households: "map.unit.households",
  coverage: "map.unit.stage",
  none: "map.unit.share",
  need: "map.unit.points",
  communities: "map.unit.communities",
  acceptedShare: "map.unit.share",
  outOfReachShare: "map.unit.share",
  medianBuildYear: "map.unit.years",
} as const satisfies Record<Subject, MessageKey>;

const SHARES: readonly Subject[] = ["acceptedShare", "outOfReachShare", "shareInTop"];
const NOT_CONNECTED = GAP_CLASSES.indexOf("notConnected");
const themeOf = (s: AtlasState) => s.theme;
const localeOf = (s: AtlasState) => s.locale;

/** Shown communities that are not on the street network, where the map answers the coverage question. */
const notConnected: (s: AtlasState) => number = memoize(
  [coverageClasses, filtered, showsCoverage],
  (classes, { passes }, coverage) =>
    coverage ? classes.reduce((n, code, i) => n + (code === NOT_CONNECTED && passes[i] === 1 ? 1 : 0), 0) : 0,
);

/** What the colours of communities mean, with the number of shown communities of each class. */
const communitySection: (s: AtlasState) => LegendSection | null = memoize(
  [
    ...([mapColoring, classCounts, filtered, showsCoverage, notConnected, methodInUse] as const),
    ...([(s: AtlasState) => s.colorBy, (s: AtlasState) => s.priorityMethod, yearInView] as const),
    ...([themeOf, localeOf] as const),
  ],
  (coloring, counts, { passes, count }, coverage, apart, method, colorBy, scoring, year, theme, locale) => {
    if (!coloring) return null;
    const subject: Subject = coverage ? "coverage" : colorBy;
    const colors = MAP_COLORS[theme];
    const rim = cssOf(colors.rim);
    const { scale } = coloring;
    const dot = (color: string, isLarge = false): LegendMark => ({
      ...{ kind: "dot", color, rim },
      ...(isLarge ? { isLarge } : {}),
    });
    const entries = classEntries({ scale, subject, year, locale, mark: dot }).map((entry, c) => ({
      ...entry,
      count: formatNumber(locale, counts[c]!),
      mark: dot(scale.colors[c]!, isLargeClass(scale, coverage ? "coverage" : colorBy, c)),
    }));
    const unknown = counts[coloring.scale.colors.length]! - apart;
    if (apart > 0)
      entries.push({
        label: t(locale, "map.legend.notConnected"),
        count: formatNumber(locale, apart),
        mark: dot(coloring.scale.unknownColor),
      });
    if (unknown > 0 || (apart === 0 && hasUnknown(coloring)))
      entries.push({
        label: t(locale, subject === "shareInTop" ? "robustness.legend.unranked" : "map.legend.unknown"),
        count: formatNumber(locale, unknown),
        mark: dot(coloring.scale.unknownColor),
      });
    if (count < passes.length)
      entries.push({
        label: t(locale, "map.legend.filteredOut"),
        count: formatNumber(locale, passes.length - count),
        mark: { kind: "dust", color: cssOf(colors.faded) },
      });
    return {
      title: t(locale, `map.color.${subject}` as "map.color.priority"),
      unit: coverage
        ? t(locale, `walking.method.${method}`)
        : t(
            locale,
            subject === "priority" && scoring === "topsis" ? "weighting.legend.topsis" : UNITS[subject],
          ),
      entries,
    };
  },
);

/** The ground under the coverage question, where it is more than within and out of reach. */
const groundSection: (s: AtlasState) => LegendSection | null = memoize(
  [showsCoverage, coverageViewInUse, (s) => s.bandsMinutes, bandColors, localeOf],
  (coverage, view, minutes, colors, locale) => {
    if (!coverage || view !== "bands") return null;
    const text = (m: number) => formatNumber(locale, m, 1);
    return {
      title: t(locale, "map.legend.walk"),
      unit: t(locale, "map.unit.minutes"),
      entries: minutes.map((to, i) => ({
        label:
          i === 0 ? t(locale, "map.legend.upTo", { to: text(to) }) : `${text(minutes[i - 1]!)}–${text(to)}`,
        mark: { kind: "fill", color: seenThrough(colors[i]!, BAND_OPACITY) },
      })),
    };
  },
);

const districtSection: (s: AtlasState) => LegendSection | null = memoize(
  [districtGround, (s) => s.districtIndicator, localeOf],
  (ground, subject, locale) =>
    ground && {
      title: t(locale, "map.area.title", { name: t(locale, `map.area.${subject}`) }),
      unit: t(locale, UNITS[subject]),
      entries: [
        ...classEntries({
          scale: ground.scale,
          subject,
          locale,
          mark: (color) => ({ kind: "fill", color }),
        }),
        ...(someUnknown(ground)
          ? [
              {
                label: t(locale, "map.legend.unknown"),
                mark: { kind: "fill", color: ground.scale.unknownColor } as const,
              },
            ]
          : []),
      ],
    },
);

const showsCatchments = (s: AtlasState): boolean => showsCoverage(s) && coverageViewInUse(s) === "catchments";

const facilitySection: (s: AtlasState) => LegendSection | null = memoize(
  [
    ...([atlasOf, drawnKinds, drawnFacilities, showsCoverage, measuredKinds] as const),
    ...([straightRadii, budgets, methodInUse, coverageViewInUse, themeOf, localeOf] as const),
    markerCounts,
  ],
  (atlas, drawn, rows, coverage, measured, radii, seconds, method, view, theme, locale, markers) => {
    if (!atlas || drawn.length === 0) return null;
    const { codes, values } = atlas.city.facilities.kind;
    const counts = new Map(markers);
    for (const row of rows) counts.set(values[codes[row]!]!, (counts.get(values[codes[row]!]!) ?? 0) + 1);
    const c = MAP_COLORS[theme];
    const badge = (kind: FacilityKind, fill: string): LegendMark => ({
      kind: "badge",
      icon: kind.icon,
      letter: [...kind.label.zh][0] ?? "?",
      fill,
      ink: c.badgeInk,
      rim: c.badgeRim,
    });
    const entries = drawn.map((kind): LegendEntry => {
      const radius = radii[kind.id];
      const name = label(locale, kind.short ?? kind.label);
      return {
        label: coverage && radius != null ? `${name} · ${limitText(kind.id, radius)}` : name,
        count: formatNumber(locale, counts.get(kind.id) ?? 0),
        mark: badge(kind, c.badge),
      };
    });
    const notYet = rows.filter((row) => !serves(atlas.city.facilities, row)).length;
    if (notYet > 0)
      entries.push({
        label: t(locale, "map.legend.notYet"),
        count: formatNumber(locale, notYet),
        mark: badge(drawn[0]!, c.badge + NOT_YET_ALPHA.toString(16)),
      });
    if (coverage && measured.length > 0 && view !== "bands")
      entries.push({
        label: t(locale, view === "catchments" ? "map.legend.catchments" : "map.legend.service"),
        mark:
          view === "catchments"
            ? {
                kind: "fills",
                colors: CATCHMENT_COLORS[theme].slice(0, 4).map((hex) => seenThrough(hex, CATCHMENT_OPACITY)),
              }
            : { kind: "area", fill: cssOf(c.serviceFill), edge: cssOf(c.serviceEdge) },
      });
    return { title: t(locale, "map.facilities"), unit: "", entries };

    function limitText(kind: string, radius: number): string {
      return method === "straight"
        ? formatMeters(locale, radius)
        : formatMinutes(locale, seconds[kind] ?? Number.NaN);
    }
  },
);

/** What the colours of stability wait for, or that they belong to other weights. */
const stabilityNote = (s: AtlasState): MessageKey | null => {
  if (s.colorBy !== "shareInTop" || showsCoverage(s)) return null;
  const shown = shownStability(s);
  if (shown === null)
    return s.robustness.kind === "running" ? "robustness.legend.running" : "robustness.legend.none";
  return shown.stale ? "robustness.legend.stale" : null;
};

/** The whole legend of the map as it stands. */
export const legendModel: (s: AtlasState) => LegendModel = memoize(
  [
    ...([communitySection, groundSection, facilitySection, districtSection, showsCatchments] as const),
    ...([stabilityNote, localeOf] as const),
  ],
  (communities, ground, facilities, districts, catchments, stability, locale) => ({
    sections: [communities, ground, facilities, districts].filter((section) => section !== null),
    notes: [
      ...(catchments ? [t(locale, "map.legend.catchments.note")] : []),
      ...(stability ? [t(locale, stability)] : []),
      t(locale, "map.legend.frozen"),
    ],
  }),
);

interface ClassesInput {
  readonly scale: Scale;
  readonly subject: Subject;
  /** Calendar year that the map of the programme asks for. */
  readonly year?: number | null;
  readonly locale: Locale;
  readonly mark: (color: string) => LegendMark;
}

/** Where the names of categories stand that are not stages of the renovation. */
const CATEGORY_WORDS: Readonly<Partial<Record<Subject, string>>> = {
  management: "map.managementStage",
  consent: "map.consent",
};

/** One entry a class or category, from low to high. */
function classEntries({ scale, subject, year, locale, mark }: ClassesInput): LegendEntry[] {
  if (scale.kind === "categories" && subject === "programme")
    return scale.domain.map((id, i) => ({
      label: programmeClassWords(locale, id, year ?? null),
      mark: mark(scale.colors[i]!),
    }));
  if (scale.kind === "categories")
    return scale.domain.map((id, i) => ({
      label: t(locale, `${CATEGORY_WORDS[subject] ?? "map.stage"}.${id}` as "map.stage.none"),
      mark: mark(scale.colors[i]!),
    }));
  const last = scale.colors.length - 1;
  return classRanges(scale).map(({ from, to }, i) => ({
    label: rangeText({ from: i > 0 ? from : null, to: i < last ? to : null, subject, locale }),
    mark: mark(scale.colors[i]!),
  }));
}

interface RangeInput {
  readonly from: number | null;
  readonly to: number | null;
  readonly subject: Subject;
  readonly locale: Locale;
}

function rangeText({ from, to, subject, locale }: RangeInput): string {
  const text = (value: number): string => {
    if (SHARES.includes(subject)) return formatShare(locale, value, 0);
    if (subject === "buildDecade" || subject === "medianBuildYear") return String(Math.round(value));
    return formatNumber(locale, value, 1);
  };
  // Classes of whole numbers and of years: the reader wants "1980 to 1989", not "1980 up to but not 1990".
  const whole = subject === "missingServices" || subject === "buildDecade";
  if (from === null) {
    if (to === null) return t(locale, "map.legend.all");
    return subject === "missingServices" && to === 1
      ? text(0)
      : t(locale, "map.legend.below", { to: text(to) });
  }
  if (to === null) return t(locale, "map.legend.above", { from: text(from) });
  if (whole && to - from === 1) return text(from);
  return t(locale, "map.legend.between", { from: text(from), to: text(whole ? to - 1 : to) });
}

const hasUnknown = ({ classOf, scale }: Coloring): boolean => classOf.some((c) => c >= scale.colors.length);

const someUnknown = ({ values }: DistrictColoring): boolean => [...values.values()].some(Number.isNaN);

/** "#rrggbb" with an opacity. */
const seenThrough = (hex: string, opacity: number): string =>
  hex +
  Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0");

/** Bytes r g b a as CSS. */
function cssOf([r, g, b, a]: (typeof MAP_COLORS)[Theme]["rim"]): string {
  return `rgb(${r} ${g} ${b} / ${Math.round((a / 255) * 100)}%)`;
}
