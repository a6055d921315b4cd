import { rgbOf } from "../scale/colors.ts";
import { CATCHMENT_COLORS } from "../scale/ramps.ts";
import { BAND_OPACITY, bandColors, CATCHMENT_OPACITY, coverageViewInUse } from "../store/selectors/bands.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import { walkField } from "../store/selectors/walkingFigures.ts";
import type { AtlasState } from "../store/state.ts";
import { catchmentField } from "./catchmentField.ts";
import type { FieldKeeper } from "./fieldFor.ts";
import type { Window } from "./serviceAreas.ts";
import { travelTimeField } from "./travelTimeField.ts";

/**
 * The ground that is reached on foot: within the service time in the colour of service areas, in bands of time, or coloured by who serves
 * it.
 */
export function walkedGround(state: AtlasState, window: Window | null, fields: FieldKeeper) {
  const walk = walkField(state);
  if (!walk || !window) return null;
  const { theme } = state;
  const { serviceFill, serviceEdge: edge } = MAP_COLORS[theme];
  const { thresholdsSeconds } = walk;
  const field = fields.fieldFor(window, walk, state.drag !== null);
  if (field.labels)
    return catchmentField({
      frame: field.frame,
      labels: field.labels,
      colors: CATCHMENT_COLORS[theme].map((hex) => [...rgbOf(hex), 255 * CATCHMENT_OPACITY]),
      edge,
    });
  const bands = coverageViewInUse(state) === "bands";
  return travelTimeField({
    field,
    thresholdsSeconds,
    colors: bands ? bandColors(state).map((hex) => [...rgbOf(hex), 255 * BAND_OPACITY]) : [serviceFill],
    edge,
  });
}
