import type { City, CityInfo } from "../model/city.ts";
import type { Communities } from "../model/community.ts";
import type { District } from "../model/district.ts";
import type { Facilities } from "../model/facility.ts";
import { type CodeColumn, NO_CODE } from "../table/column.ts";
import { districtFinder } from "./districtNames.ts";
import type { ProblemList } from "./problems.ts";
import { shareInside } from "./samplePlaces.ts";

/** About 2 km: facilities a little beyond the last community still serve it. */
const MARGIN_DEGREES = 0.02;

export interface FileParts {
  /** Null when no file of communities was given. */
  readonly communities: Communities | null;
  readonly facilities: Facilities | null;
  readonly districts: readonly District[] | null;
  /** The districts that the communities' names were matched with. */
  readonly matchedDistricts: readonly District[];
  /** Name of the file that gives the city its name. */
  readonly name: string;
  readonly dataDate: string;
  readonly problems: ProblemList;
}

/** The city that dropped files make, alone or together with `base`. Null, with the reason, when they make none. What is done is said. */
export function mergeCity(base: City | null, parts: FileParts): City | null {
  const { communities, problems } = parts;
  if (communities && communities.length > 0) return newCity(base, communities, parts);
  if (communities) {
    problems.error("city.nothingRead");
    return null;
  }
  if (!base) {
    problems.error("city.needsCommunities");
    return null;
  }
  if (!parts.facilities && !parts.districts) {
    problems.error("city.nothingRead");
    return null;
  }
  problems.info("city.communitiesKept", { met: String(base.communities.length) });
  return {
    ...base,
    ...(parts.facilities ? { facilities: joinFacilities(base.facilities, parts.facilities, problems) } : {}),
    ...(parts.districts
      ? {
          districts: parts.districts,
          communities: {
            ...base.communities,
            district: renamed(base.communities.district, base.districts, parts.districts),
          },
        }
      : {}),
  };
}

function newCity(base: City | null, communities: Communities, parts: FileParts): City {
  const { problems } = parts;
  const sameGround =
    base !== null && parts.matchedDistricts.length > 0 && parts.matchedDistricts === base.districts;
  let { matchedDistricts: districts } = parts;
  if (sameGround) problems.info("city.districtsKept");
  else if (districts.length === 0) {
    districts = communities.district.values.map((name) => ({
      code: name,
      nameZh: name,
      nameEn: name,
      reported: true,
    }));
    if (districts.length > 0) problems.info("city.districtsMade", { met: String(districts.length) });
  }
  const near =
    base !== null &&
    base.facilities.length > 0 &&
    shareInside(communities.positions, bboxOf(base.facilities.positions)) >= 0.5;
  let facilities = parts.facilities ?? noFacilities();
  if (base && base.facilities.length > 0) {
    if (!near) problems.info("city.facilitiesDropped");
    else if (parts.facilities) facilities = joinFacilities(base.facilities, parts.facilities, problems);
    else {
      facilities = base.facilities;
      problems.info("city.facilitiesKept", { met: String(facilities.length) });
    }
  }
  const stem = parts.name.replace(/\.[^.]*$/, "") || parts.name;
  const info: CityInfo = {
    id: stem,
    name: { zh: stem, en: stem },
    dataDate: parts.dataDate,
    source: { zh: parts.name, en: parts.name },
    // Invented facilities stay marked as such.
    synthetic: near ? base.info.synthetic : null,
    boundaries: sameGround ? base.info.boundaries : null,
    view: null,
    terrain: sameGround ? base.info.terrain : null,
    rivers: sameGround ? base.info.rivers : null,
    network: sameGround ? base.info.network : null,
  };
  return {
    info,
    communities,
    facilities,
    districts,
    rulePacks: base?.rulePacks ?? [],
    menus: base?.menus ?? [],
    figures: sameGround ? base.figures : [],
    targets: sameGround ? base.targets : null,
  };
}

/** `added`, and those of `old` that are of other kinds and other ids. */
function joinFacilities(old: Facilities, added: Facilities, problems: ProblemList): Facilities {
  const kinds = new Set(added.kind.values);
  const ids = new Set(added.ids);
  const kept: number[] = [];
  for (let i = 0; i < old.length; i++) {
    const code = old.kind.codes[i]!;
    if (!ids.has(old.ids[i]!) && (code === NO_CODE || !kinds.has(old.kind.values[code]!))) kept.push(i);
  }
  problems.info("city.facilitiesReplaced", { met: String(kept.length) });
  if (kept.length === 0) return added;
  const length = kept.length + added.length;
  const floats = (name: "tier" | "capacity" | "floorAreaSquareMeters" | "openYear") =>
    Float32Array.from({ length }, (_, i) =>
      i < kept.length ? old[name][kept[i]!]! : added[name][i - kept.length]!,
    );
  const bytes = (name: "status" | "deliveryMode") =>
    Uint8Array.from({ length }, (_, i) =>
      i < kept.length ? old[name][kept[i]!]! : added[name][i - kept.length]!,
    );
  const texts = (name: "ids" | "names" | "addresses") => [...kept.map((i) => old[name][i]!), ...added[name]];
  const values = [...old.kind.values, ...added.kind.values.filter((kind) => !old.kind.values.includes(kind))];
  const codes = Uint16Array.from({ length }, (_, i) => {
    if (i < kept.length) return old.kind.codes[kept[i]!]!;
    const code = added.kind.codes[i - kept.length]!;
    return code === NO_CODE ? NO_CODE : values.indexOf(added.kind.values[code]!);
  });
  const positions = new Float64Array(2 * length);
  for (const [to, i] of kept.entries()) positions.set(old.positions.subarray(2 * i, 2 * i + 2), 2 * to);
  positions.set(added.positions, 2 * kept.length);
  return {
    length,
    ids: texts("ids"),
    names: texts("names"),
    positions,
    kind: { codes, values },
    tier: floats("tier"),
    capacity: floats("capacity"),
    floorAreaSquareMeters: floats("floorAreaSquareMeters"),
    status: bytes("status"),
    deliveryMode: bytes("deliveryMode"),
    openYear: floats("openYear"),
    addresses: texts("addresses"),
  };
}

/** A district column in the codes of `next`, found by the old districts' code or name; what is not found stays. */
function renamed(column: CodeColumn, old: readonly District[], next: readonly District[]): CodeColumn {
  const find = districtFinder(next);
  const names = new Map(old.map((d) => [d.code, d.nameZh]));
  const found = column.values.map((value) => find(value) ?? find(names.get(value) ?? "") ?? value);
  const values = [...new Set(found)];
  const codes = column.codes.map((code) => (code === NO_CODE ? NO_CODE : values.indexOf(found[code]!)));
  return { codes, values };
}

function bboxOf(positions: Float64Array): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i += 2) {
    west = Math.min(west, positions[i]!);
    east = Math.max(east, positions[i]!);
    south = Math.min(south, positions[i + 1]!);
    north = Math.max(north, positions[i + 1]!);
  }
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES];
}

/** Made anew each time: the arrays of a result are handed over to the page. */
function noFacilities(): Facilities {
  return {
    length: 0,
    ids: [],
    names: [],
    positions: new Float64Array(0),
    kind: { codes: new Uint16Array(0), values: [] },
    tier: new Float32Array(0),
    capacity: new Float32Array(0),
    floorAreaSquareMeters: new Float32Array(0),
    status: new Uint8Array(0),
    deliveryMode: new Uint8Array(0),
    openYear: new Float32Array(0),
    addresses: [],
  };
}
