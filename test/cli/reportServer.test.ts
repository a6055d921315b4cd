import { mkdirSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { type ReportServer, serveReport } from "../../src/cli/reportServer.ts";
import { temporaryFolder } from "./terminal.ts";

const file = temporaryFolder();
const dist = join(dirname(file("x")), "dist");
mkdirSync(join(dist, "assets"), { recursive: true });
mkdirSync(join(dirname(dist), "渝中 #1%"));
file("dist/index.html", "<title>page</title>");
file("dist/assets/a.mjs", "export {};");
file("beside.txt", "not of the page");
const city = file("渝中 #1%/城市 1.json", '{"id":"a"}');
file("communities.csv", "id,name");

let server: ReportServer;
afterEach(() => server.close());

/** Asks for a path as it stands: fetch would tidy it. */
const get = (
  path: string,
): Promise<{ readonly status: number; readonly type: string; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      const { statusCode: status = 0, headers } = response;
      response.on("end", () => resolve({ status, type: headers["content-type"] ?? "", text }));
    })
      .once("error", reject)
      .end();
  });

it("gives the page and its parts, on this machine alone", async () => {
  server = await serveReport(dist, null);
  expect(new URL(server.url)).toMatchObject({ hostname: "127.0.0.1", pathname: "/", search: "" });
  expect(await get("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
  expect(await get("/assets/a.mjs")).toMatchObject({ status: 200, type: "text/javascript" });
});

it("gives the city's files below an address that nobody guesses, whatever their folder is called", async () => {
  server = await serveReport(dist, city);
  const address = new URL(new URL(server.url).searchParams.get("city")!, server.url);
  expect(address.pathname).toMatch(/^\/[0-9a-f]{32}\//);
  expect(await (await fetch(address)).json()).toEqual({ id: "a" });
  // A manifest may name files above its folder.
  expect(await (await fetch(new URL("../communities.csv", address))).text()).toBe("id,name");
  const other = new URL(server.url);
  other.pathname = address.pathname.replace(/^\/[0-9a-f]{32}/, `/${"0".repeat(32)}`);
  expect((await fetch(other)).status).toBe(404);
});

it("gives nothing outside of the page, and outlives addresses that make no sense", async () => {
  server = await serveReport(dist, null);
  for (const path of [
    "/../beside.txt",
    "/%2e%2e/beside.txt",
    "/..%2fbeside.txt",
    "/..%5cbeside.txt",
    "/none.js",
  ])
    expect(await get(path)).toMatchObject({ status: 404, text: "" });
  for (const path of ["/%", "/%ff", "/%00", "//", "/assets"]) expect((await get(path)).status).toBe(404);
  expect((await get("/")).status).toBe(200);
});
