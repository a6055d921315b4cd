import { type Locale, t } from "../../i18n/t.ts";
import type { Fault } from "./faults.ts";

/** The sentence of a fault. */
export function failureText(locale: Locale, { fault, reason }: Fault): string {
  return fault === "other"
    ? t(locale, "report.failed.other", { reason })
    : t(locale, `report.failed.${fault}`);
}
