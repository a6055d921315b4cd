import { expect, it } from "vitest";
import { LEAST_SHRINK, typeOf } from "../../../src/report/layout/paper.ts";
import { PAPERS } from "../../../src/store/reportState.ts";

it("type that is made smaller stays at 7 points or more, or as large as it is on a page with room", () => {
  for (const paper of PAPERS) {
    const full = typeOf(paper);
    const least = typeOf(paper, LEAST_SHRINK);
    for (const name of Object.keys(full) as (keyof typeof full)[]) {
      expect(least[name].size).toBeGreaterThanOrEqual(Math.min(full[name].size, (7 * 96) / 72) - 1e-9);
      expect(least[name].line / least[name].size).toBeCloseTo(full[name].line / full[name].size, 9);
    }
    expect(typeOf(paper, LEAST_SHRINK / 2).table.size).toBeCloseTo((full.table.size * LEAST_SHRINK) / 2, 9);
  }
});
