import type { Layer } from "@deck.gl/core";
import {
  communityColors,
  communityShow,
  drawnFacilities,
  serviceAreas as serviceAreasOf,
} from "../store/selectors/map.ts";
import { kinds } from "../store/selectors/parameters.ts";
import { selectedIndex } from "../store/selectors/selection.ts";
import type { AtlasState } from "../store/state.ts";
import { communityDots, hiddenCommunities } from "./communityDots.ts";
import { communityFootprints, FOOTPRINT_ZOOM } from "./communityFootprints.ts";
import { facilityIcons } from "./facilityIcons.ts";
import { selectionRing } from "./selectionRing.ts";
import { serviceMask, type Window } from "./serviceAreas.ts";

export interface MapLayersInput {
  readonly state: AtlasState;
  readonly zoom: number;
  /** Where service areas are made; null before the map has a size. */
  readonly window: Window | null;
}

/** All layers of the data from below to above; always all of them, so that their place below the labels is kept. */
export function mapLayers({ state, zoom, window }: MapLayersInput): Layer[] {
  if (!state.atlas) return [];
  const { communities, facilities } = state.atlas.city;
  const { theme } = state;
  const near = zoom >= FOOTPRINT_ZOOM;
  const dots = {
    positions: communities.positions,
    colors: communityColors(state),
    show: communityShow(state),
    theme,
    near,
  };
  return [
    serviceMask(serviceAreasOf(state), window, theme),
    hiddenCommunities(dots),
    ...communityFootprints({ ...dots, footprints: communities.footprints, visible: near }),
    communityDots(dots),
    selectionRing(communities.positions, selectedIndex(state), theme),
    facilityIcons({ facilities, kinds: kinds(state), rows: drawnFacilities(state), theme }),
  ];
}

/** What of the state the layers read: while all stay the same objects, nothing is drawn anew. */
export const layerInputs = (s: AtlasState): readonly unknown[] => [
  s.atlas,
  s.theme,
  communityColors(s),
  communityShow(s),
  drawnFacilities(s),
  serviceAreasOf(s),
  selectedIndex(s),
  kinds(s),
];
