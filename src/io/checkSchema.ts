import * as v from "valibot";
import type { ProblemKey } from "../i18n/problemSentence.ts";
import type { ProblemList } from "./problems.ts";

/** The value in the schema's type; null, with a problem for each fault that names the field, when it does not fit. */
export function checkSchema<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  problems: ProblemList,
  key: ProblemKey = "manifest.invalid",
): T | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues.slice(0, 50)) {
    const field = v.getDotPath(issue) ?? "";
    const absent = issue.input === undefined;
    problems.error(absent ? "manifest.missing" : key, {
      ...(field === "" ? {} : { field }),
      ...(absent ? {} : { met: issue.input }),
      expected: issue.expected ?? issue.message,
    });
  }
  return null;
}
