import { type ProxyMarked, releaseProxy, transfer } from "comlink";
import { type Tasks, tasks } from "./tasks.ts";
import { buffersOf } from "./transferred.ts";

/** What is reported is the task's own. */
type Report = ((progress: never) => void) & ProxyMarked;
type Input<T extends keyof Tasks> = Parameters<Tasks[T]>[0];
type Output<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>;

/**
 * What the page calls in the worker. An AbortSignal cannot be posted: a run has a number, and `cancel` names it.
 *
 * @param wasmUrl where highs.wasm lies; not needed in Node
 */
export function workerApi(wasmUrl?: string) {
  const running = new Map<number, AbortController>();
  return {
    async run<T extends keyof Tasks>(
      run: number,
      task: T,
      input: Input<T>,
      report: Report | null,
    ): Promise<Output<T>> {
      const controller = new AbortController();
      running.set(run, controller);
      const onProgress = report ? (progress: never) => void report(progress) : undefined;
      try {
        const options = { signal: controller.signal, wasmUrl, ...(onProgress ? { onProgress } : {}) };
        const work = tasks[task] as (input: Input<T>, options: object) => Promise<Output<T>>;
        const result = await work(input, options);
        return transfer(result, [...buffersOf(result)]);
      } finally {
        running.delete(run);
        // Ports that are not given back pile up.
        (report as unknown as { [releaseProxy]?: () => void } | null)?.[releaseProxy]?.();
      }
    },
    cancel(run: number): void {
      running.get(run)?.abort();
    },
  };
}

export type WorkerApi = ReturnType<typeof workerApi>;
