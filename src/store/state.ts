/**
 * What the page knows: what was loaded, and what the user chose. Everything else is derived by the selectors.
 * What the user chose is written into the permalink (permalink.ts).
 */
import type { DistrictReach, GapMode, ReachSums } from "../analysis/outOfReach.ts";
import type { Walk } from "../analysis/walk.ts";
import type { CommunityWalks } from "../analysis/walkingCoverage.ts";
import type { ProfileId } from "../geo/walkingProfile.ts";
import type { Locale } from "../i18n/t.ts";
import type { Question, Role } from "../io/loadResult.ts";
import type { CityInfo } from "../model/city.ts";
import type { ComprehensiveStage, ManagementStage } from "../model/community.ts";
import type { Facilities } from "../model/facility.ts";
import type { GapClass } from "../model/gap.ts";
import type { CriterionId } from "../model/priority.ts";
import type { Problem } from "../model/problem.ts";
import type { RuleId } from "../model/rules.ts";
import type { Scenario } from "../model/scenario.ts";
import type { Method, WalkDirection } from "../model/walking.ts";
import type { Atlas } from "./atlas.ts";
import { DECISION_DEFAULTS, type DecisionState } from "./decisionState.ts";
import { REPORT_DEFAULTS, type ReportState } from "./reportState.ts";

export type { Atlas } from "./atlas.ts";

export const PANELS = [
  "overview",
  "communities",
  "coverage",
  "talk",
  "menu",
  "tracks",
  "priorities",
  "programme",
  "report",
] as const;
export type Panel = (typeof PANELS)[number];

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the colour of a community says. */
export const COLOR_BYS = [
  "priority",
  "comprehensive",
  "management",
  "buildDecade",
  "missingServices",
  "households",
  "consent",
  "shareInTop",
  "programme",
] as const;
export type ColorBy = (typeof COLOR_BYS)[number];

/** What the colour of a district says. */
export const DISTRICT_INDICATORS = [
  "none",
  "need",
  "communities",
  "households",
  "acceptedShare",
  "outOfReachShare",
  "medianBuildYear",
] as const;
export type DistrictIndicator = (typeof DISTRICT_INDICATORS)[number];

export const SET_MODES = ["any", "all", "none"] as const;
export type SetMode = (typeof SET_MODES)[number];

export interface SetFilter {
  readonly mode: SetMode;
  /** Facility kind ids, or menu item ids. Empty: no filter. */
  readonly values: readonly string[];
}

/** Both ends included. */
export type NumberRange = readonly [low: number, high: number];

export const WILLING = ["yes", "no", "unknown"] as const;
export type Willing = (typeof WILLING)[number];

/** Filters combine with "and"; an empty list or null lets everything pass. The drill to a district or a street is such a filter. */
export interface Filters {
  readonly districts: readonly string[];
  readonly streets: readonly string[];
  readonly buildYear: NumberRange | null;
  readonly households: NumberRange | null;
  readonly floorAreaSquareMeters: NumberRange | null;
  readonly comprehensive: readonly (ComprehensiveStage | "unknown")[];
  readonly management: readonly (ManagementStage | "unknown")[];
  readonly missing: SetFilter;
  /** What the kinds that the coverage panel looks at leave a community with. */
  readonly gap: readonly GapClass[];
  readonly deficits: SetFilter;
  readonly willing: readonly Willing[];
  readonly flags: readonly RuleId[];
}

export const NO_FILTERS: Filters = {
  districts: [],
  streets: [],
  buildYear: null,
  households: null,
  floorAreaSquareMeters: null,
  comprehensive: [],
  management: [],
  missing: { mode: "any", values: [] },
  gap: [],
  deficits: { mode: "any", values: [] },
  willing: [],
  flags: [],
};

export interface MapView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

export type Flight =
  | {
      readonly bbox: readonly [number, number, number, number];
      readonly view?: undefined;
      readonly serial: number;
    }
  | { readonly view: MapView; readonly bbox?: undefined; readonly serial: number };

