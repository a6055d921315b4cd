// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type PrintRequest, preparePrint } from "../../../src/report/files/preparePrint.tsx";
import { printReport } from "../../../src/report/files/printReport.ts";

vi.mock("../../../src/report/files/preparePrint.tsx", () => ({ preparePrint: vi.fn() }));

const remove = vi.fn();
const request = (signal = new AbortController().signal) => ({ signal }) as PrintRequest;
const browserPrints = (print: unknown) => vi.stubGlobal("print", print);
const say = (name: string) => window.dispatchEvent(new Event(name));

beforeEach(() => {
  vi.resetAllMocks();
  vi.useFakeTimers();
  vi.mocked(preparePrint).mockResolvedValue(remove);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("printReport", () => {
  it("prints what was prepared, and takes it away once the dialog is closed", async () => {
    browserPrints(() => {
      expect(preparePrint).toHaveBeenCalledOnce();
      say("beforeprint");
    });
    const printing = printReport(request());
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(remove).not.toHaveBeenCalled();
    say("afterprint");
    await printing;
    expect(remove).toHaveBeenCalledOnce();
  });

  it("waits for a browser that asks its reader first", async () => {
    browserPrints(() => setTimeout(() => say("beforeprint"), 5000));
    const printing = printReport(request());
    await vi.advanceTimersByTimeAsync(20_000);
    say("afterprint");
    await printing;
    expect(remove).toHaveBeenCalledOnce();
  });

  it("ends with the fault print where the browser does not begin, and takes the pages away", async () => {
    browserPrints(() => {});
    const printing = expect(printReport(request())).rejects.toMatchObject({ fault: "print" });
    await vi.advanceTimersByTimeAsync(10_000);
    await printing;
    expect(remove).toHaveBeenCalledOnce();
  });

  it("says so before it draws anything where the browser cannot print", async () => {
    browserPrints(undefined);
    await expect(printReport(request())).rejects.toMatchObject({ fault: "print" });
    expect(preparePrint).not.toHaveBeenCalled();
  });

  it("ends with the reason when it is cancelled while the dialog is awaited", async () => {
    const end = new AbortController();
    browserPrints(() => {});
    const printing = expect(printReport(request(end.signal))).rejects.toThrow("enough");
    await vi.advanceTimersByTimeAsync(100);
    end.abort(new Error("enough"));
    await printing;
    expect(remove).toHaveBeenCalledOnce();
  });

  it("ends by a cancel where the browser prints and never says that it is done", async () => {
    const end = new AbortController();
    browserPrints(() => say("beforeprint"));
    const printing = expect(printReport(request(end.signal))).rejects.toThrow("enough");
    await vi.advanceTimersByTimeAsync(3_600_000);
    end.abort(new Error("enough"));
    await printing;
    expect(remove).toHaveBeenCalledOnce();
  });
});
