/** Places the pages of a report on its paper. Pure: the width of texts is asked from outside. */
import { type Locale, t } from "../../i18n/t.ts";
import { yieldTurn } from "../../io/yieldTurn.ts";
import { PAGE_COLORS } from "../colors.ts";
import type { PageContent, Region, ReportOutline, TableBlock } from "../document.ts";
import { allFlowing, breakRegion, needed, tablesLeft } from "./breakRegion.ts";
import { legendsAsDrawn } from "./legendsAsDrawn.ts";
import { numbered, pageFrame } from "./pageFrame.ts";
import { LEAST_SHRINK, PAPER_SIZES, TYPE_SCALE, typeOf } from "./paper.ts";
import type { LaidPage, Measure, Placed } from "./placed.ts";
import type { LayoutContext } from "./prepared.ts";
import { prepareRegion } from "./regions.ts";
import { columnNeeds } from "./tableColumns.ts";
import type { Progress, TableProgress } from "./tableRuns.ts";

/** Type of the body of a full page, smaller and smaller; then the page is broken. */
const SHRINKS = [1, 0.93, 0.86, LEAST_SHRINK] as const;
/** Then, what cannot be broken and has no room on a page of its own. */
const LAST_SHRINKS = Array.from({ length: 20 }, (_, i) => LEAST_SHRINK * 0.85 ** (i + 1));

type Sheet = Pick<ReportOutline, "paper" | "look">;

/** One page, and those on which its table goes on; `number` and `of` are counted within these. */
export function layoutPage(
  outline: Sheet,
  source: { readonly label: string; readonly content: PageContent },
  locale: Locale,
  measure: Measure,
): readonly LaidPage[] {
  const { content, label } = source;
  const { paper, look } = outline;
  const pages: LaidPage[] = [];
  const progress = new Map<TableBlock, TableProgress>();
  for (let body: Region | null = content.body; body; ) {
    const count = pages.length;
    const continued = (title: string) => (count === 0 ? title : t(locale, "report.continued", { title }));
    const title = continued(content.title);
    const filled = filledPage({ ...content, title, body }, outline, { locale, measure, progress });
    pages.push({
      key: count === 0 ? content.key : `${content.key}+${count}`,
      label: continued(label),
      paper,
      look,
      size: PAPER_SIZES[paper],
      number: count + 1,
      of: 1,
      title,
      placed: filled.placed,
      provenance: content.provenance,
    });
    for (const { block, box, table } of filled.placed)
      if (block?.kind === "table" && block.flows && table) {
        const { needs = columnNeeds(block, measure), width = box.width } = progress.get(block) ?? {};
        progress.set(block, { first: table.last, needs, width });
      }
    const left = tablesLeft(filled.head, progress);
    body =
      left && filled.rest
        ? { kind: "rows", parts: [{ region: left }, { region: filled.rest }] }
        : (left ?? filled.rest);
  }
  return numberedPages(pages, locale);
}

/** All pages of the outline, numbered through; the page stays alive meanwhile. @throws the reason of `signal` */
export async function layoutReport(
  outline: ReportOutline,
  locale: Locale,
  measure: Measure,
  signal: AbortSignal,
): Promise<readonly LaidPage[]> {
  const laid: LaidPage[] = [];
  for (const { label, content } of outline.pages) {
    await yieldTurn(signal);
    laid.push(...layoutPage(outline, { label, content: content() }, locale, measure));
  }
  return numberedPages(laid, locale);
}

function numberedPages(pages: readonly LaidPage[], locale: Locale): readonly LaidPage[] {
  const of = pages.length;
  return pages.map((page, i) => ({
    ...page,
    number: i + 1,
    of,
    placed: numbered(page.placed, i + 1, of, locale),
  }));
}

interface Asked {
  readonly locale: Locale;
  readonly measure: Measure;
  readonly progress: Progress;
}

interface Filled {
  readonly placed: readonly Placed[];
  /** What stands on the page, and what comes on the next. */
  readonly head: Region;
  readonly rest: Region | null;
}

/** A page with as much as it holds: all of it, if need be in smaller type; else all with the beginning of its tables; else without what may be left out; else what comes first. */
function filledPage(content: PageContent, outline: Sheet, asked: Asked): Filled {
  const { body } = content;
  const { progress } = asked;
  const attempt = (shrink: number) => ({
    frame: pageFrame(
      content,
      outline.paper,
      layoutContext(outline, asked, Math.min(1, shrink / SHRINKS.at(-1)!)),
    ),
    context: layoutContext(outline, asked, shrink),
  });
  const place = (
    { frame, context }: ReturnType<typeof attempt>,
    head: Region,
    rest: Region | null,
  ): Filled => ({
    placed: [
      ...frame.placed,
      ...legendsAsDrawn(prepareRegion(head, frame.body.width, context, progress).place(frame.body)),
    ],
    head,
    rest,
  });
  const attempts = SHRINKS.map(attempt);
  for (const region of [body, needed(body)])
    for (const need of ["height", "least"] as const)
      for (const one of attempts) {
        const { width, height } = one.frame.body;
        if (region && prepareRegion(region, width, one.context, progress)[need] <= height)
          return place(one, region, null);
      }
  const broken = (one: ReturnType<typeof attempt>, region: Region): Filled | null => {
    const { head, rest } = breakRegion(region, one.frame.body, one.context, progress);
    return head && place(one, head, rest);
  };
  for (const one of attempts) {
    const filled = broken(one, body);
    if (filled) return filled;
  }
  const loose = allFlowing(body);
  for (const one of attempts) {
    const filled = broken(one, loose);
    if (filled) return filled;
  }
  for (const shrink of LAST_SHRINKS) {
    const filled = broken(attempt(shrink), loose);
    if (filled) return filled;
  }
  throw new Error(`page ${content.key}: its content has no room on ${outline.paper}, however small`);
}

function layoutContext({ paper, look }: Sheet, { locale, measure }: Asked, shrink: number): LayoutContext {
  const factor = TYPE_SCALE[paper] * shrink;
  return {
    type: typeOf(paper, shrink),
    colors: PAGE_COLORS[look],
    locale,
    measure,
    unit: (px) => px * factor,
  };
}
