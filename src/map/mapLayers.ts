import type { Layer } from "@deck.gl/core";
import { drawsBadges, isInHand } from "../store/selectors/badgeScale.ts";
import { filtered } from "../store/selectors/filtered.ts";
import {
  communityColors,
  communityShow,
  drawnFacilities,
  serviceAreas as serviceAreasOf,
} from "../store/selectors/map.ts";
import { shownRoute } from "../store/selectors/nearest.ts";
import { kinds } from "../store/selectors/parameters.ts";
import { raised } from "../store/selectors/raised.ts";
import { heldRadiusMeters, scenarioMarkers as markersOf } from "../store/selectors/scenarioMarkers.ts";
import { selectedIndex } from "../store/selectors/selection.ts";
import { methodInUse } from "../store/selectors/walking.ts";
import { walkField } from "../store/selectors/walkingFigures.ts";
import type { AtlasState } from "../store/state.ts";
import { communityDots, hiddenCommunities, raisedCommunities } from "./communityDots.ts";
import { communityFootprints, FOOTPRINT_ZOOM } from "./communityFootprints.ts";
import { communityRings } from "./communityRings.ts";
import { facilityIcons } from "./facilityIcons.ts";
import type { FieldKeeper } from "./fieldFor.ts";
import { routeLine } from "./routeLine.ts";
import { scenarioMarkers } from "./scenarioMarkers.ts";
import { serviceMask, type Window } from "./serviceAreas.ts";
import { walkedGround } from "./walkedGround.ts";

export interface MapLayersInput {
  readonly state: AtlasState;
  readonly zoom: number;
  /** Where service areas are made; null before the map has a size. */
  readonly window: Window | null;
  /** Keeps the surface of travel time of this map. */
  readonly fields: FieldKeeper;
}

/**
 * The layers of the data from below to above. The dots are always among them, also before there is a city: their shaders are made while its
 * files are read, and their group takes its place below the labels. A layer that shows nothing is left out: each costs shaders.
 */
export function mapLayers({ state, zoom, window, fields }: MapLayersInput): Layer[] {
  const { theme, atlas } = state;
  const near = zoom >= FOOTPRINT_ZOOM;
  const dots = {
    positions: atlas?.city.communities.positions ?? NO_POSITIONS,
    colors: communityColors(state),
    show: communityShow(state),
    theme,
    near,
  };
  if (!atlas) return [communityDots(dots)];
  const { communities, facilities } = atlas.city;
  const asBadges = drawsBadges(zoom, state.scenarioTool);
  const icons = facilityIcons({
    ...{ facilities, kinds: kinds(state), rows: drawnFacilities(state), theme, asBadges },
  });
  const layers = [
    walkField(state)
      ? walkedGround(state, window, fields)
      : // Discs would be a wrong answer while the streets are awaited.
        methodInUse(state) === "straight" && serviceMask(serviceAreasOf(state), window, theme),
    !asBadges && icons,
    filtered(state).count < communities.length && hiddenCommunities(dots),
    ...communityFootprints({ ...dots, footprints: communities.footprints, visible: near }),
    communityDots(dots),
    raisedCommunities(dots, raised(state)),
    ...communityRings(
      communities.positions,
      { selected: selectedIndex(state), hovered: state.hovered ?? -1 },
      theme,
    ),
    ...routeLine(shownRoute(state)?.lines ?? [], theme),
    asBadges && icons,
    ...scenarioMarkers({
      ...{ markers: markersOf(state), heldRadiusMeters: heldRadiusMeters(state) },
      ...{ kinds: kinds(state), locale: state.locale, theme },
    }),
  ];
  return layers.filter((layer): layer is NonNullable<Exclude<typeof layer, false>> => Boolean(layer));
}

const NO_POSITIONS = new Float64Array(0);

/** What of the state the layers read: while all stay the same objects, nothing is drawn anew. */
export const layerInputs = (s: AtlasState): readonly unknown[] => [
  s.atlas,
  s.theme,
  communityColors(s),
  communityShow(s),
  drawnFacilities(s),
  raised(s),
  isInHand(s.scenarioTool),
  serviceAreasOf(s),
  walkField(s),
  methodInUse(s),
  selectedIndex(s),
  shownRoute(s),
  kinds(s),
  markersOf(s),
  s.locale,
];