/** The walking network of the city on the page, and how it stands. */
export type WalkState =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly reason: string }
  | {
      readonly kind: "ready";
      readonly walk: Walk;
      /** The city that was joined to it: one loaded since is not. */
      readonly atlas: Atlas;
    };

/** Walks there and back over the streets, which are made off the main thread. */
export interface RoundTrips {
  /** Of another one they say nothing. */
  readonly walk: Walk;
  /** By the facilities that serve, then by walker, method and kind: `roundTripKey`. */
  readonly found: ReadonlyMap<Facilities, ReadonlyMap<string, CommunityWalks>>;
}

/** What the coverage panel draws on the ground. */
export const COVERAGE_VIEWS = ["reach", "bands", "catchments"] as const;
export type CoverageView = (typeof COVERAGE_VIEWS)[number];

export interface Loading {
  readonly name: string;
  /** 0..1; null while not known. */
  readonly share: number | null;
  /** The city under way, once its manifest is read. */
  readonly info: CityInfo | null;
  readonly cancel: () => void;
}

/** How the newest load ended. */
export interface LoadOutcome {
  readonly kind: "done" | "failed" | "cancelled";
  /** File names, or the city's address; empty: the city's own name says it. */
  readonly name: string;
  /** Why it failed, where no problem in the list says so. */
  readonly reason: string;
  readonly accepted: Readonly<Record<Role, number>>;
  /** Rows left out, and files of which nothing could be read. */
  readonly rejectedRows: number;
  readonly rejectedFiles: number;
  /** Rows identical to an earlier one, kept once; of communities also which rows these repeat. */
  readonly repeated: number;
  readonly repeats: Uint32Array;
}

/** The scenarios of the page, and which of them holds. */
export interface ScenarioSet {
  readonly scenarios: readonly Scenario[];
  /** Id of the scenario whose facilities serve; null: those of today. */
  readonly activeScenario: string | null;
}

export const SCENARIO_TOOLS = ["add", "move", "remove"] as const;
export type ScenarioTool = (typeof SCENARIO_TOOLS)[number];

/** A facility that the pointer holds. */
export interface FacilityDrag {
  /** null: a new one. */
  readonly id: string | null;
  readonly kind: string;
  readonly lng: number;
  readonly lat: number;
  /** Null where reach of the kind cannot be told. */
  readonly figures: DragFigures | null;
}

/** What changes with the place of the facility; arrays are views whose contents hold until the next step. */
export interface DragFigures {
  /** Length n: as of `outOfReach`. */
  readonly out: Uint8Array;
  readonly total: ReachSums;
  readonly districts: readonly DistrictReach[];
  /** One value a node of the network; null where the method knows none. */
  readonly nodeSeconds: Float32Array | null;
}

