/**
 * What a report says, before anything is drawn: pages of blocks in the words of the reader. Templates make it, `layout` places it,
 * `paint` and `files` write it. All numbers are formatted; what a chart or a native table needs as numbers stands beside them.
 */
import type { Bbox } from "../geo/bounds.ts";
import type { PageView, Paper } from "../store/reportState.ts";
import type { AtlasState, Theme } from "../store/state.ts";
import type { LegendModel } from "../ui/legendModel.ts";

/** What a template makes of the state: its pages, made when asked. */
export interface ReportOutline {
  /** Name of the file, without its ending; every file system takes it. */
  readonly fileName: string;
  /** For the properties of the file. */
  readonly title: string;
  readonly paper: Paper;
  readonly look: Theme;
  readonly pages: readonly PageSource[];
  /** Why there are no pages, or not yet all that they need. */
  readonly waiting: Waiting | null;
}

export interface Waiting {
  /** `loading` ends by itself; `empty` needs an action of the reader. */
  readonly kind: "loading" | "empty" | "failed";
  readonly text: string;
}

export interface PageSource {
  /** Unique in the document, such as `district:500103`. */
  readonly key: string;
  /** What the pager calls it. */
  readonly label: string;
  readonly content: () => PageContent;
}

/** One page of content; a table that does not fit goes on on pages of its own. */
export interface PageContent {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  /** Above the title, small: the organisation, and the document where its pages have titles of their own; empty: nothing. */
  readonly kicker: string;
  readonly body: Region;
  /** Notes, source, data date, boundaries, projection, approval number, author: as many on a line as fit. */
  readonly foot: readonly string[];
  /** Synthetic data must be called so; empty where the data are real. */
  readonly notice: string;
  /** How the figures are made (inputs, formula, source, date), for the notes of a slide. */
  readonly provenance: readonly string[];
}

/** Blocks below or beside each other. */
export type Region =
  | { readonly kind: "rows"; readonly parts: readonly Part[]; readonly gap?: number }
  | { readonly kind: "columns"; readonly parts: readonly Part[]; readonly gap?: number }
  | Block;

export interface Part {
  readonly region: Region;
  /** Share of the room that is left over. In rows, absent: as high as the region needs. Columns without a width have weight 1. */
  readonly weight?: number;
  /** Width in px of a column, as on the slide of 1,280 px; it follows the type of the paper. */
  readonly width?: number;
  /** Left out where it would take another page. */
  readonly optional?: boolean;
  /** Least height in px of a weighted row, in the same measure; a map, chart or photo asks for 120 by itself. */
  readonly least?: number;
}

export type Block =
  | TextBlock
  | MapBlock
  | LegendBlock
  | FiguresBlock
  | ChartBlock
  | TableBlock
  | PhotosBlock
  | FactsBlock;

export type Tone = "ink" | "muted" | "accent" | "notice";

export interface TextBlock {
  readonly kind: "text";
  readonly style: "heading" | "body" | "note";
  readonly tone: Tone;
  /** A paragraph; it breaks where the page ends. */
  readonly text: string;
}

/** Where a map lies: fitted into its box, or as a reader moved it. North is up. */
export type MapFrame =
  | { readonly kind: "fit"; readonly bbox: Bbox }
  | { readonly kind: "view"; readonly view: PageView };

export interface MapBlock {
  readonly kind: "map";
  /** Unique in the document; settings.frames and the preview's dragging know it by this. */
  readonly id: string;
  /** What is drawn: the layers of this state (filters, colours, method, selected …). Its view, panel sizes and hover do not matter. */
  readonly state: AtlasState;
  readonly frame: MapFrame;
  /** Above the map: what this one shows, where several stand side by side; empty: nothing. */
  readonly caption: string;
  readonly scaleBar: boolean;
  readonly northArrow: boolean;
}

export interface LegendBlock {
  readonly kind: "legend";
  readonly legend: LegendModel;
}

/** Key figures, large, in a grid. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly figures: readonly Figure[];
  /** How many stand beside each other at most. */
  readonly columns: number;
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** Small, below: such as of how many it is known; empty: nothing. */
  readonly note: string;
}

/** Bars lie (categories below each other), columns stand. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly form: "bars" | "columns";
  readonly stacked: boolean;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of the values: such as "%" or "communities". */
  readonly unit: string;
  /** Writes a value beside its bar and on the axis. */
  readonly format: (value: number) => string;
  /** The same as a number format of a spreadsheet, such as `#,##0` or `0.0%`. */
  readonly formatCode: string;
}

export interface ChartSeries {
  readonly label: string;
  readonly color: string;
  /** One value a category; NaN where none is known: no bar. */
  readonly values: readonly number[];
}

export interface TableBlock {
  readonly kind: "table";
  /** Above it; empty: nothing. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Said where there are no rows. */
  readonly empty: string;
  /** What does not fit goes on on pages of its own; else it must fit whole. */
  readonly flows: boolean;
}

export interface TableColumn {
  readonly label: string;
  readonly align: "left" | "right";
  /** Share of the width. */
  readonly weight: number;
}

export interface TableRow {
  /** One text a column. */
  readonly cells: readonly string[];
  /** Colour of a small mark before the first cell, such as the class on the map. */
  readonly mark?: string;
  /** Sums and totals stand out. */
  readonly strong?: boolean;
}

/** Photos side by side, each with its caption. */
export interface PhotosBlock {
  readonly kind: "photos";
  readonly photos: readonly PagePhoto[];
}

export interface PagePhoto {
  readonly file: File;
  readonly caption: string;
}

/** A record: labels and what is known of them, in columns. */
export interface FactsBlock {
  readonly kind: "facts";
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly columns: number;
}
