/** Files of edits: told from files of data, read, and merged into the edits of the page. */
import { EDITS_FORMAT, readEdits } from "../io/readEdits.ts";
import { atlasStore } from "./atlasStore.ts";
import { offerEdits } from "./editQuestion.ts";

/** The format stands at the beginning, or where keys were sorted at the end: a large file is not read for it. */
const SNIFFED_BYTES = 65_536;
const MARK = new RegExp(`"format"\\s*:\\s*"${EDITS_FORMAT}"`);

/** Whether a file says of itself that it holds edits. */
export async function isEditsFile(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  const ends = [file.slice(0, SNIFFED_BYTES), file.slice(Math.max(0, file.size - SNIFFED_BYTES))];
  try {
    for (const end of ends) if (MARK.test(await end.text())) return true;
  } catch {
    // A file that cannot be read says why when it is opened as data.
  }
  return false;
}

/** Reads a file of edits into those of the page, as one step; asks first where both say something of the same place. */
export async function importEdits(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { atlas } = atlasStore.getState();
  if (!atlas) return;
  const { info, communities } = atlas.city;
  const city = { id: info.id, communities: new Set(communities.ids) };
  const { edits, problems } = readEdits(bytes, file.name, city);
  atlasStore.setState({ editImport: { file: file.name, taken: null, problems } });
  if (edits) offerEdits(edits, file.name);
}

export const forgetImport = (): void => atlasStore.setState({ editImport: null });
