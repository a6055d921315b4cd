/** What the report studio was told: which pages, on which paper, with what on them. All of it but photos and runs is in the link. */
import type { Theme } from "../scale/colors.ts";

export const REPORT_TEMPLATES = [
  "singleMap",
  "coverageBrief",
  "districtAtlas",
  "communitySheet",
  "priorityList",
  "programme",
] as const;
export type ReportTemplate = (typeof REPORT_TEMPLATES)[number];

/** `wide` is a slide of 16:9; `a4` stands upright, the others lie. */
export const PAPERS = ["wide", "a4", "a4Landscape", "a3"] as const;
export type Paper = (typeof PAPERS)[number];

/** What a reader may leave out. Title, source, data date and the notice of synthetic data always stay. */
export const REPORT_PARTS = [
  "legend",
  "scaleBar",
  "northArrow",
  "figures",
  "chart",
  "table",
  "notes",
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** What stands side by side in a coverage brief. */
export const COMPARISONS = ["method", "scenario"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A map on a page; `zoom` is that of a page at 96 dpi. */
export interface PageView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface ReportSettings {
  readonly template: ReportTemplate;
  readonly paper: Paper;
  /** Light or dark pages, whatever the page on the screen is. */
  readonly look: Theme;
  /** Empty: the suggested one. */
  readonly title: string;
  readonly subtitle: string;
  readonly organisation: string;
  readonly author: string;
  /** Map approval number (审图号): never filled by us. */
  readonly approvalNumber: string;
  readonly hidden: readonly ReportPart[];
  /** District codes of an atlas, community ids of sheets; empty: what the template suggests. */
  readonly only: readonly string[];
  readonly comparison: Comparison;
  /** Whether the map answers the question of coverage; else it shows the colours of communities. */
  readonly coverage: boolean;
  /** Where the reader moved a map to, by the id of its block. */
  readonly frames: Readonly<Record<string, PageView>>;
}

/** A photo that was opened from this machine; it never leaves it. */
export interface LocalPhoto {
  readonly file: File;
  /** Community on whose sheet it stands. */
  readonly community: string;
  readonly when: "before" | "after";
}

/** Why photos were not taken: files that are no pictures, pages that have none, or no sheet in sight to put them on. */
export type PhotoRefusal =
  | { readonly kind: "unreadable"; readonly files: readonly string[] }
  | { readonly kind: "template" | "noSheet" };

export const REPORT_FORMATS = ["png", "pptx", "pdf", "zip"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How the export stands. */
export type ReportRun =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly format: ReportFormat;
      readonly page: number;
      readonly pages: number;
      readonly cancel: () => void;
    }
  | {
      readonly kind: "done";
      readonly format: ReportFormat;
      readonly fileName: string;
      readonly bytes: number;
    }
  | { readonly kind: "cancelled" }
  /** `fault` is a fault of the capture (map/captureError.ts), "canvas", "print" or "other" with the error's own words. */
  | { readonly kind: "failed"; readonly fault: string; readonly reason: string };

export interface ReportState {
  // passing, not in the link
  readonly reportPhotos: readonly LocalPhoto[];
  /** Of the photos offered last; null: all were taken, or somebody has read it. */
  readonly photoRefusal: PhotoRefusal | null;
  readonly reportRun: ReportRun;
  /** Page in the preview, from 0. */
  readonly reportPage: number;
  /** In the state of a page's map: mask of the communities that it shows alone; null, as on the screen: all that pass the filters. */
  readonly shownOnly: Uint8Array | null;
  // chosen, in the link
  readonly report: ReportSettings;
}

export const REPORT_DEFAULTS: ReportState = {
  reportPhotos: [],
  photoRefusal: null,
  reportRun: { kind: "none" },
  reportPage: 0,
  shownOnly: null,
  report: {
    template: "singleMap",
    paper: "wide",
    look: "light",
    title: "",
    subtitle: "",
    organisation: "",
    author: "",
    approvalNumber: "",
    hidden: [],
    only: [],
    comparison: "method",
    coverage: false,
    frames: {},
  },
};

/** What another city brings: how pages look and who makes them stays, what was said of a place goes. */
export const withoutPlace = (report: ReportSettings): Partial<ReportState> => ({
  report: { ...report, title: "", subtitle: "", approvalNumber: "", only: [], frames: {} },
  reportPhotos: [],
  photoRefusal: null,
  reportPage: 0,
});
