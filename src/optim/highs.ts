/** HiGHS, compiled to WebAssembly: loaded when it is first needed. */
import type { Highs } from "highs";

let loading: Promise<Highs> | null = null;
let from: string | undefined;

/**
 * @param wasmUrl where highs.wasm lies; not needed where it lies beside its loader, as in Node
 * @throws Error where it cannot be loaded
 */
export function loadHighs(wasmUrl?: string): Promise<Highs> {
  if (!loading || wasmUrl !== from) {
    from = wasmUrl;
    loading = import("highs").then(({ default: load }) =>
      load(wasmUrl === undefined ? {} : { locateFile: () => wasmUrl }),
    );
    // A later call may find the file.
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}
