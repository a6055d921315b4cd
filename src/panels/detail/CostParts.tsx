import { formatLargeText } from "../../i18n/format.ts";
import { headingKey, type WorkTotals } from "../../model/cost.ts";
import type { Track } from "../../model/menu.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./CostSummary.module.css";

const NATURES = ["basic", "additional", "overall"] as const;

interface CostPartsProps {
  readonly track: Track;
  readonly totals: WorkTotals;
}

/** The cost by heading as one bar, whose colours stand beside the headings below; by nature where all works are of one track. */
export function CostParts({ track, totals }: CostPartsProps) {
  const { t, locale } = useText();
  const majors = useAtlas(
    (s) => s.atlas?.city.menus.find((menu) => menu.track === track)?.majors.length ?? 0,
  );
  const keys = Array.from(
    { length: majors },
    (_, m) => [m + 1, headingKey({ track, major: m + 1 })] as const,
  );
  const parts = track === "comprehensive" ? [...keys, [0, ""] as const] : keys;
  const oneTrack = totals.byTrack[track].works === totals.all.works;
  return (
    <div className={own["parts"]}>
      <div className={own["stack"]} aria-hidden>
        {parts.map(([major, key]) => {
          const yuan = totals.byHeading.get(key)?.mid ?? 0;
          return yuan > 0 && <span key={key} data-heading={major} style={{ flexGrow: yuan }} />;
        })}
      </div>
      {oneTrack && (
        <p className={own["natures"]}>
          {NATURES.filter((nature) => totals.byNature[nature].works > 0).map((nature) => {
            const { works, withoutCost, mid } = totals.byNature[nature];
            return (
              <span key={nature}>
                {t(`filters.nature.${nature}`)}{" "}
                <b>
                  {works > withoutCost
                    ? t("menu.yuan", { n: formatLargeText(locale, mid) })
                    : t("detail.unknown")}
                </b>
              </span>
            );
          })}
        </p>
      )}
    </div>
  );
}
