import type { Communities } from "./community.ts";
import type { District } from "./district.ts";
import type { Facilities } from "./facility.ts";
import type { Menu } from "./menu.ts";
import type { Label, RulePack } from "./rulePack.ts";

/** A published figure. Figures of different measures are never added up. */
export interface PublishedFigure {
  readonly id: string;
  /** What is counted, over which ground. */
  readonly measure: Label;
  readonly scope: Label;
  readonly value: number;
  readonly unit: "communities" | "squareMeters" | "households" | "yuanPerHousehold" | "yuanPerSquareMeter";
  /** ISO date or year the figure speaks of. */
  readonly asOf: string;
  readonly source: Label;
  readonly verified: boolean;
}

/** Planned starts of comprehensive renovation. */
export interface Target {
  readonly district: string;
  readonly year: number;
  readonly communities: number;
}

export interface Targets {
  readonly source: Label;
  readonly synthetic: boolean;
  readonly rows: readonly Target[];
}

/** What a city.json says of the city beside its layers. */
export interface CityInfo {
  readonly id: string;
  readonly name: Label;
  /** ISO date the records stand at. */
  readonly dataDate: string;
  readonly source: Label;
  /** Set when the records are invented; shown on screen and written into every export. */
  readonly synthetic: { readonly notice: Label } | null;
  readonly boundaries: { readonly validity: Label; readonly source: Label } | null;
  /** First view; null: fit the communities. */
  readonly view: { readonly lng: number; readonly lat: number; readonly zoom: number } | null;
  /** URLs, absolute once loaded; null where the city ships none. */
  readonly terrain: string | null;
  readonly rivers: string | null;
  /** Walking network (geo/networkFile.ts). */
  readonly network: string | null;
}

export interface City {
  readonly info: CityInfo;
  readonly communities: Communities;
  readonly facilities: Facilities;
  readonly districts: readonly District[];
  readonly rulePacks: readonly RulePack[];
  readonly menus: readonly Menu[];
  readonly figures: readonly PublishedFigure[];
  readonly targets: Targets | null;
}
