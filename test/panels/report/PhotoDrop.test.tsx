// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DropZone } from "../../../src/panels/data/DropZone.tsx";
import { PhotoDrop } from "../../../src/panels/report/PhotoDrop.tsx";
import { PhotoInvitation } from "../../../src/panels/report/PhotoInvitation.tsx";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { setReport } from "../../../src/store/report.ts";
import { REPORT_DEFAULTS, type ReportSettings } from "../../../src/store/reportState.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { buildAtlas } from "../../builders.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);
vi.mock("../../../src/report/paint/measurer.ts", () => ({
  measurer: () => (text: string, size: number) => text.length * size * 0.6,
}));
const { loadDroppedFiles } = vi.hoisted(() => ({ loadDroppedFiles: vi.fn(async () => {}) }));
vi.mock("../../../src/store/loading.ts", () => ({ loadDroppedFiles }));

const get = atlasStore.getState;
const taken = () =>
  get().reportPhotos.map(({ file, community, when }) => [file.name, community, when] as const);
const picture = (name: string) => new File(["x"], name, { type: "image/jpeg" });

function open(report: Partial<ReportSettings>) {
  const atlas = buildAtlas({ communities: ["a", "b"].map((id) => ({ id, name: `小区${id}` })) });
  atlasStore.setState(
    {
      ...INITIAL_STATE,
      ...{ locale: "en", panel: "report", atlas, loaded: atlas },
      report: { ...REPORT_DEFAULTS.report, ...report },
    },
    true,
  );
  render(
    <MantineProvider env="test">
      <PhotoInvitation />
      <PhotoDrop />
      <DropZone />
    </MantineProvider>,
  );
}

const items = (files: readonly File[]) => files.map(({ type }) => ({ kind: "file", type }));
function drag(kind: "dragenter" | "drop", files: readonly File[], target: Element = document.body) {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ["Files"], items: items(files), files } });
  act(() => void target.dispatchEvent(event));
}

beforeEach(() => {
  vi.stubGlobal("createImageBitmap", async ({ name }: File) => {
    if (name.startsWith("broken")) throw new DOMException("not decoded", "InvalidStateError");
    return { close: () => {} };
  });
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  atlasStore.setState(INITIAL_STATE, true);
});

it("pictures are photos of the sheet in sight, before or after as they fall", async () => {
  open({ template: "communitySheet", only: ["b"] });
  await screen.findByRole("button", { name: "Add photos" });
  drag("dragenter", [picture("1.jpg")]);
  expect(screen.queryByText(/GeoJSON/)).toBeNull();
  drag("drop", [picture("1.jpg")], screen.getByText("After"));
  await waitFor(() => expect(taken()).toEqual([["1.jpg", "b", "after"]]));
  expect(screen.queryByText("After")).toBeNull();
  drag("drop", [picture("2.jpg"), picture("broken.jpg")]);
  await waitFor(() => expect(taken().at(-1)).toEqual(["2.jpg", "b", "before"]));
  expect((await screen.findByRole("alert")).textContent).toContain("broken.jpg");
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(loadDroppedFiles).not.toHaveBeenCalled();
});

it("pages that hold no photos say so, and another template forgets it", async () => {
  open({ template: "districtAtlas" });
  drag("drop", [picture("1.jpg")]);
  expect((await screen.findByRole("alert")).textContent).toMatch(/hold no photos/);
  expect(taken()).toEqual([]);
  expect(screen.queryByRole("button", { name: "Add photos" })).toBeNull();
  act(() => setReport({ template: "communitySheet" }));
  expect(screen.queryByRole("alert")).toBeNull();
  drag("drop", [picture("1.jpg")]);
  expect((await screen.findByRole("alert")).textContent).toMatch(/Turn to the sheet/);
});

it("what is no picture is data for the city, also beside a picture; so is a picture elsewhere", async () => {
  open({ template: "communitySheet", only: ["b"] });
  await screen.findByRole("button", { name: "Add photos" });
  const table = new File(["id"], "communities.csv", { type: "text/csv" });
  drag("drop", [table, picture("1.jpg")]);
  await waitFor(() => expect(taken()).toHaveLength(1));
  expect(loadDroppedFiles).toHaveBeenCalledExactlyOnceWith([table]);
  act(() => atlasStore.setState({ dialog: null, panel: "overview" }));
  const other = picture("2.jpg");
  drag("drop", [other]);
  expect(loadDroppedFiles).toHaveBeenLastCalledWith([other]);
  expect(taken()).toHaveLength(1);
});

it("the invitation beside the page opens the photos of before and after, and shuts when one came", async () => {
  open({ template: "communitySheet", only: ["a"] });
  fireEvent.click(await screen.findByRole("button", { name: "Add photos" }));
  const before = await screen.findByRole("button", { name: "Before …" });
  const [input] = before.closest("[role=dialog]")!.querySelectorAll<HTMLInputElement>("input[type=file]");
  fireEvent.change(input!, { target: { files: [picture("1.jpg")] } });
  await waitFor(() => expect(taken()).toEqual([["1.jpg", "a", "before"]]));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Before …" })).toBeNull());
});
