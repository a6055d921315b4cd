// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RunNotice } from "../../../src/panels/report/RunNotice.tsx";
import { openPanel } from "../../../src/store/actions.ts";
import { atlasStore } from "../../../src/store/atlasStore.ts";
import { setReportRun } from "../../../src/store/report.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);

const cancel = vi.fn();
const said = () => screen.queryByRole("status")?.textContent ?? "";
const go = (panel: "report" | "overview") => act(() => openPanel(panel));
const run = (...args: Parameters<typeof setReportRun>) => act(() => setReportRun(...args));

beforeEach(() => {
  atlasStore.setState({ ...INITIAL_STATE, locale: "en", panel: "report" }, true);
  render(
    <MantineProvider>
      <RunNotice />
    </MantineProvider>,
  );
  run({ kind: "running", format: "pptx", page: 12, pages: 38, cancel });
});
afterEach(() => {
  cleanup();
  atlasStore.setState(INITIAL_STATE, true);
});

it("a file goes on when the studio is left: how it stands is said there, with a way to stop it", () => {
  expect(said()).toBe("");
  go("overview");
  expect(said()).toBe("Report: Page 12 of 38");
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(cancel).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole("button", { name: "Report studio" }));
  expect([atlasStore.getState().panel, said()]).toEqual(["report", ""]);
});

it("what became of it is said until it is closed, or read in the studio", () => {
  go("overview");
  run({ kind: "failed", fault: "lost", reason: "" });
  expect(said()).toMatch(/^Report: The graphics card gave up/);
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(said()).toBe("");
  run({ kind: "done", format: "pptx", fileName: "Atlas.pptx", bytes: 2_340_000 });
  expect(said()).toBe("Report: Downloaded Atlas.pptx (2.3 MB)");
  go("report");
  go("overview");
  expect(said()).toBe("");
});
