import { formatLargeText, formatShare } from "../../i18n/format.ts";
import { type CostRange, headingKey, type WorkTotals } from "../../model/cost.ts";
import type { Track } from "../../model/menu.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./CostSummary.module.css";

const NATURES = ["basic", "additional", "overall"] as const;

interface CostPartsProps {
  readonly track: Track;
  readonly totals: WorkTotals;
}

/** The cost by heading as one bar with its legend; by nature where all works are of one track. */
export function CostParts({ track, totals }: CostPartsProps) {
  const { t, label } = useText();
  const menu = useAtlas((s) => s.atlas?.city.menus.find((one) => one.track === track));
  const all = totals.byTrack[track];
  const parts = [
    ...(menu?.majors ?? []).map((name, m) => ({
      name: label(name),
      range: totals.byHeading.get(headingKey({ track, major: m + 1 })),
      heading: m,
    })),
    {
      name: t("menu.outside"),
      range: track === "comprehensive" ? totals.byHeading.get("") : undefined,
      heading: 6,
    },
  ].filter((part) => part.range !== undefined);
  const oneTrack = all.works === totals.all.works;
  return (
    <div className={own["parts"]}>
      <div className={own["stack"]} aria-hidden>
        {parts.map(({ name, range, heading }) => (
          <span key={name} data-heading={heading} style={{ flexGrow: range!.mid }} />
        ))}
      </div>
      <dl>
        {parts.map(({ name, range, heading }) => (
          <Part key={name} name={name} range={range!} of={all.mid} heading={heading} />
        ))}
      </dl>
      {oneTrack && (
        <p className={own["natures"]}>
          {NATURES.filter((nature) => totals.byNature[nature].works > 0).map((nature) => (
            <span key={nature}>
              {t(`filters.nature.${nature}`)} <Sum range={totals.byNature[nature]} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  readonly name: string;
  readonly range: CostRange;
  readonly of: number;
  readonly heading: number;
}

function Part({ name, range, of, heading }: PartProps) {
  const { locale } = useText();
  const known = range.works > range.withoutCost;
  return (
    <div>
      <dt>
        <i data-heading={heading} aria-hidden />
        <span title={name}>{name}</span>
      </dt>
      <dd>
        <Sum range={range} />
      </dd>
      <dd>{known && of > 0 ? formatShare(locale, range.mid / of, 0) : ""}</dd>
    </div>
  );
}

function Sum({ range }: { readonly range: CostRange }) {
  const { t, locale } = useText();
  const known = range.works > range.withoutCost;
  return <b>{known ? t("menu.yuan", { n: formatLargeText(locale, range.mid) }) : t("detail.unknown")}</b>;
}
