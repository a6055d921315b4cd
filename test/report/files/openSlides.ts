/** Files of slides, opened. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { type PptxWords, pptxOf } from "../../../src/report/files/pptx.ts";
import type { LaidPage } from "../../../src/report/layout/placed.ts";
import { CHART, WORDS } from "./laidPage.ts";

/** Words in English, with a chart of columns. */
export const EN = {
  ...WORDS,
  title: "Old communities of Yuzhong & services",
  notice: "Synthetic data",
  foot: "Source: demo",
  body: "Times follow the streets with their stairs.",
  provenance: ["Coverage = reached / all"],
  chart: { ...CHART, form: "columns" as const, categories: ["2025", "2026", "2027", "2028"] },
};

export const MAP = new Uint8Array([137, 80, 78, 71, 1, 2, 3, 250]);
export const PHOTO = new Uint8Array([255, 216, 255, 9]);

/** Of the file, by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export const words = (part: Partial<PptxWords> = {}): PptxWords => ({
  title: "汇报 <1>",
  author: "",
  organisation: "A & B <局>",
  locale: "zh",
  ...part,
});

/** The parts of a file of these pages. */
export async function partsOf(pages: readonly LaidPage[], part: Partial<PptxWords> = {}): Promise<Parts> {
  const pictures = new Map([
    ["main", new Blob([MAP], { type: "image/png" })],
    ["photo:0", new Blob([PHOTO], { type: "image/jpeg" })],
  ]);
  const file = await pptxOf(
    pages.map((page) => ({ page, pictures })),
    words(part),
  );
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

export const text = (parts: Parts, name: string): string => strFromU8(parts[name]!);

/** @throws where it is not well-formed, which the DOM's parser forgives */
export function xml(parts: Parts, name: string): Document {
  new SaxesParser().write(text(parts, name)).close();
  return new DOMParser().parseFromString(text(parts, name), "application/xml");
}

export const all = (root: Document | Element, tag: string): Element[] => [...root.getElementsByTagName(tag)];
export const said = (root: Document | Element): string =>
  all(root, "a:t")
    .map((one) => one.textContent)
    .join("");
export const names = (parts: Parts, pattern: RegExp): string[] =>
  Object.keys(parts).filter((name) => pattern.test(name));
export const titled = (slide: Document): Element[] =>
  all(slide, "p:sp").filter((shape) => all(shape, "p:ph").some((ph) => ph.getAttribute("type") === "title"));
