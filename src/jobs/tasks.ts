/** What can be run off the main thread; each function also runs inline. A further one is one line here and one in jobs.ts. */
import { loadCity } from "../io/loadCity.ts";
import { loadFiles } from "../io/loadFiles.ts";
import type { Choices, LoadFilesResult, LoadOptions, LoadResult, NamedBytes } from "../io/loadResult.ts";
import type { City } from "../model/city.ts";
import { readUrl } from "./readUrl.ts";

export type Task<Input, Output> = (input: Input, options: LoadOptions) => Promise<Output>;

export interface FilesInput {
  readonly files: readonly (File | NamedBytes)[];
  readonly base: City | null;
  readonly choices: Choices;
}

export const tasks = {
  loadCity: (url: string, options: LoadOptions): Promise<LoadResult> =>
    loadCity(url, (u) => readUrl(u, options.signal), options),
  loadFiles: async ({ files, base, choices }: FilesInput, options: LoadOptions): Promise<LoadFilesResult> =>
    loadFiles(await Promise.all(files.map(bytesOf)), base, choices, options),
};

export type Tasks = typeof tasks;

async function bytesOf(file: File | NamedBytes): Promise<NamedBytes> {
  if ("bytes" in file && file.bytes instanceof Uint8Array) return file as NamedBytes;
  const { name, lastModified } = file as File;
  const bytes = new Uint8Array(await (file as File).arrayBuffer());
  return { name, bytes, modified: new Date(lastModified).toISOString().slice(0, 10) };
}
