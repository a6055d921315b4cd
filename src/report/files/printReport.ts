/** Hands a report to the browser's print dialog, where it also becomes a PDF. */
import { type PrintRequest, preparePrint } from "./preparePrint.tsx";

/** The browser did not begin to print: it cannot, or was told not to. */
class PrintError extends Error {
  readonly fault = "print";

  constructor(message: string) {
    super(message);
    this.name = "PrintError";
  }
}

/** Where a browser is going to print, it says so at once; some ask their reader first. */
const PATIENCE_MS = 10_000;

/**
 * Resolves when the dialog was closed; nothing of the pages is left then. Where a browser never says that it was, `signal` ends it.
 * @throws PrintError; as `preparePrint`
 */
export async function printReport(request: PrintRequest): Promise<void> {
  if (typeof window.print !== "function") throw new PrintError("this browser cannot print");
  const remove = await preparePrint(request);
  try {
    await printed(request.signal);
  } finally {
    remove();
  }
}

async function printed(signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const once = { once: true, signal: done.signal };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new PrintError("no print dialog was opened")), PATIENCE_MS);
      window.addEventListener("beforeprint", () => clearTimeout(timer), once);
      window.addEventListener("afterprint", () => resolve(), once);
      signal.addEventListener("abort", () => reject(signal.reason), once);
      done.signal.addEventListener("abort", () => clearTimeout(timer));
      window.print();
    });
  } finally {
    done.abort();
  }
}
