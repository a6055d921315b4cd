/** The way of measuring that holds, in words: wherever a figure of reach stands, also in files and pictures. */
import { PROFILES } from "../../geo/walkingProfile.ts";
import { formatNumber } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { AtlasState } from "../state.ts";
import { memoize } from "./memoize.ts";
import { methodInUse } from "./walking.ts";

export interface MethodWords {
  readonly method: string;
  /** With the speed on the flat. */
  readonly walker: string;
  readonly direction: string;
  /** All three; of a straight line at the planning speed only that. */
  readonly all: string;
}

export const methodWords: (s: AtlasState) => MethodWords = memoize(
  [methodInUse, (s) => s.walker, (s) => s.walkDirection, (s) => s.locale],
  (used, id, way, locale) => {
    const method = t(locale, `walking.method.${used}`);
    const walker = t(locale, "walking.walker.speed", {
      name: t(locale, `walking.walker.${id}`),
      speed: formatNumber(locale, PROFILES[id].flatMetersPerMinute),
    });
    const direction = t(locale, `walking.direction.${way}`);
    const plain = used === "straight" && id === "planning";
    const all = plain ? method : t(locale, "walking.inUse", { method, walker, direction });
    return { method, walker, direction, all };
  },
);
