import type { CoordinateSystem } from "./loadResult.ts";
import type { ProblemList } from "./problems.ts";
import { RowCore } from "./rowCore.ts";

/** What sinks of records with an identity and a place have in common. */
export abstract class CoreSink {
  readonly core = new RowCore();

  get accepted(): number {
    return this.core.accepted;
  }
  get rejected(): number {
    return this.core.rejected;
  }
  get repeated(): number {
    return this.core.repeated;
  }

  /** Begins a file whose problems go to `problems`. */
  start(problems: ProblemList): void {
    this.core.problems = problems;
  }

  geometry(geometry: unknown): void {
    this.core.geometry(geometry);
  }

  featureId(id: unknown): void {
    if (typeof id === "string") this.core.id = id.trim();
    else if (typeof id === "number") this.core.id = String(id);
    else if (id !== null && id !== undefined)
      this.core.problems.warning("id.notText", {
        feature: this.core.feature,
        field: "id",
        met: id,
        expected: '"…"',
      });
  }

  reject(): void {
    this.core.rejected++;
  }

  close(system: CoordinateSystem): void {
    this.core.close(system);
  }
}
