/** A strict JSON scanner that says where a text breaks the rules, and which names an object holds twice; values are not built. */

export interface JsonFault {
  /** Index of the character at fault; the length of the text when it ends too early. */
  readonly at: number;
  readonly expected: string;
}

export interface DuplicateName {
  readonly name: string;
  readonly at: number;
}

class Fault extends Error {
  readonly fault: JsonFault;
  constructor(at: number, expected: string) {
    super(expected);
    this.fault = { at, expected };
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const DEEPEST = 500;

/** The first fault of `text` (null: it is JSON), and the names met twice in one object, at most 100. */
export function scanJson(text: string): { fault: JsonFault | null; duplicates: readonly DuplicateName[] } {
  const duplicates: DuplicateName[] = [];
  try {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const end = skipSpace(text, value(text, skipSpace(text, start), duplicates, 0));
    if (end < text.length) throw new Fault(end, "end of file");
    return { fault: null, duplicates };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault, duplicates };
    throw error;
  }
}

/** 1-based line and column of character `at`. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf("\n"); i >= 0 && i < at; i = text.indexOf("\n", i + 1)) {
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}

function value(text: string, at: number, duplicates: DuplicateName[], depth: number): number {
  if (depth > DEEPEST) throw new Fault(at, `<= ${DEEPEST} levels`);
  switch (text[at]) {
    case "{":
      return object(text, at, duplicates, depth);
    case "[":
      return array(text, at, duplicates, depth);
    case '"':
      return string(text, at);
    case "t":
      return word(text, at, "true");
    case "f":
      return word(text, at, "false");
    case "n":
      return word(text, at, "null");
    default: {
      NUMBER.lastIndex = at;
      if (!NUMBER.test(text)) throw new Fault(at, "JSON value");
      return NUMBER.lastIndex;
    }
  }
}

function object(text: string, start: number, duplicates: DuplicateName[], depth: number): number {
  const names = new Set<string>();
  let at = skipSpace(text, start + 1);
  if (text[at] === "}") return at + 1;
  for (;;) {
    if (text[at] !== '"') throw new Fault(at, '"name"');
    const end = string(text, at);
    const name = text.slice(at + 1, end - 1);
    if (names.has(name) && duplicates.length < 100) duplicates.push({ name, at });
    names.add(name);
    at = skipSpace(text, end);
    if (text[at] !== ":") throw new Fault(at, ":");
    at = skipSpace(text, value(text, skipSpace(text, at + 1), duplicates, depth + 1));
    if (text[at] === "}") return at + 1;
    if (text[at] !== ",") throw new Fault(at, ", }");
    at = skipSpace(text, at + 1);
  }
}

function array(text: string, start: number, duplicates: DuplicateName[], depth: number): number {
  let at = skipSpace(text, start + 1);
  if (text[at] === "]") return at + 1;
  for (;;) {
    at = skipSpace(text, value(text, at, duplicates, depth + 1));
    if (text[at] === "]") return at + 1;
    if (text[at] !== ",") throw new Fault(at, ", ]");
    at = skipSpace(text, at + 1);
  }
}

function string(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c === 0x22) return at + 1;
    if (at >= text.length) throw new Fault(at, '"');
    if (c < 0x20) throw new Fault(at, "\\n, \\t, \\u00…");
    if (c === 0x5c) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) throw new Fault(at, "\\n, \\u0000 …");
      at = ESCAPE.lastIndex;
    } else at++;
  }
}

function word(text: string, at: number, expected: string): number {
  if (!text.startsWith(expected, at)) throw new Fault(at, expected);
  return at + expected.length;
}

function skipSpace(text: string, at: number): number {
  for (let i = at; ; i++) {
    const c = text.charCodeAt(i);
    if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return i;
  }
}
