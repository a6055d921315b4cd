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

/** Networks by the number in their tiles' addresses; who shows one keeps it alive. */
const networks = new Map<number, WeakRef<WalkingNetwork>>();
const serials = new WeakMap<WalkingNetwork, number>();
const sorted = new WeakMap<WalkingNetwork, StreetTiles>();

addProtocol(PROTOCOL, async ({ url }) => {
  const [serial, z, x, y] = url
    .slice(PROTOCOL.length + 3)
    .split("/")
    .map(Number);
  const network = networks.get(serial!)?.deref();
  if (!network) return { data: new Uint8Array(0).buffer };
  return { data: tilesOf(network).tile({ z: z!, x: x!, y: y! }).buffer };
});

/** Sorted into tiles when the first one is asked for: not before anybody looks. */
function tilesOf(network: WalkingNetwork): StreetTiles {
  const tiles = sorted.get(network) ?? createStreetTiles(network);
  sorted.set(network, tiles);
  return tiles;
}

function serialOf(network: WalkingNetwork): number {
  const known = serials.get(network);
  if (known !== undefined) return known;
  const serial = networks.size + 1;
  serials.set(network, serial);
  networks.set(serial, new WeakRef(network));
  return serial;
}

/** Shows the streets of `network` in place of those before; null: none. */
export function showStreets(map: MapLibreMap, network: WalkingNetwork | null, theme: Theme): void {
  for (const { id } of STREET_LAYERS) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
  if (network === null || network.edgeCount === 0) return;
  map.addSource(SOURCE, {
    type: "vector",
    tiles: [`${PROTOCOL}://${serialOf(network)}/{z}/{x}/{y}`],
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
