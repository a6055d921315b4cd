/** Files as one archive. */
import { Zip, ZipPassThrough } from "fflate";

export interface ZipWriter {
  readonly add: (name: string, file: Blob) => Promise<void>;
  readonly end: () => Blob;
}

/** Writes an archive file by file. Pictures are compressed already: they are stored as they are. */
export function zipWriter(): ZipWriter {
  const parts: Blob[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    // A Blob lies outside of the page's own memory.
    parts.push(new Blob([piece as Uint8Array<ArrayBuffer>]));
  });
  return {
    add: async (name, file) => {
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(new Uint8Array(await file.arrayBuffer()), true);
    },
    end: () => {
      zip.end();
      return new Blob(parts, { type: "application/zip" });
    },
  };
}
