/** `npm start` after the build: serves dist on the first free port from 4173 and prints the address. */
import { preview } from "vite";

const server = await preview({ preview: { port: 4173, strictPort: false }, logLevel: "error" });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`\n  Renewal Atlas · 旧改一张图\n  ${address}\n\n  Ctrl+C stops it.`);
