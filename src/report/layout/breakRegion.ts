/** Where a page is full: what of a region stands on it, and what comes after. */
import type { Part, Region } from "../document.ts";
import { brokenText } from "./layoutText.ts";
import type { LayoutContext } from "./prepared.ts";
import { gapOf, leastOf, partWidths, prepareRegion } from "./regions.ts";
import type { Progress } from "./tableRuns.ts";

/** Null: nothing. */
export interface Broken {
  readonly head: Region | null;
  readonly rest: Region | null;
}

/** As much of `region` as has room on `height`, in its order; all that is in `head` or `rest`, once. */
export function breakRegion(
  region: Region,
  size: { readonly width: number; readonly height: number },
  context: LayoutContext,
  progress: Progress,
): Broken {
  const { width, height } = size;
  if (prepareRegion(region, width, context, progress).least <= height) return { head: region, rest: null };
  switch (region.kind) {
    case "rows":
      return brokenRows(region, size, context, progress);
    case "columns":
      return brokenColumns(region, size, context, progress);
    case "text": {
      const pieces = brokenText(region, width, height, context);
      return pieces ? { head: pieces[0], rest: pieces[1] } : { head: null, rest: region };
    }
    default:
      return { head: null, rest: region };
  }
}

function brokenRows(
  region: Extract<Region, { kind: "rows" }>,
  { width, height }: { readonly width: number; readonly height: number },
  context: LayoutContext,
  progress: Progress,
): Broken {
  const gap = gapOf(region, context);
  const { parts } = region;
  let used = 0;
  let i = 0;
  for (; i < parts.length; i++) {
    const need = leastOf(parts[i]!, prepareRegion(parts[i]!.region, width, context, progress).least, context);
    if (used + need > height) break;
    used += need + gap;
  }
  const part = parts[i];
  if (!part) return { head: region, rest: null };
  const broken = breakRegion(part.region, { width, height: height - used }, context, progress);
  // A heading does not stay behind without what it heads.
  if (!broken.head) while (i > 0 && isHeading(parts[i - 1]!.region)) i--;
  const head = [...parts.slice(0, i), ...(broken.head ? [piece(part, broken.head)] : [])];
  const rest = broken.head
    ? [...(broken.rest ? [piece(part, broken.rest)] : []), ...parts.slice(i + 1)]
    : parts.slice(i);
  return { head: head.length > 0 ? { ...region, parts: head } : null, rest: regionOf(region, rest) };
}

/** Each column goes on by itself. */
function brokenColumns(
  region: Extract<Region, { kind: "columns" }>,
  { width, height }: { readonly width: number; readonly height: number },
  context: LayoutContext,
  progress: Progress,
): Broken {
  const { parts } = region;
  const widths = partWidths(parts, width, gapOf(region, context), context);
  const broken = parts.map((part, i) =>
    breakRegion(part.region, { width: widths[i]!, height }, context, progress),
  );
  if (broken.some(({ head }) => head === null)) return { head: null, rest: region };
  const rest = parts.flatMap((part, i) => (broken[i]!.rest ? [{ ...part, region: broken[i]!.rest }] : []));
  return {
    head: { ...region, parts: parts.map((part, i) => ({ ...part, region: broken[i]!.head! })) },
    rest: regionOf(region, rest),
  };
}

/** A piece of a part asks for no height of its own. */
function piece({ least: _, ...part }: Part, region: Region): Part {
  return { ...part, region };
}

const isHeading = (region: Region): boolean => region.kind === "text" && region.style === "heading";

function regionOf(
  region: Extract<Region, { kind: "rows" | "columns" }>,
  parts: readonly Part[],
): Region | null {
  return parts.length > 1 ? { ...region, parts } : (parts[0]?.region ?? null);
}

/** The tables of `region` that have rows left; null where none has. */
export function tablesLeft(region: Region, progress: Progress): Region | null {
  if (region.kind === "table") {
    const from = progress.get(region)?.first ?? 0;
    return from > 0 && from < region.rows.length ? region : null;
  }
  if (region.kind !== "rows" && region.kind !== "columns") return null;
  const parts = region.parts.flatMap((part) => {
    const left = tablesLeft(part.region, progress);
    return left ? [piece(part, left)] : [];
  });
  return regionOf(region, parts);
}

/** The same, but that every table goes on on the next page: one that is higher than a page alone cannot stay whole. */
export function allFlowing(region: Region): Region {
  if (region.kind === "table") return region.flows ? region : { ...region, flows: true };
  if (region.kind !== "rows" && region.kind !== "columns") return region;
  return { ...region, parts: region.parts.map((part) => ({ ...part, region: allFlowing(part.region) })) };
}

/** What has to be said of `region`: without what may be left out; null where all may. */
export function needed(region: Region): Region | null {
  if (region.kind !== "rows" && region.kind !== "columns") return region;
  const parts = region.parts.flatMap((part) => {
    const left = part.optional ? null : needed(part.region);
    return left ? [{ ...part, region: left }] : [];
  });
  return parts.length > 0 ? { ...region, parts } : null;
}
