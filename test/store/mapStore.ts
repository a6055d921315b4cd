/** A store in memory that copies as the browser's does; it can be told to fail, and to wait between reading and answering. */
import type { EditStore } from "../../src/store/storedEdits.ts";

export class MapStore implements EditStore {
  readonly values = new Map<string, unknown>();
  failing = false;
  writes = 0;
  /** What each call waits for before it does anything. */
  turn: () => Promise<unknown> = () => Promise.resolve();

  readonly get = async (key: string): Promise<unknown> => {
    await this.turn();
    if (this.failing) throw new Error("no storage");
    return structuredClone(this.values.get(key));
  };

  readonly update = async (key: string, change: (old: unknown) => unknown): Promise<void> => {
    await this.turn();
    if (this.failing) throw new Error("no storage");
    this.writes++;
    this.values.set(key, structuredClone(change(structuredClone(this.values.get(key)))));
    await this.turn();
  };
}
