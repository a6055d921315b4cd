import { beforeEach, describe, expect, it, vi } from "vitest";

const listeners: (() => void)[] = [];
const page = {
  hidden: false,
  addEventListener: (_: string, listener: () => void) => listeners.push(listener),
};
const frames = new Map<number, () => void>();
let serial = 0;
vi.stubGlobal("document", page);
vi.stubGlobal("window", {
  requestAnimationFrame: (callback: () => void) => {
    frames.set(++serial, callback);
    return serial;
  },
  cancelAnimationFrame: (id: number) => frames.delete(id),
});
const { requestFrame, cancelFrame } = await import("../../src/map/hiddenFrames.ts");

const turns = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  page.hidden = false;
  frames.clear();
});

describe("requestFrame", () => {
  it("waits for the browser's frame while the page is seen", async () => {
    const drawn = vi.fn();
    requestFrame(drawn);
    await turns();
    expect(drawn).not.toHaveBeenCalled();
    for (const frame of [...frames.values()]) frame();
    expect(drawn).toHaveBeenCalledOnce();
  });

  it("comes once in a hidden page, although the browser gives no frame", async () => {
    page.hidden = true;
    const drawn = vi.fn();
    requestFrame(drawn);
    await turns();
    expect(drawn).toHaveBeenCalledOnce();
    expect(frames.size).toBe(0);
  });

  it("comes when the page is hidden while the frame is awaited", async () => {
    const drawn = vi.fn();
    requestFrame(drawn);
    page.hidden = true;
    for (const listener of listeners) listener();
    await turns();
    expect(drawn).toHaveBeenCalledOnce();
  });

  it("does not come when it was cancelled", async () => {
    page.hidden = true;
    const drawn = vi.fn();
    cancelFrame(requestFrame(drawn));
    await turns();
    for (const frame of [...frames.values()]) frame();
    expect(drawn).not.toHaveBeenCalled();
  });
});
