import { MessageChannel } from "node:worker_threads";
import { type Endpoint, expose, wrap } from "comlink";
// @ts-expect-error: the adapter has no types
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { afterEach, describe, expect, test } from "vitest";
import { jobsOver } from "../../src/jobs/client.ts";
import { inlineJobs } from "../../src/jobs/inline.ts";
import { type WorkerApi, workerApi } from "../../src/jobs/workerApi.ts";

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

/** Jobs over a channel, as the page has them over its worker. */
function connected() {
  const channel = new MessageChannel();
  channels.push(channel);
  expose(workerApi(), nodeEndpoint(channel.port1) as Endpoint);
  return jobsOver(wrap<WorkerApi>(nodeEndpoint(channel.port2) as Endpoint));
}

const bytesOf = (rows: number) => {
  const features = Array.from({ length: rows }, (_, i) => ({
    type: "Feature",
    properties: { id: `c${i}`, households: i, buildYear: 1990 },
    geometry: { type: "Point", coordinates: [106.5, 29.5] },
  }));
  return new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
};

describe("jobs in a worker", () => {
  test("give what they give inline", async () => {
    const files = [{ name: "a.geojson", bytes: bytesOf(3), modified: "2026-01-01" }];
    const [far, near] = [await connected().loadFiles(files, null), await inlineJobs.loadFiles(files, null)];
    expect(far.city?.communities.households).toEqual(Float32Array.of(0, 1, 2));
    expect(far).toEqual(near);
  });

  test("hand over arrays of each result anew", async () => {
    const jobs = connected();
    const files = [{ name: "a.geojson", bytes: bytesOf(3), modified: "2026-01-01" }];
    const first = await jobs.loadFiles(files, null);
    expect(await jobs.loadFiles(files, null)).toEqual(first);
  });

  test("say what cannot be read", async () => {
    const { city, problems } = await connected().loadCity("file:///nowhere/city.json");
    expect(city).toBeNull();
    expect(problems[0]).toMatchObject({ key: "file.unreachable", file: "file:///nowhere/city.json" });
  });

  test("end with an AbortError when cancelled while they run, and report no progress afterwards", async () => {
    const controller = new AbortController();
    let reports = 0;
    const onProgress = () => {
      reports++;
      controller.abort();
    };
    const run = connected().loadFiles(
      [{ name: "a.geojson", bytes: bytesOf(60_000) }],
      null,
      {},
      { signal: controller.signal, onProgress },
    );
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    const then = reports;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reports).toBe(then);
  });

  test("do not begin when cancelled before", async () => {
    await expect(
      connected().loadCity("file:///nowhere", { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: "AbortError" });
  });
});
