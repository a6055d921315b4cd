/** What all commands have in common: help, misuse, and input that cannot be used. */

/** Why a command ends early: its message is for whoever gave the input. */
export class Refusal extends Error {
  /** Exit status: 1 where what was read cannot be used, 2 where a file cannot be opened or written. */
  readonly status: 1 | 2;

  constructor(message: string, status: 1 | 2 = 1) {
    super(message);
    this.status = status;
  }
}

export interface Command<Wanted> {
  readonly usage: string;
  /** What is asked for, or a sentence that says what is wrong with the arguments. */
  readonly parse: (args: readonly string[]) => Wanted | string;
  /** Exit status: 0, or 1 where something was rejected. @throws Refusal */
  readonly work: (wanted: Wanted) => Promise<0 | 1>;
}

/** Runs a command. Gives the exit status: 0, 1 where something was rejected or cannot be used, 2 on misuse. */
export async function runCommand<Wanted extends object>(
  { usage, parse, work }: Command<Wanted>,
  args: readonly string[],
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(usage);
    return 0;
  }
  const wanted = parse(args);
  if (typeof wanted === "string") {
    process.stderr.write(`${wanted}\n${usage}`);
    return 2;
  }
  try {
    return await work(wanted);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.status;
  }
}
