import type { City, CityInfo, PublishedFigure, Targets } from "../model/city.ts";
import { itemsById } from "../model/cost.ts";
import type { District } from "../model/district.ts";
import { type Menu, type UnitCosts, withUnitCosts } from "../model/menu.ts";
import type { Problem } from "../model/problem.ts";
import type { RulePack } from "../model/rulePack.ts";
import { checkSchema } from "./checkSchema.ts";
import { figuresSchema, menuSchema, rulePackSchema, targetsSchema, unitCostsSchema } from "./cityParts.ts";
import { CommunitySink } from "./communitySink.ts";
import { decodeText } from "./decodeText.ts";
import { DistrictSink } from "./districtSink.ts";
import { FacilitySink } from "./facilitySink.ts";
import { isObject } from "./geojsonChecks.ts";
import { type CoordinateSystem, type LoadOptions, type LoadResult, OTHER_ORIGIN } from "./loadResult.ts";
import { type Manifest, manifestSchema } from "./manifest.ts";
import { openFile } from "./openFile.ts";
import { parseJson } from "./parseJson.ts";
import { ProblemList } from "./problems.ts";
import { readLayer } from "./readLayers.ts";
import { yearNow } from "./yearNow.ts";
import { yieldTurn } from "./yieldTurn.ts";

type Read = (url: string) => Promise<Uint8Array>;
type Layer = { readonly url: string; readonly crs: CoordinateSystem };

const NOTHING = { communities: 0, facilities: 0, districts: 0 } as const;

/**
 * Loads the city whose manifest lies at `manifestUrl` (absolute). `read` gives the bytes at a URL or throws an Error whose message says why not.
 * The city is null when the manifest is broken or no community could be read. Throws only an AbortError, when `signal` aborts.
 */
export async function loadCity(
  manifestUrl: string,
  read: Read,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const loading = new Loading(read, options);
  const manifest = await loading.manifest(manifestUrl);
  if (!manifest) return loading.refused();
  const url = (relative: string) => new URL(relative, manifestUrl).href;
  const { layers } = manifest;
  const urls = [...manifest.rulePacks, ...manifest.menus, ...layers.communities.map((l) => l.url)];
  urls.push(...layers.facilities.map((l) => l.url), ...layers.districts.map((l) => l.url));
  for (const one of [manifest.figures, manifest.targets, manifest.unitCosts])
    if (one !== null) urls.push(one);
  if (
    !urls
      .concat(manifest.terrain ?? [], manifest.rivers ?? [], manifest.network ?? [])
      .every((u) => loading.isUrl(u, manifestUrl))
  )
    return loading.refused();
  loading.begin(urls.map(url));
  const info = infoOf(manifest, url);
  options.onProgress?.({ file: manifestUrl, share: 0, info });

  const rulePacks = await loading.parts<RulePack>(manifest.rulePacks.map(url), rulePackSchema);
  const ownMenus = await loading.parts<Menu>(manifest.menus.map(url), menuSchema);
  const one = (relative: string | null) => (relative === null ? [] : [url(relative)]);
  const [unitCosts] = await loading.parts<UnitCosts>(one(manifest.unitCosts), unitCostsSchema);
  const known = itemsById(ownMenus);
  for (const id of Object.keys(unitCosts?.items ?? {}))
    if (!known.has(id)) loading.list(url(manifest.unitCosts!)).warning("unitCosts.unknownItem", { met: id });
  const menus = unitCosts ? withUnitCosts(ownMenus, unitCosts) : ownMenus;
  const figures = await loading.parts<readonly PublishedFigure[]>(one(manifest.figures), figuresSchema);
  const targets = await loading.parts<Targets>(one(manifest.targets), targetsSchema);
  const latestYear = Math.max(yearNow(), Number(manifest.dataDate.slice(0, 4)));
  const absolute = (list: readonly Layer[]) => list.map((l) => ({ ...l, url: url(l.url) }));

  const districtSink = new DistrictSink();
  await loading.layers(districtSink, absolute(layers.districts));
  const districts: readonly District[] = districtSink.build();
  const communities = new CommunitySink({ districts, menus, latestYear });
  await loading.layers(communities, absolute(layers.communities));
  const facilities = new FacilitySink({ rulePacks, latestYear });
  await loading.layers(facilities, absolute(layers.facilities));

  const sinks = [districtSink, communities, facilities];
  const rejected = loading.rejectedFiles + sinks.reduce((n, sink) => n + sink.rejected, 0);
  const accepted = {
    communities: communities.accepted,
    facilities: facilities.accepted,
    districts: districtSink.accepted,
  };
  if (layers.communities.length > 0 && communities.accepted === 0) {
    loading.list(manifestUrl).error("city.nothingRead", { field: "layers.communities" });
    return loading.result(null, accepted, rejected);
  }
  const city: City = {
    info,
    communities: communities.build(),
    facilities: facilities.build(),
    districts,
    rulePacks,
    menus,
    figures: figures[0] ?? [],
    targets: targets[0] ?? null,
  };
  const repeated = sinks.reduce((n, sink) => n + sink.repeated, 0);
  return {
    ...loading.result(city, accepted, rejected),
    repeated,
    repeats: Uint32Array.from(communities.core.repeats),
  };
}

