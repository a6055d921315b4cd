import type { SameKeys } from "../messageType.ts";
import type { truth as zh } from "../zh/truth.ts";

export const truth: SameKeys<typeof zh> = {
  "truth.formula": "Formula",
  "truth.inputs": "Inputs",
  "truth.source": "Source",
  "truth.source.none": "not stated",
  "truth.date": "As of",
  "truth.date.none": "not stated",
  "truth.verified": "Checked against its source",
  "truth.unverified": "Not yet checked against its source",
  "truth.computed": "Computed from the loaded data",
};
