/** Only when the maps of a page have their place is it known how far away they look: then the legends follow what they draw. */
import { drawsBadges } from "../../store/selectors/badgeScale.ts";
import { plainSquare } from "./legendMark.ts";
import type { Placed, Primitive } from "./placed.ts";

/** The body of a page, whose legends have badges only where one of its maps does. */
export function legendsAsDrawn(placed: readonly Placed[]): readonly Placed[] {
  const maps = placed.flatMap(({ map }) => map ?? []);
  if (maps.length === 0 || maps.some(({ view }) => drawsBadges(view.zoom, null))) return placed;
  return placed.map((one) =>
    one.block?.kind === "legend" ? { ...one, primitives: one.primitives.map(plain) } : one,
  );
}

function plain(one: Primitive): Primitive {
  if (one.kind !== "badge") return one;
  const { x, y, size, badge } = one;
  return plainSquare({ x, y, width: size, height: size }, badge.fill);
}
