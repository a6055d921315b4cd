import type { KnownSum } from "../../analysis/figures.ts";
import { formatLarge, formatLargeText, formatNumber } from "../../i18n/format.ts";
import { keyFigures, oldStock } from "../../store/selectors/overview.ts";
import { limitYear } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Figure } from "../../ui/Figure.tsx";
import styles from "./Overview.module.css";
import { useBaseTruth } from "./useBaseTruth.ts";
import { useOldTruth } from "./useOldTruth.ts";
import { useStageShare } from "./useStageShare.ts";

/** Communities, households, floor area, and the share accepted; what is not known is said below each. */
export function KeyFigures() {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const figures = useAtlas(keyFigures);
  const accepted = useStageShare("accepted");
  const communities = formatNumber(locale, figures.communities);
  return (
    <dl className={styles["figures"]}>
      <Figure
        label={t("overview.communities")}
        figure={communities}
        unit={t("overview.unit.communities")}
        truth={{
          ...base,
          title: t("overview.communities"),
          value: t("overview.count.communities", { n: communities }),
          inputs: [],
          formula: t("overview.truth.communities"),
        }}
      />
      <SumFigure id="households" sum={figures.households} unit={t("overview.unit.households")} />
      <SumFigure id="area" sum={figures.floorAreaSquareMeters} unit={t("overview.unit.squareMeters")} />
      {figures.stageKnown > 0 ? (
        <Figure
          label={t("overview.accepted")}
          {...percent(accepted.value)}
          note={<Unknown known={figures.stageKnown} />}
          truth={accepted}
        />
      ) : (
        <OldFigure />
      )}
    </dl>
  );
}

/** In place of the share accepted where no stage is known. */
function OldFigure() {
  const { t } = useText();
  const stock = useAtlas(oldStock);
  const year = String(useAtlas(limitYear));
  const truth = useOldTruth()(stock);
  return (
    <Figure
      label={t("overview.old", { year })}
      figure={truth.value}
      unit={stock.known > 0 ? t("overview.unit.communities") : ""}
      note={<Unknown known={stock.known} />}
      truth={truth}
    />
  );
}

interface SumFigureProps {
  readonly id: "households" | "area";
  readonly sum: KnownSum;
  readonly unit: string;
}

function SumFigure({ id, sum, unit }: SumFigureProps) {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const { communities } = useAtlas(keyFigures);
  const total = sum.known === 0 ? Number.NaN : sum.sum;
  const large = formatLarge(locale, total);
  const units = sum.known === 0 ? [] : [large.unit, unit].filter(Boolean);
  return (
    <Figure
      label={t(`overview.${id}`)}
      figure={large.figure}
      unit={units.join(locale === "zh" ? "" : " ")}
      note={<Unknown known={sum.known} />}
      truth={{
        ...base,
        title: t(`overview.${id}`),
        value: `${formatLargeText(locale, total)} ${sum.known === 0 ? "" : unit}`,
        inputs: [
          t("overview.input.known", {
            n: formatNumber(locale, sum.known),
            unknown: formatNumber(locale, communities - sum.known),
          }),
        ],
        formula: t(`overview.truth.${id}`),
      }}
    />
  );
}

/** How many of the communities do not know a value; nothing when all do. */
function Unknown({ known }: { readonly known: number }) {
  const { t, locale } = useText();
  const { communities } = useAtlas(keyFigures);
  if (known === communities) return null;
  return known === 0
    ? t("overview.unknown.all")
    : t("overview.unknown", { n: formatNumber(locale, communities - known) });
}

/** "61.4%" as figure and smaller unit. */
function percent(text: string): { figure: string; unit: string } {
  return text.endsWith("%") ? { figure: text.slice(0, -1), unit: "%" } : { figure: text, unit: "" };
}
