import { it } from "vitest";
import { districtAtlas } from "../src/report/templates/districtAtlas.ts";
import { demoState } from "./demoState.ts";
it("prints", () => {
  for (const locale of ["zh","en"] as const) {
  const s = demoState({ locale });
  const o = districtAtlas({ ...s, report: { ...s.report, template: "districtAtlas", paper: "a4" } });
  console.log(o.fileName, o.pages.length, o.pages.map(p=>p.label).join(" "));
  const t0 = performance.now();
  const all = o.pages.map(p => p.content());
  console.log(performance.now()-t0, "ms");
  console.log(JSON.stringify(all.find(p=>p.key==="district:500103"), (k,v)=> k==="state"?undefined:v, 1));
  }
});