function infoOf(manifest: Manifest, url: (relative: string) => string): CityInfo {
  const { id, name, dataDate, source, synthetic, boundaries, view, terrain, rivers, network } = manifest;
  return {
    id,
    name,
    dataDate,
    source,
    synthetic,
    boundaries,
    view,
    terrain: terrain === null ? null : url(terrain),
    rivers: rivers === null ? null : url(rivers),
    network: network === null ? null : url(network),
  };
}

/** One run: the bytes under way, the problems by file, the progress. */
class Loading {
  rejectedFiles = 0;
  private readonly read: Read;
  private readonly options: LoadOptions;
  private readonly lists: ProblemList[] = [];
  private readonly under: Map<string, Promise<Uint8Array | Error>> = new Map();
  private done = 0;
  private total = 1;

  constructor(read: Read, options: LoadOptions) {
    this.read = read;
    this.options = options;
  }

  list(url: string): ProblemList {
    const list = new ProblemList(url);
    this.lists.push(list);
    return list;
  }

  /** Starts reading all files at once. */
  begin(urls: readonly string[]): void {
    this.total = Math.max(1, urls.length);
    for (const url of urls) this.start(url);
  }

  async manifest(url: string): Promise<Manifest | null> {
    const problems = this.list(url);
    const value = await this.json(url, problems);
    if (value === undefined) return null;
    if (!isObject(value) || value["format"] !== "renewal-atlas-city") {
      problems.error("manifest.notManifest", {
        field: "format",
        met: isObject(value) ? (value["format"] ?? value["type"] ?? "") : value,
        expected: "renewal-atlas-city",
      });
      return null;
    }
    return checkSchema(manifestSchema, value, problems);
  }

  isUrl(relative: string, base: string): boolean {
    if (URL.canParse(relative, base)) return true;
    this.list(base).error("manifest.url", { field: "url", met: relative });
    return false;
  }

  /** Small files of one sort; those that are broken are left out, which is said. */
  async parts<T>(urls: readonly string[], schema: Parameters<typeof checkSchema<T>>[0]): Promise<T[]> {
    const kept: T[] = [];
    for (const url of urls) {
      const problems = this.list(url);
      const value = await this.json(url, problems);
      const part = value === undefined ? null : checkSchema(schema, value, problems);
      if (part === null) this.rejectedFiles++;
      else kept.push(part);
      this.finish(url);
    }
    return kept;
  }

  async layers(sink: CommunitySink | FacilitySink | DistrictSink, layers: readonly Layer[]): Promise<void> {
    for (const { url, crs } of layers) {
      const problems = this.list(url);
      const bytes = await this.bytes(url, problems);
      await yieldTurn(this.options.signal);
      const table = bytes && openFile(bytes, url, problems);
      if (!table || table.kind === "manifest") {
        if (table) problems.error("manifest.layerFormat", { field: "format", met: "renewal-atlas-city" });
        this.rejectedFiles++;
      } else {
        const system = crs !== "WGS84" ? crs : (table.system ?? crs);
        const onShare = (share: number) => this.say(url, share);
        await readLayer(sink, { table, problems, system }, { signal: this.options.signal, onShare });
      }
      this.finish(url);
    }
  }

  /** The result of a manifest that cannot be followed. */
  refused(): LoadResult {
    this.rejectedFiles++;
    return this.result(null, NOTHING, this.rejectedFiles);
  }

  result(city: City | null, accepted: LoadResult["accepted"], rejected: number): LoadResult {
    const problems: Problem[] = [];
    for (const list of this.lists) for (const problem of list.close()) problems.push(problem);
    return {
      city,
      problems,
      accepted,
      rejected,
      rejectedFiles: this.rejectedFiles,
      repeated: 0,
      repeats: new Uint32Array(0),
    };
  }

  private async json(url: string, problems: ProblemList): Promise<unknown> {
    const bytes = await this.bytes(url, problems);
    const text = bytes === null ? null : decodeText(bytes, problems);
    return text === null ? undefined : parseJson(text, problems)?.value;
  }

  private async bytes(url: string, problems: ProblemList): Promise<Uint8Array | null> {
    this.options.signal?.throwIfAborted();
    const bytes = await this.start(url);
    this.options.signal?.throwIfAborted();
    if (bytes instanceof Uint8Array) return bytes;
    problems.error(bytes.cause === OTHER_ORIGIN ? "file.otherOrigin" : "file.unreachable", {
      met: bytes.message,
      expected: "HTTP 200",
    });
    return null;
  }

  private start(url: string): Promise<Uint8Array | Error> {
    let bytes = this.under.get(url);
    if (!bytes) {
      bytes = this.read(url).catch((error: unknown) =>
        error instanceof Error ? error : new Error(String(error)),
      );
      this.under.set(url, bytes);
    }
    return bytes;
  }

  private finish(url: string): void {
    this.done++;
    this.under.delete(url);
    this.say(url, 0);
  }

  private say(url: string, share: number): void {
    this.options.onProgress?.({ file: url, share: Math.min(1, (this.done + share) / this.total) });
  }
}
