// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { PageSvg } from "../../../src/report/paint/PageSvg.tsx";
import { EACH_KIND, laidPage, MAP } from "./laidPage.ts";

const show = (page = laidPage(), images = new Map([["map:1", "blob:map"]])) =>
  render(<PageSvg page={page} images={images} font="sans-serif" />).container.querySelector("svg")!;

afterEach(cleanup);

describe("PageSvg", () => {
  it("draws every primitive once, in the order in which the canvas draws them", () => {
    const kinds = [...show().querySelectorAll("[data-kind]")].map((one) => one.getAttribute("data-kind"));
    expect(kinds).toEqual(EACH_KIND.map(({ kind }) => kind));
  });

  it("keeps texts as text, with all their spaces, aligned as they were placed", () => {
    const texts = [...show().querySelectorAll('[data-kind="text"]')];
    expect(texts.map((one) => one.textContent)).toEqual(["渝中区  3", "12"]);
    expect(texts.map((one) => one.getAttribute("text-anchor"))).toEqual(["start", "end"]);
    expect(texts.map((one) => one.getAttribute("xml:space"))).toEqual(["preserve", "preserve"]);
  });

  it("has the size of the page and its title as its name", () => {
    const svg = show();
    expect(svg.getAttribute("viewBox")).toBe("0 0 64 50.4");
    expect(svg.getAttribute("aria-label")).toBe("渝中区老旧小区");
  });

  it("names its pictures for those who do not see them: by their caption, else by the page", () => {
    const nameOf = (page = laidPage()) => show(page).querySelector("image")?.getAttribute("aria-label");
    expect(nameOf()).toBe("渝中区老旧小区");
    cleanup();
    const file = new File([], "a.jpg");
    const block = { kind: "photos", photos: [{ file, caption: "改造前" }] } as const;
    const photos = [{ image: "map:1", file, box: MAP.box }];
    expect(nameOf(laidPage({ placed: [{ ...MAP, block, photos }] }))).toBe("改造前");
  });

  it("shows an empty box where a map is not there yet", () => {
    const svg = show(laidPage(), new Map());
    expect(svg.querySelector("image")).toBeNull();
    const empty = svg.querySelector("[data-empty]");
    expect(["x", "y", "width", "height"].map((name) => empty?.getAttribute(name))).toEqual([
      "4",
      "28",
      "40",
      "20",
    ]);
  });

  it("fills a map's box with its map, and cuts photos to theirs", () => {
    const fitOf = (page = laidPage()) =>
      show(page).querySelector("image")?.getAttribute("preserveAspectRatio");
    expect(fitOf()).toBe("none");
    cleanup();
    const photo = { image: "map:1", file: new File([], "a.jpg"), box: MAP.box };
    expect(fitOf(laidPage({ placed: [{ ...MAP, photos: [photo] }] }))).toBe("xMidYMid slice");
  });

  it("writes no address of a picture that it was not given", () => {
    expect(show(laidPage(), new Map([["other", "blob:other"]])).outerHTML).not.toContain("blob:");
  });
});
