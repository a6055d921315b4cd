import { theCase } from "./case.ts";
import { coverage } from "./coverage.ts";
import { data } from "./data.ts";
import { detail } from "./detail.ts";
import { edits } from "./edits.ts";
import { filters } from "./filters.ts";
import { map } from "./map.ts";
import { menu } from "./menu.ts";
import { overview } from "./overview.ts";
import { picture } from "./picture.ts";
import { priorities } from "./priorities.ts";
import { programme } from "./programme.ts";
import { report } from "./report.ts";
import { reportCommunities } from "./reportCommunities.ts";
import { reportDistricts } from "./reportDistricts.ts";
import { reportFiles } from "./reportFiles.ts";
import { reportLists } from "./reportLists.ts";
import { reportMaps } from "./reportMaps.ts";
import { reportPages } from "./reportPages.ts";
import { robustness } from "./robustness.ts";
import { scenario } from "./scenario.ts";
import { shell } from "./shell.ts";
import { talk } from "./talk.ts";
import { tracks } from "./tracks.ts";
import { truth } from "./truth.ts";
import { walking } from "./walking.ts";
import { weighting } from "./weighting.ts";

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
  ...talk,
  ...menu,
  ...tracks,
  ...programme,
  ...edits,
  ...theCase,
  ...robustness,
  ...weighting,
  ...report,
  ...reportPages,
  ...reportMaps,
  ...reportDistricts,
  ...reportFiles,
  ...reportCommunities,
  ...reportLists,
} as const;
