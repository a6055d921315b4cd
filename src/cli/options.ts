/** Options of a command: `--name value`, `--name=value`, and flags without a value. */

export interface Options {
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads `args`, all of them options; each may stand once.
 * @returns the options, or a sentence that says what is wrong
 */
export function parseOptions(
  args: readonly string[],
  known: { readonly values: readonly string[]; readonly flags: readonly string[] },
): Options | string {
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const at = arg.indexOf("=");
    const name = arg.startsWith("--") ? arg.slice(2, at < 0 ? undefined : at) : arg === "-o" ? "o" : null;
    if (name === null) return `met "${arg}", expected an option`;
    if (flags.has(name) || Object.hasOwn(values, name)) return `${arg} stands twice, expected once`;
    if (known.flags.includes(name)) {
      if (at >= 0) return `--${name} is "${arg.slice(at + 1)}", expected no value`;
      flags.add(name);
      continue;
    }
    if (!known.values.includes(name)) return `unknown option ${arg}`;
    const value = at < 0 ? args[++i] : arg.slice(at + 1);
    if (value === undefined || value === "") return `${arg} has no value, expected one`;
    values[name] = value;
  }
  return { values, flags };
}

/** The first required option that is not there, as a sentence; null when all are. */
export function missingOption({ values }: Options, required: readonly string[]): string | null {
  const missing = required.find((name) => !Object.hasOwn(values, name));
  return missing === undefined ? null : `${missing.length === 1 ? "-" : "--"}${missing} is missing`;
}

/** The value of an option that has a list to choose from; a sentence in an Error where it is not in the list. */
export function choiceOf<T extends string>(
  { values }: Options,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T | Error {
  const given = values[name];
  if (given === undefined) return otherwise;
  return (
    choices.find((choice) => choice === given) ??
    new Error(`--${name} is "${given}", expected ${choices.join(", ")}`)
  );
}
