/** What the page fetches before its first map, held by reading the imports: those that are made at once, and those of types not at all. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Files and packages that come with `file`. */
function comesWith(file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(root, file), "utf8");
  for (const [, named, name] of text.matchAll(
    /^(?:import|export)\s(?:([^;"']*?)\sfrom\s)?["']([^"']+)["']/gm,
  )) {
    if (isOfTypes(named ?? "")) continue;
    const next = name!.startsWith(".") ? relative(root, resolve(root, dirname(file), name!)) : null;
    if (next === null) found.add(name!);
    else if (/\.tsx?$/.test(next) && existsSync(join(root, next))) comesWith(next, found);
  }
  return found;
}

/** `type X`, or `{ type X, type Y }`. */
const isOfTypes = (named: string): boolean =>
  /^type\s/.test(named) ||
  (/^\{[^}]+\}$/.test(named) &&
    named
      .slice(1, -1)
      .split(",")
      .every((one) => one.trim() === "" || /^type\s/.test(one.trim())));

const page = new Set([...comesWith("src/app/main.ts"), ...comesWith("src/app/page.tsx")]);
const worker = comesWith("src/jobs/worker.ts");

it("the walk over the imports finds what comes at once", () => {
  expect(page).toContain("src/panels/overview/Overview.tsx");
  expect(page).toContain("maplibre-gl");
  expect(worker).toContain("src/io/loadCity.ts");
  expect(comesWith("src/i18n/bothLanguages.ts")).toContain("src/i18n/en/talk.ts");
});

it("no words come with the page's code: those of its language are fetched beside it", () => {
  expect([...page].filter((file) => /^src\/i18n\/(zh|en)/.test(file))).toEqual([]);
});

it("panels that are not open, reports and what only they use come later", () => {
  const later =
    /^(src\/report\/|src\/panels\/(priorities|programme|talk|tracks|menu|detail|case)\/[A-Z]\w+\.tsx)/;
  expect([...page].filter((file) => later.test(file))).toEqual([]);
  const packages = ["recharts", "pptxgenjs", "pinyin-pro", "@turf/turf", "papaparse", "gcoord"];
  expect(packages.filter((name) => page.has(name))).toEqual([]);
});

it("the worker begins without the solver, the draws of weightings and the union of polygons", () => {
  const later = /^(@turf\/|highs$|src\/optim\/(programme|smaa)|src\/analysis\/unions)/;
  expect([...worker].filter((name) => later.test(name))).toEqual([]);
});

it("components in the shared chunk of the page are those of the first view", async () => {
  const config = readFileSync(join(root, "vite.config.ts"), "utf8");
  const later = /const fieldsOfPanels = \[([^\]]+)\]/.exec(config)![1]!.match(/\w+/g)!;
  const used = [...page].filter((file) => file.startsWith("src/")).flatMap(mantineOf);
  expect(used).toContain("Popover");
  expect(later).toContain("NumberInput");
  expect(later.filter((name) => used.includes(name))).toEqual([]);
});

function mantineOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap(([, names]) =>
    names!.split(",").map((name) => name.trim()),
  );
}