export interface AtlasState extends ScenarioSet, DecisionState, ReportState {
  // loaded
  /** `loaded` with the edits: withEdits(loaded, edits), kept beside them by store/edits.ts. */
  readonly atlas: Atlas | null;
  readonly walk: WalkState;
  /** Those made so far; null: none. */
  readonly roundTrips: RoundTrips | null;
  /** File name of a network that the user opened in place of the city's own; null: the city's own. */
  readonly ownNetwork: string | null;
  /** Problems of the load that `outcome` speaks of, also of a failed one. */
  readonly problems: readonly Problem[];
  readonly loading: Loading | null;
  readonly outcome: LoadOutcome | null;
  /** What a person must say of dropped files before they can be read. */
  readonly questions: readonly Question[];
  /** Where the city came from: files of this machine are not in a link. */
  readonly loadedFrom: "manifest" | "files";
  /** Permalink keys that were not understood: said once. */
  readonly ignoredLinkKeys: readonly string[];
  // passing states, not in the link
  readonly hovered: number | null;
  readonly dialog: "data" | "share" | "edits" | "case" | null;
  readonly listOpen: boolean;
  /** What the open detail shows. */
  readonly detailTab: DetailTab;
  /** What a press on the map does to the scenario; null: nothing. */
  readonly scenarioTool: ScenarioTool | null;
  readonly drag: FacilityDrag | null;
  /** What the map on the screen shows; null before it stood still once. */
  readonly viewBbox: readonly [west: number, south: number, east: number, north: number] | null;
  /** What the scenarios were before each step, and what undoing took back; the newest last. */
  readonly scenarioPast: readonly ScenarioSet[];
  readonly scenarioFuture: readonly ScenarioSet[];
  /** Kind whose walking route from the open community is drawn. */
  readonly routeKind: string | null;
  /** A place to fly to: a box to fit, or a view to restore; `serial` tells two equal ones apart. */
  readonly flight: Flight | null;
  // chosen, in the link
  readonly locale: Locale;
  readonly theme: Theme;
  /** Larger type for a projector. */
  readonly projector: boolean;
  readonly panel: Panel;
  readonly view: MapView | null;
  readonly colorBy: ColorBy;
  readonly districtIndicator: DistrictIndicator;
  /** Facility kinds drawn on the map. */
  readonly shownKinds: readonly string[];
  readonly filters: Filters;
  /** Id of the community whose detail is open. */
  readonly selected: string | null;
  /** Kinds whose service areas are looked at in the coverage panel; empty: the first of the pack. */
  readonly coverageKinds: readonly string[];
  /** How several of these kinds combine. */
  readonly coverageMode: GapMode;
  /** Radii in metres that the user set in place of the rule pack's. */
  readonly radii: Readonly<Record<string, number>>;
  /** Supply for 100 households that the user takes for enough, by kind, in place of the rule pack's. */
  readonly supplies: Readonly<Record<string, number>>;
  /** How reach is measured, everywhere on the page; null until somebody asks: a straight line, which needs no network. */
  readonly method: Method | null;
  readonly walker: ProfileId;
  readonly walkDirection: WalkDirection;
  /** Upper ends of the isochrone bands in minutes, ascending; one to four. */
  readonly bandsMinutes: readonly number[];
  readonly coverageView: CoverageView;
  /** Weight 0..100 of criteria that differ from the default. */
  readonly weights: Readonly<Partial<Record<CriterionId, number>>>;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
}

/** What the detail of a community shows, one at a time. */
export const DETAIL_TABS = ["facts", "services", "talk", "consent", "works", "history"] as const;
export type DetailTab = (typeof DETAIL_TABS)[number];

export const SORT_KEYS = [
  "priority",
  "name",
  "district",
  "street",
  "buildYear",
  "households",
  "floorAreaSquareMeters",
  "comprehensive",
  "management",
  "missingServices",
  "gap",
  "walkMinutes",
  "deficits",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const INITIAL_STATE: AtlasState = {
  atlas: null,
  walk: { kind: "none" },
  roundTrips: null,
  ownNetwork: null,
  problems: [],
  loading: null,
  outcome: null,
  questions: [],
  loadedFrom: "manifest",
  ignoredLinkKeys: [],
  hovered: null,
  dialog: null,
  listOpen: false,
  detailTab: "facts",
  scenarioTool: null,
  drag: null,
  viewBbox: null,
  scenarioPast: [],
  scenarioFuture: [],
  scenarios: [],
  activeScenario: null,
  flight: null,
  locale: "zh",
  theme: "light",
  projector: false,
  panel: "overview",
  view: null,
  colorBy: "comprehensive",
  districtIndicator: "need",
  shownKinds: [],
  filters: NO_FILTERS,
  selected: null,
  coverageKinds: [],
  coverageMode: "any",
  radii: {},
  supplies: {},
  routeKind: null,
  method: null,
  walker: "planning",
  walkDirection: "out",
  bandsMinutes: [5, 10, 15],
  coverageView: "reach",
  weights: {},
  sort: { by: "priority", descending: true },
  ...DECISION_DEFAULTS,
  ...REPORT_DEFAULTS,
};
