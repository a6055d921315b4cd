/** The built page that reports are made with: built anew where sources are newer. */
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const SOURCES = ["src", "data", "index.html", "vite.config.ts", "package-lock.json"];

/** Folder of the built page. */
export async function builtPage(): Promise<string> {
  const dist = join(ROOT, "dist");
  if (newest(join(dist, "index.html")) <= Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) {
    process.stderr.write("building the page …\n");
    const { build } = await import("vite");
    await build({ root: ROOT, logLevel: "error" });
  }
  return dist;
}

/** When a file, or the newest file below a folder, was written, in milliseconds since 1970; 0 where there is none. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return readdirSync(path, { recursive: true, encoding: "utf8" }).reduce(
    (latest, file) => Math.max(latest, statSync(join(path, file)).mtimeMs),
    0,
  );
}
