/** The demonstration city with every twentieth of its communities, as files of this machine: for the terminal and the page alike. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const EVERY = 20;
const DATA = new URL("../../data/", import.meta.url).pathname;

export interface SmallCity {
  readonly folder: string;
  /** Its manifest. */
  readonly path: string;
  readonly communities: readonly {
    readonly id: string;
    readonly name: string;
    readonly nameEn?: string;
    readonly district: string;
    readonly comprehensive?: string;
    readonly buildYear?: number;
  }[];
  readonly remove: () => void;
}

export function fewCommunities(): SmallCity {
  const root = mkdtempSync(join(tmpdir(), "atlas-"));
  cpSync(DATA, root, { recursive: true });
  const folder = join(root, "chongqing");
  const file = join(folder, "communities.geojson");
  const collection = JSON.parse(readFileSync(file, "utf8")) as {
    features: { properties: SmallCity["communities"][number] }[];
  };
  collection.features = collection.features.filter((_, i) => i % EVERY === 0);
  writeFileSync(file, JSON.stringify(collection));
  return {
    folder,
    path: join(folder, "city.json"),
    communities: collection.features.map(({ properties }) => properties),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Lets the page read the communities of that city in place of the demonstration's. */
export async function serveFew(page: Page, { folder }: SmallCity): Promise<void> {
  await page.route("**/chongqing/communities.geojson", (route) =>
    route.fulfill({ path: join(folder, "communities.geojson"), contentType: "application/json" }),
  );
}
