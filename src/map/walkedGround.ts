import { rampColors } from "../scale/ramps.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import { walkField } from "../store/selectors/walkingFigures.ts";
import type { AtlasState } from "../store/state.ts";
import type { FieldKeeper } from "./fieldFor.ts";
import type { Window } from "./serviceAreas.ts";
import { travelTimeField } from "./travelTimeField.ts";

/** Relief and streets stay to be seen through the bands. */
const BAND_OPACITY = 0.6;

/** The ground that is reached on foot: in bands of time, or within the service time in the colour of service areas. */
export function walkedGround(state: AtlasState, window: Window | null, fields: FieldKeeper) {
  const walk = walkField(state);
  if (!walk || !window) return null;
  const { theme } = state;
  const { serviceFill, serviceEdge } = MAP_COLORS[theme];
  const { thresholdsSeconds } = walk;
  const reach = state.coverageView !== "bands";
  const [r, g, b] = serviceFill.map((v) => v.toString(16).padStart(2, "0"));
  return travelTimeField({
    field: fields.fieldFor(window, walk, state.drag !== null),
    thresholdsSeconds,
    colors: reach
      ? [`#${r}${g}${b}`]
      : rampColors("sequenceGround", thresholdsSeconds.length, theme).toReversed(),
    opacity: reach ? serviceFill[3] / 255 : BAND_OPACITY,
    edge: serviceEdge,
  });
}
