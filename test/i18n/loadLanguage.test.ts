import { beforeEach, expect, it, vi } from "vitest";

// Both languages are there in the tests: what is imported anew has none.
beforeEach(() => vi.resetModules());

const fresh = async () => ({
  ...(await import("../../src/i18n/languages.ts")),
  ...(await import("../../src/i18n/loadLanguage.ts")),
  ...(await import("../../src/i18n/problemSentence.ts")),
  ...(await import("../../src/i18n/t.ts")),
});

it("brings the one language that is asked for, with its sentences of problems", async () => {
  const { hasLanguage, loadLanguage, problemSentence, t } = await fresh();
  await loadLanguage("en");
  expect([hasLanguage("en"), hasLanguage("zh")]).toEqual([true, false]);
  expect(t("en", "shell.product")).toBe("Renewal Atlas");
  expect(problemSentence("en", { key: "city.districtsKept", file: "a.csv" })).toBe(
    "The districts of the city shown are kept",
  );
});

it("says of a language that is not there which are, and never gives a key for its sentence", async () => {
  const { loadLanguage, t } = await fresh();
  await loadLanguage("en");
  expect(() => t("zh", "shell.product")).toThrow("the language zh is not loaded, expected one of: en");
  await loadLanguage("zh");
  expect(t("zh", "shell.product")).toBe("旧改一张图");
});
