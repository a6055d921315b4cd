import type { ProblemKey } from "../i18n/problemSentence.ts";
import type { Problem, Severity } from "../model/problem.ts";

/** Problems of one key and field beyond this many in one file are counted, not listed: a wrong column must not fill the memory. */
const LISTED_AT_MOST = 5_000;
const MET_LENGTH = 120;

export interface ProblemDetails {
  readonly feature?: number;
  readonly id?: string;
  readonly field?: string;
  readonly met?: unknown;
  readonly expected?: string;
  readonly position?: readonly [number, number];
}

type Draft = { -readonly [K in keyof Problem]: Problem[K] };

/** The problems found in one file, in order. */
export class ProblemList {
  readonly file: string;
  readonly items: Draft[] = [];
  private readonly counts = new Map<string, number>();
  private readonly silenced = new Map<string, { severity: Severity; key: string; count: number }>();

  constructor(file: string) {
    this.file = file;
  }

  get length(): number {
    return this.items.length;
  }

  error(key: ProblemKey, details: ProblemDetails = {}): void {
    this.add("error", key, details);
  }

  warning(key: ProblemKey, details: ProblemDetails = {}): void {
    this.add("warning", key, details);
  }

  info(key: ProblemKey, details: ProblemDetails = {}): void {
    this.add("info", key, details);
  }

  add(severity: Severity, key: ProblemKey, details: ProblemDetails): void {
    const name = `${severity} ${key} ${details.field ?? ""}`;
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    if (count > LISTED_AT_MOST) {
      this.silenced.set(name, { severity, key, count: count - LISTED_AT_MOST });
      return;
    }
    const problem: Draft = { severity, key, file: this.file };
    if (details.feature !== undefined) problem.feature = details.feature;
    if (details.id !== undefined) problem.id = details.id;
    if (details.field !== undefined) problem.field = shorten(details.field);
    if (details.met !== undefined) problem.met = shown(details.met);
    if (details.expected !== undefined) problem.expected = details.expected;
    if (details.position !== undefined) problem.position = details.position;
    this.items.push(problem);
  }

  /** Gives the problems from number `mark` on, those of one feature, the id and position that became known later. */
  complete(mark: number, id: string | undefined, position: readonly [number, number] | undefined): void {
    for (let i = mark; i < this.items.length; i++) {
      const problem = this.items[i]!;
      if (id !== undefined && problem.id === undefined) problem.id = shorten(id);
      if (position !== undefined && problem.position === undefined) problem.position = position;
    }
  }

  /** Says how many were counted without being listed. */
  close(): readonly Problem[] {
    for (const { severity, key, count } of this.silenced.values())
      this.items.push({
        severity,
        key: "file.moreProblems",
        file: this.file,
        field: key,
        met: String(count),
      });
    this.silenced.clear();
    return this.items;
  }
}

/** A value as a person may recognise it, at most 120 characters. */
function shown(value: unknown): string {
  if (typeof value === "string") return shorten(value);
  if (typeof value === "object" && value !== null) {
    try {
      return shorten(JSON.stringify(Array.isArray(value) ? value.slice(0, 50) : value) ?? "");
    } catch {
      return Array.isArray(value) ? "[…]" : "{…}";
    }
  }
  return shorten(String(value));
}

function shorten(text: string): string {
  return text.length <= MET_LENGTH ? text : `${text.slice(0, MET_LENGTH - 1)}…`;
}
