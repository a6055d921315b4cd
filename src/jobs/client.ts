import { proxy, type Remote, wrap } from "comlink";
import type { LoadOptions, LoadProgress } from "../io/loadResult.ts";
import type { Jobs } from "./jobs.ts";
import type { Tasks } from "./tasks.ts";
import type { WorkerApi } from "./workerApi.ts";

/** The jobs, run in a worker of their own. */
export function createJobs(): Jobs {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "jobs" });
  return jobsOver(wrap<WorkerApi>(worker));
}

/** The jobs over a connection to a worker. */
export function jobsOver(api: Remote<WorkerApi>): Jobs {
  let runs = 0;
  async function run<T extends keyof Tasks>(
    task: T,
    input: Parameters<Tasks[T]>[0],
    { signal, onProgress }: LoadOptions = {},
  ): Promise<Awaited<ReturnType<Tasks[T]>>> {
    signal?.throwIfAborted();
    const number = ++runs;
    let ended = false;
    // Progress may arrive after the result: it is dropped.
    const report =
      onProgress && proxy((progress: LoadProgress) => (ended ? undefined : onProgress(progress)));
    // While the worker parses it hears nothing: the caller is let go at once, and what the worker still gives is dropped.
    let cancel = () => {};
    const aborted = new Promise<never>((_, reject) => {
      cancel = () => {
        void api.cancel(number);
        reject(signal?.reason);
      };
    });
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const call = api.run as unknown as WorkerApi["run"];
      const result = await Promise.race([call(number, task, input, report ?? null), aborted]);
      signal?.throwIfAborted();
      return result;
    } catch (error) {
      // An AbortError thrown in the worker arrives as a plain Error.
      signal?.throwIfAborted();
      throw error;
    } finally {
      ended = true;
      signal?.removeEventListener("abort", cancel);
    }
  }
  return {
    loadCity: (url, options) => run("loadCity", url, options),
    loadFiles: (files, base, choices = {}, options = {}) =>
      run("loadFiles", { files, base, choices }, options),
    unionOfDiscs: (input, options) => run("unionOfDiscs", input, options),
    isochrones: (input, options) => run("isochrones", input, options),
    walk: (input, options) => run("walk", input, options),
    roundTrips: (input, options) => run("roundTrips", input, options),
    rankStability: (input, options) => run("rankStability", input, options),
  };
}
