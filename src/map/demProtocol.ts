/** The relief without a network: raster-dem tiles drawn from the city's own terrain grid. */
import { addProtocol } from "maplibre-gl";
import { decodeTerrain, heightAt, type TerrainGrid } from "../geo/terrainGrid.ts";

const TILE = 256;
const TERRARIUM_OFFSET = 32_768;
const grids = new Map<string, Promise<TerrainGrid>>();
let added = false;

/** Tile template of the terrain file at `url`, for a raster-dem source of encoding "terrarium". */
export function demTiles(url: string): string {
  if (!added) {
    added = true;
    addProtocol("dem", async (request) => ({ data: await tile(request.url) }));
  }
  return `dem://{z}/{x}/{y}?${encodeURIComponent(url)}`;
}

async function tile(address: string): Promise<ImageBitmap> {
  const [path, query] = address.slice("dem://".length).split("?") as [string, string];
  const [z, x, y] = path.split("/").map(Number) as [number, number, number];
  const grid = await gridOf(decodeURIComponent(query));
  const pixels = new Uint8ClampedArray(TILE * TILE * 4);
  const scale = 2 ** z;
  for (let row = 0; row < TILE; row++) {
    const mercator = Math.PI * (1 - (2 * (y + (row + 0.5) / TILE)) / scale);
    const lat = (Math.atan(Math.sinh(mercator)) * 180) / Math.PI;
    for (let column = 0; column < TILE; column++) {
      const lng = ((x + (column + 0.5) / TILE) / scale) * 360 - 180;
      const [west, south, east, north] = grid.bbox;
      // Beyond the grid the ground goes on at the height of its rim, so that no cliff is drawn there.
      const inLng = Math.min(east, Math.max(west, lng));
      const inLat = Math.min(north, Math.max(south, lat));
      const elevation = heightAt(grid, inLng, inLat) + TERRARIUM_OFFSET;
      const at = (row * TILE + column) * 4;
      pixels[at] = elevation >> 8;
      pixels[at + 1] = elevation & 255;
      pixels[at + 2] = (elevation - Math.floor(elevation)) * 256;
      pixels[at + 3] = 255;
    }
  }
  return createImageBitmap(new ImageData(pixels, TILE, TILE));
}

function gridOf(url: string): Promise<TerrainGrid> {
  const found = grids.get(url);
  if (found) return found;
  const made = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`terrain ${url}: status ${response.status}, expected 200`);
    return decodeTerrain(new Uint8Array(await response.arrayBuffer()));
  });
  grids.set(url, made);
  return made;
}
