/** The relief of the base map: terrarium tiles cut from the city's own height grid, so that no tile server is asked. */
import { addProtocol } from "maplibre-gl";
import { decodeTerrain, type TerrainGrid } from "../geo/terrainGrid.ts";
import { demPixels } from "./demTile.ts";

const PROTOCOL = "atlas-relief";
const grids = new Map<string, TerrainGrid>();
const loading = new Map<string, Promise<TerrainGrid>>();

addProtocol(PROTOCOL, async ({ url }) => {
  const [key = "", z, x, y] = url.slice(PROTOCOL.length + 3).split("/");
  const grid = grids.get(decodeURIComponent(key));
  if (!grid) throw new Error(`no terrain grid for ${url}`);
  const pixels = demPixels(grid, { z: Number(z), x: Number(x), y: Number(y) });
  return { data: await createImageBitmap(new ImageData(pixels, 256, 256)) };
});

/** Fetches and decodes the grid at `url` once; the answer is ready for `reliefSource`. */
export function loadRelief(url: string): Promise<TerrainGrid> {
  const known = loading.get(url);
  if (known) return known;
  const grid = fetchGrid(url);
  loading.set(url, grid);
  // A failure is not kept: the next load asks again.
  grid.catch(() => loading.delete(url));
  return grid;
}

async function fetchGrid(url: string): Promise<TerrainGrid> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`terrain ${url}: HTTP ${response.status}`);
  const grid = decodeTerrain(new Uint8Array(await response.arrayBuffer()));
  grids.set(url, grid);
  return grid;
}

/** A raster-dem source over the grid loaded from `url`. Above zoom 12 a pixel would be finer than a cell of about 100 m. */
export function reliefSource(url: string, grid: TerrainGrid) {
  return {
    type: "raster-dem" as const,
    tiles: [`${PROTOCOL}://${encodeURIComponent(url)}/{z}/{x}/{y}`],
    tileSize: 256,
    encoding: "terrarium" as const,
    minzoom: 7,
    maxzoom: 12,
    bounds: [...grid.bbox] as [number, number, number, number],
  };
}
