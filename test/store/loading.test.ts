import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Jobs } from "../../src/jobs/jobs.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import {
  answerQuestions,
  cancelLoading,
  dismissFailure,
  dropQuestions,
  loadCityFrom,
  loadDroppedFiles,
} from "../../src/store/loading.ts";
import { INITIAL_STATE } from "../../src/store/state.ts";
import { buildAtlas } from "../builders.ts";

const { jobs } = vi.hoisted(() => ({ jobs: { current: null as unknown as Partial<Jobs> } }));
vi.mock("../../src/jobs/client.ts", async () => {
  const { inlineJobs } = await import("../../src/jobs/inline.ts");
  return {
    createJobs: (): Jobs => ({
      ...inlineJobs,
      loadCity: (...input) => (jobs.current?.loadCity ?? inlineJobs.loadCity)(...input),
      loadFiles: (...input) => (jobs.current?.loadFiles ?? inlineJobs.loadFiles)(...input),
    }),
  };
});

const old = buildAtlas({ communities: [{ id: "old", name: "旧城", households: 10 }] });
const csv = (text: string, name = "小区.csv") => new File([text], name);
// Outside China the coordinate systems do not differ, so that nothing is asked.
const ABROAD = "id,小区名称,建成年份,户数,lng,lat\na,甲,1994年,100,10,50\nb,乙,2094,50,10.1,50\n";
const INLAND = "id,小区名称,建成年份,户数,lng,lat\na,甲,1994,100,106.5,29.5\n";
const state = atlasStore.getState;

beforeEach(() => {
  jobs.current = {};
  dropQuestions();
  atlasStore.setState({ ...INITIAL_STATE, atlas: old });
});

describe("loadDroppedFiles", () => {
  it("shows the new city with what follows from it, its problems and counts", async () => {
    await loadDroppedFiles([csv(ABROAD)]);
    const { atlas, outcome, problems, loadedFrom, loading } = state();
    expect(atlas?.city.communities.names).toContain("甲");
    expect(atlas?.facts.flags).toHaveLength(atlas!.city.communities.length);
    expect(outcome).toMatchObject({ kind: "done", name: "小区.csv" });
    expect(outcome!.accepted.communities + outcome!.rejectedRows).toBe(2);
    expect(problems.length).toBeGreaterThan(0);
    expect([loadedFrom, loading]).toEqual(["files", null]);
  });

  it("keeps the old city and says what is wrong when a file cannot be read", async () => {
    await loadDroppedFiles([csv('{"type": "FeatureCollection", "features": [', "broken.geojson")]);
    expect(state().atlas).toBe(old);
    expect(state().outcome?.kind).toBe("failed");
    expect(state().problems.some((p) => p.severity === "error" && p.file === "broken.geojson")).toBe(true);
  });

  it("forgets a failed load when it is dismissed, and speaks again of the city on the page", async () => {
    await loadDroppedFiles([csv(ABROAD)]);
    const { problems, outcome } = state();
    await loadDroppedFiles([csv("{", "broken.geojson")]);
    expect(state().outcome?.kind).toBe("failed");
    dismissFailure();
    expect([state().problems, state().outcome]).toEqual([problems, outcome]);
  });

  it("colours by build decade where no stage is known, and as at first where they are known again", async () => {
    await loadDroppedFiles([csv(ABROAD)]);
    expect([state().colorBy, state().districtIndicator]).toEqual(["buildDecade", "none"]);
    await loadDroppedFiles([
      csv(ABROAD.replace("户数", "改造状态").replaceAll(/,(100|50),/g, ",改造中,"), "b.csv"),
    ]);
    expect(state().colorBy).toBe("comprehensive");
  });

  it("asks for the coordinate system of a file in China, and goes on with the answer", async () => {
    await loadDroppedFiles([csv(INLAND)]);
    expect(state().questions.map((q) => q.kind)).toEqual(["crs"]);
    expect(state().atlas).toBe(old);
    await answerQuestions({ crs: { "小区.csv": "GCJ02" } });
    expect(state().questions).toEqual([]);
    const [lng] = state().atlas!.city.communities.positions;
    expect(Math.abs(lng! - 106.5)).toBeGreaterThan(0.002);
  });

  it("forgets files whose questions are not answered", async () => {
    await loadDroppedFiles([csv(INLAND)]);
    dropQuestions();
    await answerQuestions({ crs: { "小区.csv": "WGS84" } });
    expect([state().questions, state().atlas]).toEqual([[], old]);
  });
});

describe("cancelLoading", () => {
  it("keeps the old city and says so", async () => {
    jobs.current = {
      loadCity: (_url, options) =>
        new Promise((_, reject) => {
          options!.signal!.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
        }),
    };
    const load = loadCityFrom("http://localhost/city.json");
    expect(state().loading?.name).toBe("city.json");
    cancelLoading();
    await load;
    expect([state().atlas, state().outcome?.kind, state().loading]).toEqual([old, "cancelled", null]);
  });
});

describe("loadCityFrom", () => {
  it("lets the newest of two loads win", async () => {
    let endFirst = () => {};
    const derived = { facts: old.facts, reach: old.reach };
    const result = {
      problems: [],
      accepted: { communities: 1, facilities: 0, districts: 0 },
      rejected: 0,
      rejectedFiles: 0,
      repeated: 0,
      repeats: new Uint32Array(0),
      derived,
    };
    const second = buildAtlas({ communities: [{ id: "second" }] });
    jobs.current = {
      loadCity: (url) =>
        url.endsWith("first.json")
          ? new Promise((resolve) => {
              endFirst = () => resolve({ ...result, city: old.city });
            })
          : Promise.resolve({ ...result, city: second.city }),
    };
    const first = loadCityFrom("http://localhost/first.json");
    await loadCityFrom("http://localhost/second.json");
    endFirst();
    await first;
    expect(state().atlas?.city).toBe(second.city);
    expect(state().outcome?.kind).toBe("done");
  });

  it("says why when the job itself fails", async () => {
    jobs.current = { loadCity: () => Promise.reject(new Error("HTTP 404")) };
    await loadCityFrom("http://localhost/city.json");
    expect(state().outcome).toMatchObject({ kind: "failed", reason: "HTTP 404" });
    expect(state().atlas).toBe(old);
  });
});
