import { PROFILES } from "../../geo/walkingProfile.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { Method } from "../../model/walking.ts";
import { walkOf } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** How a figure of reach was measured, one line each: method, walker and direction, and the streets it was measured on. */
export function useMethodTruth(method: Method): readonly string[] {
  const { t, locale } = useText();
  const walker = useAtlas((s) => s.walker);
  const direction = useAtlas((s) => s.walkDirection);
  const provenance = useAtlas((s) => walkOf(s)?.network.provenance);
  const name = t("walking.walker.speed", {
    name: t(`walking.walker.${walker}`),
    speed: formatNumber(locale, PROFILES[walker].flatMetersPerMinute),
  });
  const lines = [
    t("walking.inUse", {
      method: t(`walking.method.${method}`),
      walker: name,
      direction: t(`walking.direction.${direction}.of`),
    }),
    t(`walking.method.${method}.about`),
  ];
  if (direction === "round") lines.push(t("walking.budget.round"));
  if (method === "straight" || !provenance) return lines;
  const { sources, heights, heightMode, date, synthetic } = provenance;
  lines.push(
    t("walking.network", {
      sources: sources.join(", "),
      heights:
        method === "flat" || heightMode === "none" ? t("walking.network.heights.none") : heights.join(", "),
    }),
  );
  if (date !== "") lines.push(t("walking.network.date", { date: formatDate(locale, date) }));
  if (synthetic) lines.push(t("walking.network.synthetic"));
  return lines;
}
