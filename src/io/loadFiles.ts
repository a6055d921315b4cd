import type { City } from "../model/city.ts";
import type { District } from "../model/district.ts";
import type { Problem } from "../model/problem.ts";
import { CommunitySink } from "./communitySink.ts";
import { districtFinder } from "./districtNames.ts";
import { DistrictSink } from "./districtSink.ts";
import { FacilitySink } from "./facilitySink.ts";
import { findRole } from "./fileRole.ts";
import { columnNames, type FileTable } from "./fileTable.ts";
import {
  type Choices,
  type CoordinateSystem,
  type LoadFilesResult,
  type LoadOptions,
  type NamedBytes,
  type Question,
  ROLES,
  type Role,
} from "./loadResult.ts";
import { mergeCity } from "./mergeCity.ts";
import { openFile } from "./openFile.ts";
import { ProblemList } from "./problems.ts";
import { readLayer } from "./readLayers.ts";
import { type PlaceSample, samplePlaces, shareInside, systemEvidence } from "./samplePlaces.ts";
import { yearNow } from "./yearNow.ts";
import { yieldTurn } from "./yieldTurn.ts";

const CHINA = [73, 3, 136, 54] as const;
/** A system is suggested when it puts this much more of the sample into the districts named. */
const CLEAR_SHARE = 0.02;

export interface LoadFilesOptions extends LoadOptions {
  /** False (in a terminal): nobody can be asked; unclear files are communities, unclear coordinates WGS84, which is said. And no city is made. */
  readonly ask?: boolean;
}

interface OpenedFile {
  readonly name: string;
  readonly table: Exclude<FileTable, { kind: "manifest" }>;
  readonly problems: ProblemList;
  readonly modified: string | undefined;
  role: Role;
  system: CoordinateSystem;
}

/**
 * Reads dropped files. With communities they make a new city (rule packs and menus of `base` go on; its districts and facilities where they are about
 * the same place); facilities and districts alone go into `base`. When something has to be asked first, `questions` is not empty and `city` null.
 * Throws only an AbortError, when `signal` aborts.
 */
export async function loadFiles(
  files: readonly NamedBytes[],
  base: City | null,
  choices: Choices = {},
  options: LoadFilesOptions = {},
): Promise<LoadFilesResult> {
  const run = new FilesRun(files.length, options);
  const questions: Question[] = [];
  for (const file of files) {
    await yieldTurn(options.signal);
    const opened = run.open(file, base, choices, questions);
    if (opened) run.files.push(opened);
  }
  if (questions.length > 0) return run.result(null, questions);
  return run.read(base);
}

class FilesRun {
  readonly files: OpenedFile[] = [];
  private readonly lists: ProblemList[] = [];
  private readonly options: LoadFilesOptions;
  private readonly total: number;
  private done = 0;
  private rejectedFiles = 0;
  private sinks: readonly [CommunitySink, FacilitySink, DistrictSink] | null = null;

  constructor(total: number, options: LoadFilesOptions) {
    this.total = Math.max(1, total);
    this.options = options;
  }

  /** Opens a file and settles what it holds; null when it cannot be read. Adds what has to be asked. */
  open(file: NamedBytes, base: City | null, choices: Choices, questions: Question[]): OpenedFile | null {
    const problems = this.list(file.name);
    this.options.onProgress?.({ file: file.name, share: null });
    if (file.failure !== undefined) problems.error("file.unreadable", { met: file.failure });
    const table = file.failure === undefined ? openFile(file.bytes, file.name, problems) : null;
    if (!table || table.kind === "manifest") {
      if (table) problems.error("manifest.withFiles");
      this.rejectedFiles++;
      return null;
    }
    let role = own(choices.role, file.name) ?? findRole(table);
    const asked = role === null;
    role ??= "communities";
    const sample = samplePlaces(table, role);
    // Where no row has a place nothing can be kept, whatever it is: its problems are the answer.
    if (asked && sample.positions.length > 0) {
      if (this.options.ask !== false)
        questions.push({ kind: "role", file: file.name, columns: columnNames(table).slice(0, 50) });
      else problems.warning("file.roleAssumed", { expected: ROLES.join(", ") });
    }
    const chosen = own(choices.crs, file.name) ?? table.system;
    if (chosen === null) this.settleSystem(file.name, sample, base, problems, questions);
    return { name: file.name, table, problems, role, system: chosen ?? "WGS84", modified: file.modified };
  }

