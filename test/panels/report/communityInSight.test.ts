import { expect, it } from "vitest";
import { communityInSight } from "../../../src/panels/report/communityInSight.ts";
import { LaidDocument } from "../../../src/panels/report/laidDocument.ts";
import type { ReportOutline } from "../../../src/report/document.ts";

const content = () => {
  throw new Error("not laid");
};
const outline: ReportOutline = {
  ...{ fileName: "f", title: "t", paper: "wide", look: "light", waiting: null },
  pages: ["community:CQ-1", "community:CQ-1:2", "district:CQ-1"].map((key) => ({ key, label: key, content })),
};
const laid = new LaidDocument(outline, "en", () => 1, null);
const known = new Map([["CQ-1", ""]]);

it("is the community of all pages of its sheet, and nobody on other pages", () => {
  expect([0, 1, 2].map((page) => communityInSight(laid, page, known))).toEqual(["CQ-1", "CQ-1", null]);
  expect(communityInSight(laid, 0, new Map())).toBeNull();
  expect(communityInSight(null, 0, known)).toBeNull();
});
