/** The placed pages of an outline, made one after another in the pauses; those in sight at once. */
import type { Locale } from "../../i18n/t.ts";
import type { ReportOutline } from "../../report/document.ts";
import { layoutPage } from "../../report/layout/layoutReport.ts";
import { numbered } from "../../report/layout/pageFrame.ts";
import type { LaidPage, Measure } from "../../report/layout/placed.ts";

interface Place {
  /** Of the source in the outline. */
  readonly source: number;
  /** Of the page among those of its source. */
  readonly at: number;
}

export class LaidDocument {
  readonly outline: ReportOutline;
  private readonly locale: Locale;
  private readonly measure: Measure;
  private readonly made = new Map<number, readonly LaidPage[]>();
  /** Pages of each source: as laid, else as it was before, else one. */
  private readonly counts: number[];
  private readonly listeners = new Set<() => void>();
  private steps = 0;
  /** The page given last, so that it is the same object until it is another page. */
  private given: { readonly laid: LaidPage; readonly page: LaidPage } | null = null;

  constructor(outline: ReportOutline, locale: Locale, measure: Measure, before: LaidDocument | null) {
    this.outline = outline;
    this.locale = locale;
    this.measure = measure;
    const known = new Map(before?.outline.pages.map(({ key }, i) => [key, before.counts[i]!]));
    this.counts = outline.pages.map(({ key }) => known.get(key) ?? 1);
  }

  /** For useSyncExternalStore: how much of it is laid. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly version = (): number => this.steps;

  /** Pages in all; while some are not laid, as far as is known. */
  get count(): number {
    return this.counts.reduce((sum, pages) => sum + pages, 0);
  }

  get isComplete(): boolean {
    return this.made.size === this.outline.pages.length;
  }

  /** Where page `index` (from 0) comes from; the last where there are fewer. */
  placeOf(index: number): Place {
    let before = 0;
    for (let source = 0; source < this.counts.length; source++) {
      const pages = this.counts[source]!;
      if (index < before + pages) return { source, at: Math.max(0, index - before) };
      before += pages;
    }
    return { source: this.counts.length - 1, at: Math.max(0, (this.counts.at(-1) ?? 1) - 1) };
  }

  /** Number from 0 of the first page of a source. */
  firstOf(source: number): number {
    return this.counts.slice(0, source).reduce((sum, pages) => sum + pages, 0);
  }

  /** Page `index` (from 0), laid now if it was not; null in an outline without pages. */
  page(index: number): LaidPage | null {
    if (this.counts.length === 0) return null;
    const { source, at } = this.placeOf(index);
    const pages = this.pagesOf(source);
    const inside = Math.min(at, pages.length - 1);
    const laid = pages[inside];
    if (!laid) return null;
    const [number, of] = [this.firstOf(source) + inside + 1, this.count];
    const known = this.given;
    if (known?.laid === laid && known.page.number === number && known.page.of === of) return known.page;
    const placed = numbered(laid.placed, number, of, this.locale);
    this.given = { laid, page: { ...laid, number, of, placed } };
    return this.given.page;
  }

  /** Lays sources that were not, for about `milliseconds`, and tells who listens. */
  layMore(milliseconds: number, now: () => number): void {
    const end = now() + milliseconds;
    for (let source = 0; source < this.counts.length && now() < end; source++) this.pagesOf(source);
    this.steps++;
    for (const listener of this.listeners) listener();
  }

  private pagesOf(source: number): readonly LaidPage[] {
    const known = this.made.get(source);
    if (known) return known;
    const { label, content } = this.outline.pages[source]!;
    const pages = layoutPage(this.outline, { label, content: content() }, this.locale, this.measure);
    this.made.set(source, pages);
    this.counts[source] = Math.max(1, pages.length);
    return pages;
  }
}