  async read(base: City | null): Promise<LoadFilesResult> {
    const { options } = this;
    const of = (role: Role) => this.files.filter((file) => file.role === role);
    const latestYear = yearNow();
    const districts = new DistrictSink();
    await this.feed(districts, of("districts"));
    const kept =
      districts.accepted > 0
        ? districts.build()
        : base && this.sameGround(of("communities"), base.districts)
          ? base.districts
          : [];
    const communities = new CommunitySink({ districts: kept, menus: base?.menus ?? [], latestYear });
    await this.feed(communities, of("communities"));
    const facilities = new FacilitySink({ rulePacks: base?.rulePacks ?? [], latestYear });
    await this.feed(facilities, of("facilities"));
    this.sinks = [communities, facilities, districts];
    if (options.ask === false) return this.result(null, []);
    const named = of("communities")[0] ?? this.files[0];
    const problems = this.list(named?.name ?? "");
    const city = named
      ? mergeCity(base, {
          communities: of("communities").length > 0 ? communities.build() : null,
          facilities: facilities.accepted > 0 ? facilities.build() : null,
          districts: districts.accepted > 0 ? districts.build() : null,
          matchedDistricts: kept,
          name: named.name,
          dataDate: named.modified ?? new Date().toISOString().slice(0, 10),
          problems,
        })
      : null;
    return this.result(city, []);
  }

  result(city: City | null, questions: readonly Question[]): LoadFilesResult {
    const problems: Problem[] = [];
    for (const list of this.lists) for (const problem of list.close()) problems.push(problem);
    const [communities, facilities, districts] = this.sinks ?? [];
    const sum = (key: "rejected" | "repeated") =>
      (communities?.[key] ?? 0) + (facilities?.[key] ?? 0) + (districts?.[key] ?? 0);
    return {
      city,
      problems,
      accepted: {
        communities: communities?.accepted ?? 0,
        facilities: facilities?.accepted ?? 0,
        districts: districts?.accepted ?? 0,
      },
      rejected: this.rejectedFiles + sum("rejected"),
      rejectedFiles: this.rejectedFiles,
      repeated: sum("repeated"),
      repeats: Uint32Array.from(communities?.core.repeats ?? []),
      questions,
    };
  }

  private list(file: string): ProblemList {
    const list = new ProblemList(file);
    this.lists.push(list);
    return list;
  }

  /** Asks for the system of a file that says nothing of it, when its positions lie where systems differ. */
  private settleSystem(
    file: string,
    sample: PlaceSample,
    base: City | null,
    problems: ProblemList,
    questions: Question[],
  ): void {
    if (!(shareInside(sample.positions, CHINA) > 0)) return;
    if (this.options.ask === false) {
      problems.info("crs.assumed", { met: "WGS84" });
      return;
    }
    const evidence = systemEvidence(sample, base?.districts ?? []);
    const ranked = evidence
      ? (Object.entries(evidence) as [CoordinateSystem, number][]).sort((a, b) => b[1] - a[1])
      : [];
    const clear = ranked.length > 1 && ranked[0]![1] - ranked[1]![1] > CLEAR_SHARE;
    questions.push({
      kind: "crs",
      file,
      sample: sample.positions,
      suggested: clear ? ranked[0]![0] : null,
      evidence,
    });
  }

  private async feed(
    sink: CommunitySink | FacilitySink | DistrictSink,
    files: readonly OpenedFile[],
  ): Promise<void> {
    for (const { name, table, problems, system } of files) {
      if (system !== "WGS84") problems.info("crs.converted", { met: system });
      const onShare = (share: number) =>
        this.options.onProgress?.({ file: name, share: (this.done + share) / this.total });
      await readLayer(sink, { table, problems, system }, { signal: this.options.signal, onShare });
      this.done++;
    }
  }

  /** Whether communities are about the ground of `districts`: most name one of them, or, naming none, most lie in their box. */
  private sameGround(files: readonly OpenedFile[], districts: readonly District[]): boolean {
    if (districts.length === 0) return false;
    const find = districtFinder(districts);
    let named = 0;
    let found = 0;
    let inside = 0;
    let placed = 0;
    for (const { table, role } of files) {
      const sample = samplePlaces(table, role);
      for (const name of sample.districts) {
        if (name === "") continue;
        named++;
        if (find(name) !== undefined) found++;
      }
      const reported = districts.filter((d) => d.bbox && d.reported);
      placed += sample.positions.length / 2;
      for (let i = 0; i < sample.positions.length; i += 2)
        if (reported.some((d) => shareInside(sample.positions.subarray(i, i + 2), d.bbox!) > 0)) inside++;
    }
    return named > 0 ? 2 * found >= named : placed > 0 && 2 * inside >= placed;
  }
}

function own<T>(choices: Readonly<Record<string, T>> | undefined, name: string): T | null {
  return choices && Object.hasOwn(choices, name) ? choices[name]! : null;
}
