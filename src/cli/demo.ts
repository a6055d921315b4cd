/** `atlas demo [--out FOLDER]`: writes the demonstration city from the committed boundaries. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BoundaryCollection } from "../demo/boundaries.ts";
import { cityFiles } from "../demo/cityFiles.ts";
import { buildDemoCity, DEMO_SEED } from "../demo/demoCity.ts";

const DATA = fileURLToPath(new URL("../../data/chongqing/", import.meta.url));

/** Exit status: 0 written, 2 misuse. */
export async function run(args: readonly string[]): Promise<number> {
  const [flag, folder, ...rest] = args;
  if (flag !== undefined && (flag !== "--out" || folder === undefined || rest.length > 0)) {
    process.stderr.write(`atlas demo: met "${args.join(" ")}", expected [--out FOLDER]\n`);
    return 2;
  }
  const out = folder ?? DATA;
  const boundaries = JSON.parse(readFileSync(join(DATA, "districts.geojson"), "utf8")) as BoundaryCollection;
  mkdirSync(out, { recursive: true });
  for (const { path, bytes } of cityFiles(buildDemoCity(boundaries, DEMO_SEED))) {
    writeFileSync(join(out, path), bytes);
    process.stdout.write(`${path}\t${bytes.length} bytes\n`);
  }
  return 0;
}
