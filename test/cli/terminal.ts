/** Commands run inline, and the files they are given. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";

export interface Printed {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command; what it prints is caught. */
export async function inTerminal(
  run: (args: readonly string[]) => Promise<number>,
  ...args: readonly string[]
): Promise<Printed> {
  const print = { out: "", err: "" };
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    print.out += String(text);
    return true;
  });
  const err = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    print.err += String(text);
    return true;
  });
  try {
    return { status: await run(args), ...print };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** A folder for the files of one test file, removed after its tests; the function gives a file's path, written first where there is content. */
export function temporaryFolder(): (name: string, content?: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "atlas-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
}
