/** One sheet a community: where it lies, what it is, what was agreed, what is built, and what was before and after. */
import { formatNumber } from "../../i18n/format.ts";
import { type Locale, label, t } from "../../i18n/t.ts";
import { type Detail, detail } from "../../store/selectors/detail.ts";
import { isEdited } from "../../store/selectors/edits.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { communityNamer, districtName } from "../../store/selectors/names.ts";
import { selectedIndex } from "../../store/selectors/selection.ts";
import { theCase } from "../../store/selectors/theCase.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { type AtlasState, NO_FILTERS } from "../../store/state.ts";
import type { PageContent, PageSource, ReportOutline } from "../document.ts";
import { documentTitle, emptyOutline, frameWords, outlineOf, pageState } from "./furniture.ts";
import { listedCommunities } from "./listedCommunities.ts";
import { scoringProvenance, withoutScores } from "./scoringWords.ts";
import { sheetBodies } from "./sheetBodies.ts";
import { consentRule } from "./sheetConsent.ts";
import { walkWaiting } from "./walkWaiting.ts";

export function communitySheet(state: AtlasState): ReportOutline {
  const s = pageState(state);
  const { locale } = s;
  const { ids, unknown } = sheetsOf(s);
  const waiting = walkWaiting(s);
  if (waiting) return emptyOutline(s, waiting);
  if (ids.length === 0) {
    const text = unknown.length > 0 ? unknownText(locale, unknown) : t(locale, "report.sheet.none");
    return emptyOutline(s, { kind: "empty", text });
  }
  const title = t(locale, "report.sheet.title");
  const heading = documentTitle(s, title);
  const name =
    ids.length === 1
      ? communityNamer(s)(selectedIndex(withSelected(s, ids[0]!)))
      : t(locale, "report.sheet.several", { n: formatNumber(locale, ids.length) });
  return outlineOf(s, {
    title,
    subject: t(locale, "report.sheet.subject", { name }),
    pages: ids.flatMap((id, i) => sheetPages(withSelected(s, id), heading, i === 0 ? unknown : [])),
  });
}

/** The named communities in their order; else the open one; else the most urgent that passes the filters. */
function sheetsOf(s: AtlasState): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const { only } = s.report;
  const { ids } = s.atlas!.city.communities;
  if (only.length > 0) {
    const all = new Set(ids);
    const named = [...new Set(only)];
    return { ids: named.filter((id) => all.has(id)), unknown: named.filter((id) => !all.has(id)) };
  }
  if (selectedIndex(s) >= 0) return { ids: [s.selected!], unknown: [] };
  const [first] = listedCommunities(s).rows;
  return { ids: first === undefined ? [] : [ids[first]!], unknown: [] };
}

const unknownText = (locale: Locale, ids: readonly string[]): string =>
  t(locale, "report.sheet.unknown", { ids: ids.join(t(locale, "report.list.separator")) });

/** The state with a community open and nothing left out around it; its district has no colour, for it would fill the ground. */
const withSelected = (s: AtlasState, selected: string): AtlasState => ({
  ...s,
  selected,
  filters: NO_FILTERS,
  districtIndicator: "none",
});

function sheetPages(s: AtlasState, document: string, unknown: readonly string[]): readonly PageSource[] {
  const found = detail(s)!;
  const name = communityNamer(s)(found.row);
  const key = `community:${found.id}`;
  const bodies = sheetBodies(s, found, unknown.length > 0 ? [unknownText(s.locale, unknown)] : []);
  return bodies.map((body, i) => {
    const n = formatNumber(s.locale, i + 1);
    return {
      key: i === 0 ? key : `${key}:${i + 1}`,
      label: i === 0 ? name : t(s.locale, "report.sheet.page", { name, n }),
      content: () =>
        sheetPage(s, found, document, {
          key: i === 0 ? key : `${key}:${i + 1}`,
          title: i === 0 ? name : t(s.locale, "report.continued", { title: name }),
          body: body(),
        }),
    };
  });
}

function sheetPage(
  s: AtlasState,
  found: Detail,
  document: string,
  page: Pick<PageContent, "key" | "title" | "body">,
): PageContent {
  const { locale } = s;
  const { info } = s.atlas!.city;
  const own = s.report.subtitle;
  const words = frameWords(withoutScores({ ...s, report: { ...s.report, subtitle: "" } }), document);
  const documented = found.record.provenance === "documented";
  const source = documented ? [t(locale, "report.sheet.record", { source: recordSource(s, found) })] : [];
  return {
    ...page,
    ...words,
    subtitle: own || subtitleOf(s, found),
    foot: [...source, ...(own === "" ? [] : [subtitleOf(s, found)]), ...words.foot],
    notice:
      documented && info.synthetic
        ? t(locale, "report.sheet.notice.documented", { notice: label(locale, info.synthetic.notice) })
        : words.notice,
    provenance: [
      ...source,
      t(locale, "report.sheet.provenance.consent", { rule: consentRule(s) }),
      t(locale, "report.sheet.provenance.services", {
        method: methodWords(s).all,
        formula: t(
          locale,
          methodInUse(s) === "straight" ? "detail.services.formula" : "detail.services.formula.walk",
        ),
      }),
      t(locale, "report.sheet.provenance.works", { formula: t(locale, "menu.cost.formula") }),
      ...scoringProvenance(s),
      ...words.provenance,
    ],
  };
}

/** The documented case has its source in both languages, other records in their own. */
function recordSource(s: AtlasState, { id, record }: Detail): string {
  if (theCase(s)?.id === id) return t(s.locale, "case.source.name");
  return record.source ?? label(s.locale, s.atlas!.city.info.source);
}

/** Place, number, and whether the record is real. */
function subtitleOf(s: AtlasState, { id, name, district, street, record }: Detail): string {
  const { locale, atlas } = s;
  const synthetic = record.provenance === "synthetic" || atlas!.city.info.synthetic !== null;
  const said =
    record.provenance === "documented" ? ["documented" as const] : synthetic ? ["synthetic" as const] : [];
  const ownName = locale === "en" && record.nameEn !== undefined ? [name] : [];
  return [
    ...ownName,
    ...(district === null ? [] : [districtName(s, district)]),
    ...(street === null ? [] : [street]),
    t(locale, "detail.provenance.id", { id }),
    ...said.map((word) => t(locale, `report.sheet.${word}`)),
    ...(isEdited(s, id) ? [t(locale, "report.sheet.edited")] : []),
  ].join(" · ");
}
