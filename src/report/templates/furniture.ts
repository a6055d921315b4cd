/** What the pages of all templates have in common: head, foot, frames, and which parts are left out. */
import { t } from "../../i18n/t.ts";
import type { ReportPart } from "../../store/reportState.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import type { AtlasState } from "../../store/state.ts";
import type { MapFrame, PageContent, Part, ReportOutline, Waiting } from "../document.ts";

/** `state` as the pages see it: in their own look, without what only a screen has. */
export const pageState = (state: AtlasState): AtlasState => ({
  ...state,
  theme: state.report.look,
  hovered: null,
  drag: null,
});

export const isShown = (state: AtlasState, part: ReportPart): boolean => !state.report.hidden.includes(part);

/** The part, where it is not left out. */
export const shown = (state: AtlasState, part: ReportPart, made: () => Part): readonly Part[] =>
  isShown(state, part) ? [made()] : [];

/** Where the reader moved the map `id`, else `fallback`. */
export const frameOf = (state: AtlasState, id: string, fallback: MapFrame): MapFrame =>
  Object.hasOwn(state.report.frames, id) ? { kind: "view", view: state.report.frames[id]! } : fallback;

/** An outline without pages, and why. */
export function emptyOutline(state: AtlasState, waiting: Waiting | null = null): ReportOutline {
  const { paper, look, title } = state.report;
  return { fileName: t(state.locale, "report.fileName"), title, paper, look, pages: [], waiting };
}

/** What stands around the body of every page. `document` names the whole where its pages have titles of their own. */
export function frameWords(
  state: AtlasState,
  document = "",
): Pick<PageContent, "kicker" | "foot" | "notice" | "provenance"> {
  const { organisation, author, approvalNumber } = state.report;
  const { locale } = state;
  const text = pictureText(state);
  const foot = [
    ...(isShown(state, "notes")
      ? [...(text?.foot ?? []), t(locale, "report.projection")]
      : (text?.foot.slice(0, 2) ?? [])),
    ...(author === "" ? [] : [t(locale, "report.by", { author })]),
    ...(approvalNumber === "" ? [] : [t(locale, "report.approval", { number: approvalNumber })]),
  ];
  return {
    kicker: [organisation, document].filter(Boolean).join(t(locale, "report.kicker.separator")),
    foot,
    notice: text?.notice ?? "",
    provenance: text?.foot ?? [],
  };
}
