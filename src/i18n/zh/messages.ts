import { coverage } from "./coverage.ts";
import { data } from "./data.ts";
import { detail } from "./detail.ts";
import { filters } from "./filters.ts";
import { map } from "./map.ts";
import { overview } from "./overview.ts";
import { picture } from "./picture.ts";
import { priorities } from "./priorities.ts";
import { scenario } from "./scenario.ts";
import { shell } from "./shell.ts";
import { truth } from "./truth.ts";
import { walking } from "./walking.ts";

export const messages = {
  ...shell,
  ...overview,
  ...detail,
  ...coverage,
  ...priorities,
  ...map,
  ...filters,
  ...data,
  ...picture,
  ...truth,
  ...walking,
  ...scenario,
} as const;
