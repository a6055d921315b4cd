import { useEffect, useState, useSyncExternalStore } from "react";
import type { Locale } from "../../i18n/t.ts";
import type { ReportOutline } from "../../report/document.ts";
import type { Measure } from "../../report/layout/placed.ts";
import { measurer } from "../../report/paint/measurer.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { setReportPage } from "../../store/report.ts";
import { useText } from "../../store/useAtlas.ts";
import { LaidDocument } from "./laidDocument.ts";
import { useOutline } from "./useOutline.ts";

/** A longer step would be felt under the hand. */
const STEP_MS = 12;

const documents = new WeakMap<ReportOutline, Map<Locale, LaidDocument>>();
let newest: LaidDocument | null = null;
let measure: Measure | null = null;

/** The document of an outline, made once for panel and stage. */
function documentOf(outline: ReportOutline, locale: Locale, measured: Measure): LaidDocument {
  const known = documents.get(outline) ?? new Map<Locale, LaidDocument>();
  documents.set(outline, known);
  const found = known.get(locale) ?? new LaidDocument(outline, locale, measured, newest);
  known.set(locale, found);
  newest = found;
  return found;
}

/** The pages of the studio; null until there are fonts to measure with, and a city. */
export function useLaidDocument(): LaidDocument | null {
  const { locale } = useText();
  const outline = useOutline();
  const ready = useFonts();
  const laid = outline && ready ? documentOf(outline, locale, ready) : null;
  useSyncExternalStore(laid?.subscribe ?? nothing, laid?.version ?? zero);
  return laid;
}

/** Lays what is out of sight in the pauses; the page in sight stays the same when those before it turn out to be more. */
export function useLaying(laid: LaidDocument | null): void {
  useEffect(() => {
    if (!laid) return;
    let timer = 0;
    const step = () => {
      const { reportPage } = atlasStore.getState();
      const { source, at } = laid.placeOf(reportPage);
      laid.layMore(STEP_MS, () => performance.now());
      const moved = laid.firstOf(source) + at;
      if (reportPage < laid.count && moved !== reportPage && source >= 0) setReportPage(moved);
      if (!laid.isComplete) timer = window.setTimeout(step, STEP_MS);
    };
    timer = window.setTimeout(step, STEP_MS);
    return () => window.clearTimeout(timer);
  }, [laid]);
}

const nothing = () => () => {};
const zero = () => 0;

/** Texts are as wide as their font draws them: they are measured when it is there. */
function useFonts(): Measure | null {
  const [known, setKnown] = useState(() => measure);
  useEffect(() => {
    if (known) return;
    let gone = false;
    void Promise.resolve(document.fonts?.ready).then(() => {
      measure ??= remembered(measurer(pageFont()));
      if (!gone) setKnown(() => measure);
    });
    return () => {
      gone = true;
    };
  }, [known]);
  return known;
}

/** CSS font family of the pages: that of the screen. */
export const pageFont = (): string => getComputedStyle(document.body).fontFamily;

/** Texts come again and again while words beside them change. */
function remembered(of: Measure): Measure {
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    const width = known.get(key) ?? of(text, size, weight);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  };
}

const MOST_KNOWN = 50_000;
