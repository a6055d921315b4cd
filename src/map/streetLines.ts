/** The streets of the walking network as a part of the base map at near zooms. */
import { addProtocol, type LineLayerSpecification, type Map as MapLibreMap } from "maplibre-gl";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import type { Theme } from "../store/state.ts";
import { STREET_LAYERS, streetPaint } from "./streetStyle.ts";
import {
  createStreetTiles,
  STREETS_LAYER,
  STREETS_MAX_ZOOM,
  STREETS_MIN_ZOOM,
  type StreetTiles,
} from "./streetTiles.ts";

const PROTOCOL = "atlas-streets";
const SOURCE = "streets";
/** Streets lie on the rivers, and below all that is marked on the map. */
const BELOW = "district-hover";

const serials = new WeakMap<WalkingNetwork, number>();
let lastSerial = 0;
let shown: { readonly serial: number; readonly network: WalkingNetwork; tiles: StreetTiles | null } | null =
  null;

addProtocol(PROTOCOL, async ({ url }) => {
  const [serial, z, x, y] = url
    .slice(PROTOCOL.length + 3)
    .split("/")
    .map(Number);
  if (shown === null || shown.serial !== serial) return { data: new Uint8Array(0).buffer };
  // Sorted into tiles when the first one is asked for: not before anybody looks.
  shown.tiles ??= createStreetTiles(shown.network);
  return { data: shown.tiles.tile({ z: z!, x: x!, y: y! }).buffer };
});

/** Shows the streets of `network` in place of those before; null: none. */
export function showStreets(map: MapLibreMap, network: WalkingNetwork | null, theme: Theme): void {
  for (const { id } of STREET_LAYERS) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
  shown = null;
  if (network === null || network.edgeCount === 0) return;
  const serial = serials.get(network) ?? ++lastSerial;
  serials.set(network, serial);
  shown = { serial, network, tiles: null };
  map.addSource(SOURCE, {
    type: "vector",
    tiles: [`${PROTOCOL}://${serial}/{z}/{x}/{y}`],
    minzoom: STREETS_MIN_ZOOM,
    maxzoom: STREETS_MAX_ZOOM,
  });
  const colors = streetPaint(theme);
  for (const layer of STREET_LAYERS)
    map.addLayer(
      {
        ...layer,
        type: "line",
        source: SOURCE,
        "source-layer": STREETS_LAYER,
        paint: { ...layer.paint, ...colors[layer.id] },
      } as LineLayerSpecification,
      BELOW,
    );
}
