import { lazy, Suspense } from "react";
import type { RouteFigures } from "../../analysis/walkingRoute.ts";
import { formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import { type ShownRoute, shownRoute } from "../../store/selectors/nearest.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./ServicesTab.module.css";

const ProfileChart = lazy(() => import("../../ui/ProfileChart.tsx"));

/** The walk to the facility pressed: what it is like in a sentence, and its heights as a chart. */
export function RouteProfile() {
  const { t } = useText();
  const shown = useAtlas(shownRoute);
  const back = useAtlas((s) => s.walkDirection === "back");
  if (!shown) return null;
  const main = back ? shown.back : shown.out;
  return (
    <div className={own["profile"]}>
      {main ? (
        <>
          <Chart shown={shown} back={back} />
          <Words figures={main.figures} />
          <p>
            <Minutes shown={shown} />
          </p>
        </>
      ) : (
        <p>{t(shown.lines.length > 0 ? "detail.route.straight" : "detail.route.none")}</p>
      )}
    </div>
  );
}

function Chart({ shown, back }: { readonly shown: ShownRoute; readonly back: boolean }) {
  const { t, label, locale } = useText();
  const { route, figures } = (back ? shown.back : shown.out)!;
  if (Number.isNaN(figures.climbMeters)) return <p>{t("detail.route.noHeights")}</p>;
  return (
    <Suspense fallback={<div className={own["profileSpace"]} />}>
      <ProfileChart
        label={t(back ? "detail.route.chart.back" : "detail.route.chart", { kind: label(shown.kind.label) })}
        points={Array.from(route.meters, (meters, i) => ({ meters, heightMeters: route.heightsMeters[i]! }))}
        marks={figures.steps}
        markLabel={t("detail.route.steps")}
        formatMeters={(meters) => formatMeters(locale, meters)}
      />
    </Suspense>
  );
}

function Words({ figures }: { readonly figures: RouteFigures }) {
  const { t, locale } = useText();
  const { meters, climbMeters, descentMeters, stepsMeters, lifts } = figures;
  const parts = [t("detail.route.length", { length: formatMeters(locale, meters) })];
  if (Number.isFinite(climbMeters))
    parts.push(
      t("detail.route.climb", {
        up: formatMeters(locale, climbMeters),
        down: formatMeters(locale, descentMeters),
      }),
    );
  if (stepsMeters > 0) parts.push(t("detail.route.onSteps", { length: formatMeters(locale, stepsMeters) }));
  if (lifts > 0) parts.push(t("detail.route.lifts", { n: formatNumber(locale, lifts) }));
  return <p>{parts.join(t("detail.route.separator"))}</p>;
}

function Minutes({ shown: { out, back } }: { readonly shown: ShownRoute }) {
  const { t, locale } = useText();
  return t("detail.route.minutes", {
    out: formatMinutes(locale, out?.figures.seconds ?? Number.NaN),
    back: formatMinutes(locale, back?.figures.seconds ?? Number.NaN),
  });
}
