/** The places that every street network has to lead to: gates of the communities, and facilities. */
import { CHANGSHIYUAN_POSITION } from "./changshiyuan.ts";
import type { DemoCommunity } from "./communities.ts";
import type { DemoFacility } from "./facilities.ts";
import { length, toPlane } from "./plane.ts";
import type { Door } from "./roadSpurs.ts";

const STEP_METERS = 5;

export function doorsOf(communities: readonly DemoCommunity[], facilities: readonly DemoFacility[]): Door[] {
  const documented = toPlane(CHANGSHIYUAN_POSITION[0], CHANGSHIYUAN_POSITION[1]);
  return [
    { place: documented, step: documented },
    ...communities.map(({ site: { ring, entrance } }): Door => {
      const [a, b] = [ring[0]!, ring[1]!];
      const span = length(b[0] - a[0], b[1] - a[1]);
      const nx = ((b[1] - a[1]) / span) * STEP_METERS;
      const ny = (-(b[0] - a[0]) / span) * STEP_METERS;
      return { place: entrance, step: [entrance[0] + nx, entrance[1] + ny] };
    }),
    ...facilities.map(({ place }): Door => ({ place, step: place })),
  ];
}
