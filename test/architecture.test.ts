/** The house's rules, held by reading the imports. The rows are those of the README. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** A folder imports itself and the rows below its own; folders in one row do not import each other. */
const ROWS = [
  ["app", "cli"],
  ["panels"],
  ["map", "report"],
  ["store"],
  ["jobs"],
  ["io", "analysis", "demo"],
  ["model", "ui"],
  ["geo", "optim", "table", "scale", "i18n"],
];

/** Packages have homes: a folder, or a single file. */
const HOMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(maplibre-gl|@deck\.gl\/|@luma\.gl\/)/, ["map"]],
  [/^zustand/, ["store"]],
  [/^comlink/, ["jobs"]],
  [/^highs/, ["optim"]],
  [/^idb-keyval/, ["store"]],
  [/^pptxgenjs/, ["report"]],
  [/^@turf\//, ["io", "analysis", "demo"]],
  [/^(papaparse|gcoord)$/, ["io", "demo"]],
  [/^(osm-pbf-parser-node|saxes|geotiff)$/, ["io"]],
  [
    /^(react|react-dom|@mantine\/|@tabler\/|recharts|@tanstack\/react)/,
    ["ui", "map", "report", "panels", "app", "store/useAtlas.ts"],
  ],
];

const TOP_LEVEL = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "index.html",
  "src",
  "data",
  "test",
  "README.md",
];
const IGNORED = ["node_modules", "dist", "test-results", "playwright-report"];
const FORBIDDEN_NAMES = /^(utils?|helpers?|common|constants|index)\.tsx?$/;
const LINE_LIMIT = 400;
const root = resolve(import.meta.dirname, "..");

interface Import {
  readonly from: string;
  readonly to: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && statSync(join(root, file)).isFile());
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)["']([^"']+)["']/gm);
  return [...found].map(([, name]) => ({
    from: file,
    to: name!.startsWith(".")
      ? relative(root, resolve(root, dirname(file), name!)).replaceAll("\\", "/")
      : name!,
  }));
}

const folderOf = (file: string): string => file.split("/")[1] ?? "";
const rowOf = (file: string): number => ROWS.findIndex((row) => row.includes(folderOf(file)));

/** Imports that go up, or across a row. */
function againstTheRule(imports: readonly Import[]): string[] {
  return imports
    .filter(
      ({ from, to }) => to.startsWith("src/") && folderOf(from) !== folderOf(to) && rowOf(to) <= rowOf(from),
    )
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Packages imported away from home. */
function awayFromHome(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) =>
      HOMES.some(([name, homes]) => name.test(to) && !homes.some((home) => from.startsWith(`src/${home}`))),
    )
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Circles of imports, each as the files in their order; types count too. */
function circles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

const sources = filesUnder("src");
const imports = sources.flatMap(importsOf);

describe("architecture", () => {
  test("imports go down the rows", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.filter(({ to }) => to.startsWith("src/")).length).toBeGreaterThan(100);
    expect(againstTheRule(imports)).toEqual([]);
  });

  test("packages stay in their homes", () => {
    expect(awayFromHome(imports)).toEqual([]);
  });

  test("no file imports itself by way of others", () => {
    expect(circles(imports)).toEqual([]);
  });

  test("the checks above find what they look for", () => {
    expect(againstTheRule([{ from: "src/geo/a.ts", to: "src/model/b.ts" }])).toHaveLength(1);
    expect(againstTheRule([{ from: "src/io/a.ts", to: "src/analysis/b.ts" }])).toHaveLength(1);
    expect(againstTheRule([{ from: "src/store/a.ts", to: "src/jobs/b.ts" }])).toHaveLength(0);
    expect(awayFromHome([{ from: "src/panels/a.tsx", to: "maplibre-gl" }])).toHaveLength(1);
    const circle = ["a", "b", "c"].map((from, i) => ({ from, to: ["b", "c", "a"][i]! }));
    expect(circles([...circle, { from: "d", to: "a" }])).toEqual(["a -> b -> c -> a"]);
    expect(circles(circle.slice(1))).toEqual([]);
  });

  test("every source folder stands in a row, at most two folders deep", () => {
    expect(sources.filter((file) => rowOf(file) < 0)).toEqual([]);
    expect(sources.filter((file) => file.split("/").length > 4)).toEqual([]);
  });

  test("the top level holds nothing else", () => {
    const shown = readdirSync(root).filter((name) => !name.startsWith("."));
    expect(shown.filter((name) => !TOP_LEVEL.includes(name) && !IGNORED.includes(name))).toEqual([]);
  });

  test(`no file is longer than ${LINE_LIMIT} lines or named after nothing`, () => {
    const all = [...sources, ...filesUnder("test")];
    const lines = (file: string) => readFileSync(join(root, file), "utf8").split("\n").length - 1;
    expect(all.filter((file) => lines(file) > LINE_LIMIT)).toEqual([]);
    expect(all.filter((file) => FORBIDDEN_NAMES.test(file.split("/").at(-1)!))).toEqual([]);
  });

  test("both languages have the same message files", () => {
    const names = (language: string) => readdirSync(join(root, "src/i18n", language)).sort();
    expect(names("en")).toEqual(names("zh"));
  });

  test("what the README links to is there", () => {
    const links = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)];
    expect(links.map(([, to]) => to!).filter((to) => !existsSync(join(root, to)))).toEqual([]);
  });
});
