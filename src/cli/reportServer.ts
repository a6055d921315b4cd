/** Serves the built page and the files of one city to the browser on this machine, and to nobody else. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface ReportServer {
  /** Of the page, with the city it loads. */
  readonly url: string;
  readonly close: () => void;
}

/**
 * Serves `dist`, and the city's files below a secret path: a manifest may name files above its own folder.
 * @param city path of a manifest; null: the demonstration city of the page
 */
export async function serveReport(dist: string, city: string | null): Promise<ReportServer> {
  const secret = `/${randomBytes(16).toString("hex")}/`;
  const server = createServer(async (request, response) => {
    try {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      const file =
        city !== null && path.startsWith(secret) ? fromRoot(path.slice(secret.length)) : within(dist, path);
      const bytes = await readFile(file ?? "");
      response.writeHead(200, { "Content-Type": TYPES[extname(file!)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  // A file URL knows how this system writes its paths.
  const query =
    city === null
      ? ""
      : `?city=${encodeURIComponent(secret + pathToFileURL(resolve(city)).pathname.slice(1))}`;
  return {
    url: `http://127.0.0.1:${port}/${query}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const fromRoot = (path: string): string => (process.platform === "win32" ? path : `/${path}`);

/** The file below `folder`; null where the path leads out of it. */
function within(folder: string, path: string): string | null {
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(resolve(folder) + sep) ? file : null;
}
