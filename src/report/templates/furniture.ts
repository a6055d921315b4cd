/** What the pages of all templates have in common: head, foot, frames, and which parts are left out. */
import { boundsOf, padBounds } from "../../geo/bounds.ts";
import { t } from "../../i18n/t.ts";
import type { ReportPart } from "../../store/reportState.ts";
import { cityName } from "../../store/selectors/names.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type {
  Block,
  MapBlock,
  MapFrame,
  PageContent,
  PageSource,
  Part,
  Region,
  ReportOutline,
  Waiting,
} from "../document.ts";
import { plainName } from "../fileName.ts";
import { reachNotes } from "./reachNotes.ts";

/** `state` as the pages see it: asked by the report, in its own look, without what only a screen has. */
export const pageState = (state: AtlasState): AtlasState => ({
  ...state,
  panel: "report",
  theme: state.report.look,
  hovered: null,
  drag: null,
});

export const isShown = (state: AtlasState, part: ReportPart): boolean => !state.report.hidden.includes(part);

/** The part, where it is not left out. */
export const shown = (state: AtlasState, part: ReportPart, made: () => Part): readonly Part[] =>
  isShown(state, part) ? [made()] : [];

export const rows = (parts: readonly Part[], gap?: number): Region => regionOf("rows", parts, gap);
export const columns = (parts: readonly Part[], gap?: number): Region => regionOf("columns", parts, gap);

function regionOf(kind: "rows" | "columns", parts: readonly Part[], gap: number | undefined): Region {
  return { kind, parts, ...(gap === undefined ? {} : { gap }) };
}

/** Where the reader moved the map `id`, else `fallback`. */
export const frameOf = (state: AtlasState, id: string, fallback: MapFrame): MapFrame =>
  Object.hasOwn(state.report.frames, id) ? { kind: "view", view: state.report.frames[id]! } : fallback;

/** Where the reader moved any of these maps to last, else `fallback`: maps side by side show the same ground. */
export function sharedFrame(state: AtlasState, ids: readonly string[], fallback: MapFrame): MapFrame {
  const moved = Object.keys(state.report.frames).findLast((id) => ids.includes(id));
  return moved === undefined ? fallback : frameOf(state, moved, fallback);
}

/** Ground around the outermost communities, where nothing says what to look at. */
const MARGIN_METERS = 1000;

/** What the map on the screen shows, else the city's first view, else all communities. */
export function liveFrame(state: AtlasState): MapFrame {
  const { viewBbox, view, atlas } = state;
  if (viewBbox) return { kind: "fit", bbox: viewBbox };
  const first = view ?? atlas?.city.info.view;
  if (first) return { kind: "view", view: { lng: first.lng, lat: first.lat, zoom: first.zoom } };
  return cityFrame(state);
}

/** All communities. */
export function cityFrame({ atlas }: AtlasState): MapFrame {
  const bounds = atlas && boundsOf(atlas.city.communities.positions);
  return { kind: "fit", bbox: bounds ? padBounds(bounds, MARGIN_METERS) : [-180, -60, 180, 70] };
}

/** A map of `state` with the furniture that is not left out. */
export function mapBlock(state: AtlasState, id: string, frame: MapFrame, caption = ""): MapBlock {
  return {
    kind: "map",
    ...{ id, state, frame, caption },
    scaleBar: isShown(state, "scaleBar"),
    northArrow: isShown(state, "northArrow"),
  };
}

export const legendBlock = (legend: LegendModel): Block => ({ kind: "legend", legend });

export const noteBlock = (text: string): Block => ({ kind: "text", style: "note", tone: "muted", text });

/** The reader's title, else the suggested one. */
export const documentTitle = (state: AtlasState, suggested: string): string =>
  state.report.title || suggested;

/** City, subject and data date, as the name of a file: that of all templates. */
const fileNameOf = (state: AtlasState, subject: string): string =>
  plainName(
    t(state.locale, "picture.file", {
      city: cityName(state),
      subject,
      date: state.atlas?.city.info.dataDate ?? "",
    }),
  );

/** An outline without pages, and why. */
export function emptyOutline(state: AtlasState, waiting: Waiting | null = null): ReportOutline {
  const { paper, look, title } = state.report;
  return { fileName: plainName(t(state.locale, "report.fileName")), title, paper, look, pages: [], waiting };
}

export interface OutlineWords {
  /** Suggested title of the document. */
  readonly title: string;
  /** Of the file name. */
  readonly subject: string;
  readonly pages: readonly PageSource[];
}

export function outlineOf(state: AtlasState, { title, subject, pages }: OutlineWords): ReportOutline {
  return {
    ...emptyOutline(state),
    title: documentTitle(state, title),
    fileName: fileNameOf(state, subject),
    pages,
  };
}

/** What stands around the body of every page. `document` names the whole where its pages have titles of their own. */
export function frameWords(
  state: AtlasState,
  document = "",
): Pick<PageContent, "kicker" | "foot" | "notice" | "provenance"> {
  const { organisation, author, approvalNumber, subtitle } = state.report;
  const { locale } = state;
  const text = pictureText(state);
  const source = text?.foot.slice(0, 2) ?? [];
  const notes = [
    ...(text?.foot.slice(2) ?? []),
    // What a subtitle of the reader's own may not say.
    ...(text && subtitle !== "" ? [t(locale, "report.maps.shown", { what: text.subtitle })] : []),
    ...reachNotes(state),
    t(locale, "report.projection"),
  ];
  const foot = [
    ...source,
    ...(isShown(state, "notes") ? notes : []),
    ...(author === "" ? [] : [t(locale, "report.by", { author })]),
    ...(approvalNumber === "" ? [] : [t(locale, "report.approval", { number: approvalNumber })]),
  ];
  return {
    kicker: [organisation, document].filter(Boolean).join(t(locale, "report.kicker.separator")),
    foot,
    notice: text?.notice ?? "",
    provenance: [...source, ...notes],
  };
}
