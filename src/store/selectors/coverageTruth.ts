/** What a figure of reach rests on, one line each: radii and where they come from, the budget of time, the method and the streets. */
import type { NetworkProvenance } from "../../geo/walkingNetwork.ts";
import { PROFILES, type ProfileId } from "../../geo/walkingProfile.ts";
import { formatDate, formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import { type Locale, label, t } from "../../i18n/t.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import type { Method, WalkDirection } from "../../model/walking.ts";

/** Radius of a kind with its origin; `own`: the user's in place of the standard's. */
export function radiusLine(
  locale: Locale,
  kind: FacilityKind,
  { radiusMeters, own }: { readonly radiusMeters: number; readonly own: boolean },
): string {
  return t(locale, "coverage.truth.radius", {
    name: label(locale, kind.label),
    radius: formatMeters(locale, radiusMeters),
    origin: own
      ? t(locale, "coverage.radius.own")
      : `${kind.source}, ${t(locale, kind.verified ? "coverage.radius.verified" : "coverage.radius.unverified")}`,
  });
}

/** The time that the radius allows at the planning speed. */
export function budgetLine(
  locale: Locale,
  kind: FacilityKind,
  { radiusMeters, metersPerMinute }: { readonly radiusMeters: number; readonly metersPerMinute: number },
): string {
  return t(locale, "walking.budget.input", {
    kind: label(locale, kind.short ?? kind.label),
    radius: formatMeters(locale, radiusMeters),
    speed: formatNumber(locale, metersPerMinute),
    minutes: formatMinutes(locale, (radiusMeters / metersPerMinute) * 60),
  });
}

export interface MethodLinesInput {
  readonly method: Method;
  readonly walker: ProfileId;
  readonly direction: WalkDirection;
  /** Of the streets, where they are there. */
  readonly provenance: NetworkProvenance | undefined;
}

/** Method, walker and direction, and the streets it was measured on. */
export function methodLines(locale: Locale, input: MethodLinesInput): readonly string[] {
  const { method, walker, direction, provenance } = input;
  const name = t(locale, "walking.walker.speed", {
    name: t(locale, `walking.walker.${walker}`),
    speed: formatNumber(locale, PROFILES[walker].flatMetersPerMinute),
  });
  return [
    t(locale, "walking.inUse", {
      method: t(locale, `walking.method.${method}`),
      walker: name,
      direction: t(locale, `walking.direction.${direction}.of`),
    }),
    t(locale, `walking.method.${method}.about`),
    ...(direction === "round" ? [t(locale, "walking.budget.round")] : []),
    ...(method === "straight" || !provenance ? [] : streetLines(locale, method, provenance)),
  ];
}

/** Where the streets and their heights come from, and their date. */
export function streetLines(
  locale: Locale,
  method: Method,
  { sources, heights, heightMode, date, synthetic }: NetworkProvenance,
): readonly string[] {
  return [
    t(locale, "walking.network", {
      sources: sources.join(", "),
      heights:
        method === "flat" || heightMode === "none"
          ? t(locale, "walking.network.heights.none")
          : heights.join(", "),
    }),
    ...(date === "" ? [] : [t(locale, "walking.network.date", { date: formatDate(locale, date) })]),
    ...(synthetic ? [t(locale, "walking.network.synthetic")] : []),
  ];
}
