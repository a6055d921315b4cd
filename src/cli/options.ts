/** Options of a command: `--name value`, `--name=value`, lists `--name value value …`, flags without a value; and what is no option. */

export interface Options {
  readonly values: Readonly<Record<string, string>>;
  /** Empty where the option is not there. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
  readonly operands: readonly string[];
}

export interface KnownOptions {
  readonly values?: readonly string[];
  /** A list goes on until the next option. */
  readonly lists?: readonly string[];
  readonly flags?: readonly string[];
  /** Whether there may be arguments that are no options. */
  readonly operands?: boolean;
}

/**
 * Reads `args`. An option may stand once, a list any number of times.
 * @returns the options, or a sentence that says what is wrong
 */
export function parseOptions(args: readonly string[], known: KnownOptions): Options | string {
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = Object.fromEntries((known.lists ?? []).map((name) => [name, []]));
  const flags = new Set<string>();
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith("-")) {
      if (!known.operands) return `met "${arg}", expected an option`;
      operands.push(arg);
      continue;
    }
    const at = arg.startsWith("--") ? arg.indexOf("=") : -1;
    const name = arg.startsWith("--") ? arg.slice(2, at < 0 ? undefined : at) : arg === "-o" ? "o" : "";
    const inline = at < 0 ? undefined : arg.slice(at + 1);
    if (flags.has(name) || Object.hasOwn(values, name)) return `${arg} stands twice, expected once`;
    if (known.flags?.includes(name)) {
      if (inline !== undefined) return `--${name} is "${inline}", expected no value`;
      flags.add(name);
    } else if (known.lists?.includes(name)) {
      const given = inline === undefined ? [] : [inline];
      while (inline === undefined && i + 1 < args.length && !args[i + 1]!.startsWith("-"))
        given.push(args[++i]!);
      if (given.length === 0 || given.includes("")) return `${arg} has no value, expected one or more`;
      lists[name]!.push(...given);
    } else if (known.values?.includes(name)) {
      const value = inline ?? args[++i];
      if (value === undefined || value === "") return `${arg} has no value, expected one`;
      values[name] = value;
    } else return `unknown option ${arg}`;
  }
  return { values, lists, flags, operands };
}

/** The first required option that is not there, as a sentence; null when all are. */
export function missingOption({ values }: Options, required: readonly string[]): string | null {
  const missing = required.find((name) => !Object.hasOwn(values, name));
  return missing === undefined ? null : `--${missing} is missing`;
}

/** The value of an option that has a list to choose from; a sentence in an Error where it is not in the list. */
export function choiceOf<T extends string, Default extends T | null>(
  { values }: Options,
  name: string,
  choices: readonly T[],
  otherwise: Default,
): T | Default | Error {
  const given = values[name];
  if (given === undefined) return otherwise;
  return (
    choices.find((choice) => choice === given) ??
    new Error(`--${name} is "${given}", expected ${choices.join(", ")}`)
  );
}
