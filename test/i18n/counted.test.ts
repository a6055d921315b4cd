import { expect, it } from "vitest";
import { counted } from "../../src/i18n/counted.ts";

it("a unit stands apart from figures and close to 万 and 亿", () => {
  expect(counted("60,694", "户")).toBe("60,694 户");
  expect(counted("46.86万", "户")).toBe("46.86万户");
  expect(counted("1.2亿", "户")).toBe("1.2亿户");
});
