import type { Facts } from "../analysis/facts.ts";
import type { Reach } from "../analysis/reach.ts";
import type { City } from "../model/city.ts";

/** A city with what the worker derived from it; replaced as a whole. */
export interface Atlas {
  readonly city: City;
  readonly facts: Facts;
  readonly reach: Reach;
}
