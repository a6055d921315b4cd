/** Stands in for a feature whose text could not be read. */
export interface BrokenFeature {
  readonly start: number;
  readonly end: number;
}

const NEXT_FEATURE = /\{\s*"type"\s*:\s*"Feature"\s*,/g;

/**
 * The elements of the "features" array of a text that is not JSON as a whole (cut off, a NaN, a missing comma …): each element is
 * parsed alone; one that fails is given as the place where it stands. Null when there is no such array.
 */
export function salvageFeatures(
  text: string,
): { readonly features: unknown[]; readonly broken: ReadonlyMap<number, BrokenFeature> } | null {
  const head = /"features"\s*:\s*\[/.exec(text);
  if (!head) return null;
  const features: unknown[] = [];
  const broken = new Map<number, BrokenFeature>();
  let at = head.index + head[0].length;
  for (;;) {
    at = skipBetween(text, at);
    if (at >= text.length || text[at] === "]") break;
    const end = elementEnd(text, at);
    const value = parse(text.slice(at, end));
    if (value !== undefined) {
      features.push(value);
      at = end;
      continue;
    }
    // A lost bracket would swallow what follows: go on at the next text that begins like a feature.
    NEXT_FEATURE.lastIndex = at + 1;
    const next = NEXT_FEATURE.exec(text)?.index ?? text.length;
    const resume = Math.max(at + 1, Math.min(end, next));
    broken.set(features.length, { start: at, end: resume });
    features.push(undefined);
    at = resume;
  }
  return { features, broken };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function skipBetween(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s,]/.test(text[at]!)) at++;
  return at;
}

/** End of the element that begins at `start`: brackets balanced outside strings; or the next comma or closing bracket of a bare word. */
function elementEnd(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (inString) {
      if (c === 0x5c) at++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) depth++;
    else if (c === 0x7d || c === 0x5d) {
      if (depth === 0) return at;
      if (--depth === 0) return at + 1;
    } else if (c === 0x2c && depth === 0) return at;
  }
  return text.length;
}
