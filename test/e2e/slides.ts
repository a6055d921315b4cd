/** What stands on the slides of a PPTX, read from its XML. */
import { strFromU8, unzipSync } from "fflate";

export interface Chart {
  readonly series: readonly string[];
  readonly categories: readonly string[];
  /** One row a series. */
  readonly values: readonly (readonly number[])[];
}

export interface Slide {
  /** In the title's placeholder. */
  readonly title: string;
  /** All text, tables included, a paragraph each. */
  readonly texts: readonly string[];
  /** Rows of cells; the head first. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly charts: readonly Chart[];
  readonly images: readonly Uint8Array[];
  readonly notes: string;
}

export interface Slides {
  /** English Metric Units: 914,400 an inch. */
  readonly size: readonly [width: number, height: number];
  readonly slides: readonly Slide[];
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Reads a PPTX, its slides in their order. */
export function readSlides(pptx: Uint8Array): Slides {
  const files = unzipSync(pptx);
  const presentation = textOf(files, "ppt/presentation.xml");
  const size = /<p:sldSz[^>]*cx="(\d+)"[^>]*cy="(\d+)"/.exec(presentation)!;
  const relations = relationsOf(files, "ppt/presentation.xml");
  const slides = [...presentation.matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id]) =>
    slideOf(files, relations.get(id!)!),
  );
  return { size: [Number(size[1]), Number(size[2])], slides };
}

function slideOf(files: Files, path: string): Slide {
  const xml = textOf(files, path);
  const related = [...relationsOf(files, path).values()];
  const title = parts(xml, "p:sp").find((shape) => /<p:ph [^>]*type="(title|ctrTitle)"/.test(shape)) ?? "";
  const notes = related.find((name) => name.includes("notesSlide"));
  return {
    title: said(title),
    texts: parts(xml, "a:p")
      .map((paragraph) => said(paragraph))
      .filter((text) => text !== ""),
    tables: parts(xml, "a:tbl").map((table) =>
      parts(table, "a:tr").map((row) => parts(row, "a:tc").map((cell) => said(cell))),
    ),
    charts: related.filter((name) => /charts\/chart/.test(name)).map((name) => chartOf(textOf(files, name))),
    images: related.filter((name) => /media\//.test(name)).map((name) => files[name]!),
    notes: notes ? said(textOf(files, notes)) : "",
  };
}

function chartOf(xml: string): Chart {
  const series = parts(xml, "c:ser");
  const points = (text: string): string[] => parts(text, "c:pt").map((one) => said(one, "c:v"));
  return {
    series: series.map((one) => said(parts(one, "c:tx")[0] ?? "", "c:v")),
    categories: points(parts(series[0] ?? "", "c:cat")[0] ?? ""),
    values: series.map((one) => points(parts(one, "c:val")[0] ?? "").map(Number)),
  };
}

/** Addresses of what a part refers to, by the ids of its references. */
function relationsOf(files: Files, path: string): ReadonlyMap<string, string> {
  const at = path.lastIndexOf("/");
  const xml = textOf(files, `${path.slice(0, at)}/_rels/${path.slice(at + 1)}.rels`);
  return new Map(
    [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]+)"/.exec(tag)![1]!,
      new URL(/Target="([^"]+)"/.exec(tag)![1]!, `zip:///${path}`).pathname.slice(1),
    ]),
  );
}

const textOf = (files: Files, path: string): string => strFromU8(files[path] ?? new Uint8Array());

const parts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*[^/])?>.*?</${tag}>`, "gs"))].map(([part]) => part);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const said = (xml: string, tag = "a:t"): string =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, "gs"))]
    .map(([, text]) => text!.replace(/&(\w+);/g, (whole, name) => ENTITIES[name as string] ?? whole))
    .join("");
