/** Photos of this machine, taken for a sheet: chosen or dropped. */
import { atlasStore } from "../../store/atlasStore.ts";
import { setPhotoRefusal, setReportPhotos } from "../../store/report.ts";
import type { LocalPhoto } from "../../store/reportState.ts";

/** Adds the pictures among `files` to the sheet of `community`; the names of the others are kept as refused. */
export async function addPhotos(
  files: readonly File[],
  { community, when }: Omit<LocalPhoto, "file">,
): Promise<void> {
  const { atlas } = atlasStore.getState();
  const read = await Promise.all(files.map(isPicture));
  // Another city may have been opened while they were read.
  if (atlasStore.getState().atlas?.city.info.id !== atlas?.city.info.id) return;
  const added = files.filter((_, i) => read[i]).map((file) => ({ file, community, when }));
  const refused = files.filter((_, i) => !read[i]).map(({ name }) => name);
  setReportPhotos([...atlasStore.getState().reportPhotos, ...added]);
  setPhotoRefusal(refused.length > 0 ? { kind: "unreadable", files: refused } : null);
}

/** Whether this browser can draw it: a name alone proves nothing, and of some cameras' formats it knows the name alone. */
async function isPicture(file: File): Promise<boolean> {
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}
