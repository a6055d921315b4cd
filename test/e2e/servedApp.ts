/** The built page, served under its policy: for what drives a browser outside the browser tests. */
import { createServer } from "node:net";
import { preview } from "vite";

export interface ServedApp {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves dist on a free port. */
export async function serveApp(): Promise<ServedApp> {
  const server = await preview({ logLevel: "error", preview: { port: await freePort(), strictPort: true } });
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
      });
  });
}
