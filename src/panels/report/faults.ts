/** Why a picture or a file could not be made, by name: each has its sentence. */
export const FAULTS = ["noMap", "lost", "tooLarge", "hidden", "slow", "canvas", "print", "other"] as const;

export interface Fault {
  readonly fault: (typeof FAULTS)[number];
  /** The error's own words. */
  readonly reason: string;
}

/** What an error of the capture or a canvas means. */
export function faultOf(error: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error);
  const named = error instanceof Error && "fault" in error ? FAULTS.find((one) => one === error.fault) : null;
  return { fault: named ?? (error instanceof RangeError ? "canvas" : "other"), reason };
}

/** The same of a run, whose fault is a bare name. */
export const knownFault = (name: string): Fault["fault"] => FAULTS.find((one) => one === name) ?? "other";
