/** Everything that an outline says, for tests that look for what must not be said. */
import type { Block, PageContent, Region, ReportOutline } from "../src/report/document.ts";

/** The blocks of a region in their order. */
export function blocksOf(region: Region): readonly Block[] {
  return region.kind === "rows" || region.kind === "columns"
    ? region.parts.flatMap((part) => blocksOf(part.region))
    : [region];
}

/** The blocks of a kind on a page. */
export const blocks = <K extends Block["kind"]>(
  { body }: PageContent,
  kind: K,
): readonly Extract<Block, { kind: K }>[] =>
  blocksOf(body).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** The pages, made. */
export const pagesOf = ({ pages }: ReportOutline): readonly PageContent[] =>
  pages.map(({ content }) => content());

/** Texts of a page; cells of tables and labels each by itself. What may be empty by the contract is left out where it is. */
function wordsOf(page: PageContent): readonly string[] {
  const { title, foot, provenance, body } = page;
  const optional = [page.subtitle, page.kicker, page.notice].filter(Boolean);
  return [title, ...optional, ...foot, ...provenance, ...blocksOf(body).flatMap(wordsOfBlock)];
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "map":
      return block.caption === "" ? [] : [block.caption];
    case "legend":
      return [
        ...block.legend.sections.flatMap(({ title, entries }) => [
          title,
          ...entries.flatMap(({ label, count }) => (count === undefined ? [label] : [label, count])),
        ]),
        ...block.legend.notes,
      ];
    case "figures":
      return block.figures.flatMap(({ label, value }) => [label, value]);
    case "chart":
      return [
        block.title,
        ...block.categories,
        ...block.series.flatMap(({ label, values }) => [label, ...values.map(block.format)]),
      ];
    case "table":
      return [...block.columns.map(({ label }) => label), ...block.rows.flatMap(({ cells }) => cells)];
    case "photos":
      return block.photos.map(({ caption }) => caption);
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, value]);
  }
}

/** Words that no page may have: empty ones, and what code says when it forgot something. */
export const faultsOf = (page: PageContent): readonly string[] =>
  wordsOf(page).filter((text) => text.trim() === "" || /undefined|\[object|NaN|Infinity|null/.test(text));

/** Tables whose rows have not one cell a column. */
export const raggedTables = (page: PageContent): number =>
  blocks(page, "table").filter(({ columns, rows }) =>
    rows.some(({ cells }) => cells.length !== columns.length),
  ).length;
