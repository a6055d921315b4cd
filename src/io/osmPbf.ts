/** Streets from OpenStreetMap .pbf. Node only. */
import { basename } from "node:path";
import { InputError } from "./inputError.ts";
import { type PbfContent, pbfBlocks, pbfDate, pbfHolds } from "./pbfBlocks.ts";
import { StreetDraft } from "./streetDraft.ts";
import { OSM_LICENCE, type ReadOptions, type Streets } from "./streets.ts";
import { type Tags, WALKING_TAGS, walkableTags } from "./walkableTags.ts";

/** What `parse` gives: a node or a way, as its type says. */
interface Item {
  readonly type: string;
  readonly id: number;
  readonly tags?: Tags;
  readonly refs: readonly number[];
  readonly lon: number;
  readonly lat: number;
}

/**
 * The walkable ways of an OpenStreetMap .pbf file, read twice: for the ways, then for their points.
 * @throws InputError that names file and block
 */
export async function readOsmPbf(path: string, { onProgress }: ReadOptions): Promise<Streets> {
  const draft = new StreetDraft();
  let ways = 0;
  const takeWay = ({ type, tags, refs }: Item) => {
    if (type !== "way") return;
    ways++;
    const way = tags === undefined ? null : walkableTags(tags);
    if (way !== null) draft.addWay(refs, way);
  };
  const date = await eachItem(path, "ways", (share) => onProgress?.(share / 2), takeWay);
  draft.endWays();
  const takeNode = ({ type, id, lon, lat }: Item) => {
    if (type === "node") draft.place(id, lon, lat);
  };
  await eachItem(path, "nodes", (share) => onProgress?.((1 + share) / 2), takeNode);
  return {
    ...draft.finish(),
    ways,
    walkedWays: draft.wayCount,
    date,
    licence: OSM_LICENCE,
    problems: [],
  };
}

/**
 * Takes the items of the blocks that hold some of `content`; gives the date of the file. The package's own stream is not used: it
 * throws out of the stream on a damaged block, which nothing can catch.
 */
async function eachItem(
  path: string,
  content: PbfContent,
  onProgress: (share: number) => void,
  take: (item: Item) => void,
): Promise<string> {
  const { parse } = await import("osm-pbf-parser-node");
  // Its types ask for { withTags }, its code for what that would hold.
  const withTags = { node: false, way: [...WALKING_TAGS], relation: false } as Parameters<typeof parse>[1];
  let date = "";
  for await (const { number, isHeader, bytes, share } of pbfBlocks(path)) {
    if (isHeader) date = pbfDate(bytes);
    else if (pbfHolds(bytes, content)) {
      let items: readonly Item[];
      try {
        items = parse(bytes, withTags) as Item[];
      } catch (error) {
        throw new InputError(basename(path), `block ${number} is damaged: ${(error as Error).message}`);
      }
      for (const item of items) take(item);
    }
    onProgress(share);
  }
  return date;
}
