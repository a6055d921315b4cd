import { expect, it } from "vitest";
import { sourceIn } from "../../src/model/rulePack.ts";

it("names a source in Chinese where the pack says it", () => {
  const both = { source: "a stored copy", sourceZh: "据存档文本" };
  expect([sourceIn("zh", both), sourceIn("en", both)]).toEqual(["据存档文本", "a stored copy"]);
  expect(sourceIn("zh", { source: "GB 50180-2018" })).toBe("GB 50180-2018");
});
