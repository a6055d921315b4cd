import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
};

export interface Answer {
  readonly path: string;
  /** Asked for as a worker's script. */
  readonly worker: boolean;
}

export interface FolderServer {
  readonly url: string;
  /** What was answered since the last clear, in order. */
  readonly asked: Answer[];
  readonly close: () => void;
}

/** Serves a folder on a free port of this machine, uncompressed and without caching. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const asked: Answer[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(decodeURIComponent(pathname === "/" ? "/index.html" : pathname));
    const file = join(folder, path);
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    asked.push({ path, worker: request.headers["sec-fetch-dest"] === "worker" });
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked, close: () => server.close() };
}
