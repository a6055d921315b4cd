import { afterEach, describe, expect, it, vi } from "vitest";
import { canCopyPng, copyPng } from "../../../src/report/files/clipboard.ts";

afterEach(() => vi.unstubAllGlobals());

describe("clipboard", () => {
  it("is there only on pages that were served securely, in browsers that take pictures", () => {
    for (const [isSecureContext, item, clipboard, expected] of [
      [true, true, true, true],
      [false, true, true, false],
      [true, false, true, false],
      [true, true, false, false],
    ] as const) {
      vi.stubGlobal("window", { isSecureContext, ...(item ? { ClipboardItem: class {} } : {}) });
      vi.stubGlobal("navigator", clipboard ? { clipboard: {} } : {});
      expect(canCopyPng()).toBe(expected);
    }
  });

  it("asks at once, while the picture is still in the making", async () => {
    const asked: unknown[] = [];
    vi.stubGlobal(
      "ClipboardItem",
      class {
        readonly items: unknown;
        constructor(items: unknown) {
          this.items = items;
        }
      },
    );
    vi.stubGlobal("navigator", {
      clipboard: { write: async (items: unknown[]) => void asked.push(...items) },
    });
    const png = Promise.resolve(new Blob());
    const copying = copyPng(png);
    expect(asked).toMatchObject([{ items: { "image/png": png } }]);
    await copying;
  });

  it("throws why there is no picture, else what the browser says", async () => {
    vi.stubGlobal("ClipboardItem", class {});
    vi.stubGlobal("navigator", { clipboard: { write: () => Promise.reject(new Error("forbidden")) } });
    await expect(copyPng(Promise.reject(new Error("no map")))).rejects.toThrow("no map");
    await expect(copyPng(Promise.resolve(new Blob()))).rejects.toThrow("forbidden");
  });
});
