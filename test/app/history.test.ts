// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bindHistory } from "../../src/app/history.ts";
import { atlasStore } from "../../src/store/atlasStore.ts";
import { linkDefaults } from "../../src/store/linkState.ts";
import { addFacility, describeAddition } from "../../src/store/scenarios.ts";

const PLACE = { kind: "elderDayCare", lng: 106.5, lat: 29.5 } as const;

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  location.hash = "";
  atlasStore.setState(linkDefaults());
  stop = bindHistory();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it("has a single change in the link at once, and what follows a quarter of a second later", () => {
  const id = addFacility(PLACE);
  expect(location.hash).toContain("sc=");
  const added = location.hash;
  describeAddition(id, { deliveryMode: "purchase" });
  expect(location.hash).toBe(added);
  vi.advanceTimersByTime(250);
  expect(location.hash).not.toBe(added);
  const bought = location.hash;
  vi.advanceTimersByTime(250);
  describeAddition(id, { deliveryMode: "renovation" });
  expect(location.hash).not.toBe(bought);
});

it("writes four times a second and not more while something is dragged", () => {
  const replace = vi.spyOn(history, "replaceState");
  for (let step = 0; step < 100; step++) {
    atlasStore.setState({ view: { lng: 106 + step / 1000, lat: 29.5, zoom: 12 } });
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(250);
  expect(replace.mock.calls.length).toBeLessThanOrEqual(5);
  expect(location.hash).toContain("at=106.099");
  replace.mockRestore();
});

it("writes what is still to come when the page is left", () => {
  atlasStore.setState({ theme: "dark" });
  atlasStore.setState({ projector: true });
  expect(location.hash).not.toContain("big=1");
  dispatchEvent(new Event("pagehide"));
  expect(location.hash).toContain("big=1");
});

it("makes a step back of a change of panel, and of nothing else", () => {
  const push = vi.spyOn(history, "pushState");
  atlasStore.setState({ theme: "dark" });
  expect(push).not.toHaveBeenCalled();
  atlasStore.setState({ panel: "coverage" });
  expect(push).toHaveBeenCalledTimes(1);
  expect(location.hash).toContain("panel=coverage");
  push.mockRestore();
});

it("a step to a language whose words are not there waits for them, and the last of two steps wins", async () => {
  vi.useRealTimers();
  stop();
  vi.resetModules();
  const { atlasStore: store } = await import("../../src/store/atlasStore.ts");
  const { hasLanguage } = await import("../../src/i18n/languages.ts");
  stop = (await import("../../src/app/history.ts")).bindHistory();
  const spoken: string[] = [];
  const unsubscribe = store.subscribe(({ locale }) => {
    if (!hasLanguage(locale)) spoken.push(locale);
  });
  const step = (hash: string) => {
    history.replaceState(null, "", hash);
    dispatchEvent(new PopStateEvent("popstate"));
  };
  step("#lang=en&panel=talk");
  step("#lang=en&panel=menu");
  expect(store.getState()).toMatchObject({ locale: "zh", panel: "overview" });
  await vi.waitFor(() => expect(store.getState()).toMatchObject({ locale: "en", panel: "menu" }));
  expect(location.hash).toBe("#lang=en&panel=menu");
  expect(spoken).toEqual([]);
  unsubscribe();
});
