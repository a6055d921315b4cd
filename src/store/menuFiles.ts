/** Menus from files, in place of those of the city; as an edit, so that the step can be taken back. */
import type { Menu, Track } from "../model/menu.ts";
import type { Problem } from "../model/problem.ts";
import { atlasStore } from "./atlasStore.ts";
import type { MenuImport } from "./decisionState.ts";
import { replaceMenus, step } from "./edits.ts";

const MENU_NAME = /\.json$/i;
/** A menu of a thousand items is far smaller; larger files are not opened twice. */
const MOST_BYTES = 4_000_000;

/** Takes the menus among `files` and says what came of them; gives back the files that are no menus. */
export async function takeMenuFiles(files: readonly File[]): Promise<readonly File[]> {
  const others: File[] = [];
  const taken: MenuImport["files"][number][] = [];
  const menus = new Map<Track, Menu>();
  const problems: Problem[] = [];
  for (const file of files) {
    const reading = await read(file, inForce(menus));
    if (reading === null) {
      others.push(file);
      continue;
    }
    const { menu, items } = reading;
    if (menu) menus.set(menu.track, menu);
    taken.push({ file: file.name, items, menu });
    problems.push(...reading.problems);
  }
  if (taken.length === 0) return files;
  if (menus.size > 0) replaceMenus([...menus.values()]);
  atlasStore.setState({ menuImport: { files: taken, problems } });
  return others;
}

/** Returns the menu of a track to the city's. */
export function restoreMenu(track: Track): void {
  const { edits } = atlasStore.getState();
  step({ ...edits, menus: edits.menus.filter((menu) => menu.track !== track) });
}

/** Puts away what was said of the last menus opened. */
export const dismissMenuImport = (): void => atlasStore.setState({ menuImport: null });

async function read(file: File, menus: readonly Menu[]) {
  if (!MENU_NAME.test(file.name) || file.size > MOST_BYTES) return null;
  const { readMenu } = await import("../io/readMenu.ts");
  try {
    return readMenu(new Uint8Array(await file.arrayBuffer()), file.name, menus);
  } catch {
    // What cannot be opened is no menu; the reader of records says why.
    return null;
  }
}

/** The menus that would hold beside the next one read. */
function inForce(read: ReadonlyMap<Track, Menu>): readonly Menu[] {
  const menus = atlasStore.getState().atlas?.city.menus ?? [];
  return [...menus.filter((menu) => !read.has(menu.track)), ...read.values()];
}
