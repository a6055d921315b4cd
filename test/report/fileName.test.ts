import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageFileName, plainName } from "../../src/report/fileName.ts";

describe("plainName", () => {
  it("keeps Chinese, letters, digits and brackets", () => {
    expect(plainName("渝中区老旧小区（2026年）v1.2")).toBe("渝中区老旧小区（2026年）v1.2");
  });

  it("has a hyphen for spaces and for what file systems forbid", () => {
    expect(plainName(' ..a/b\\c:d*e?f"g<h>i|j\u0000k. ')).toBe("a-b-c-d-e-f-g-h-i-j-k");
  });

  const character = fc.constantFrom(...'区a1. .()/\\:*?"<>|\u0000\t\u200b\u202e\ud800', "𠮷");

  it("is never empty, never long, and clean, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 100 }), (characters) => {
        const text = characters.join("");
        const name = plainName(text);
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\s]+$/u);
        expect(name).not.toMatch(/^[.-]|[.-]$/);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(plainName(name)).toBe(name);
      }),
    );
  });
});

describe("pageFileName", () => {
  it("begins with the number of the page, in as many digits as the last one has", () => {
    expect(pageFileName({ number: 1, of: 9, label: "渝中区" }, "png")).toBe("01-渝中区.png");
    expect(pageFileName({ number: 7, of: 120, label: "a/b" }, "png")).toBe("007-a-b.png");
  });
});
