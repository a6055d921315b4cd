import { useState } from "react";
import { formatDate, formatLarge } from "../../i18n/format.ts";
import type { PublishedFigure } from "../../model/city.ts";
import { cityName } from "../../store/selectors/names.ts";
import { keyFigures, publishedFigures, renovated } from "../../store/selectors/overview.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { type Truth, TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Overview.module.css";
import { UnverifiedMark } from "./UnverifiedMark.tsx";
import { useBaseTruth } from "./useBaseTruth.ts";

const SHOWN_AT_FIRST = 5;

/** Published figures beside the data's own, each with its measure, ground, date and source; never added up. */
export function PublishedFigures() {
  const { t } = useText();
  const figures = useAtlas(publishedFigures);
  const [all, setAll] = useState(false);
  if (figures.length === 0) return null;
  return (
    <Section title={t("overview.published")}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("overview.published.measure")}</th>
            <th scope="col">{t("overview.published.value")}</th>
          </tr>
        </thead>
        <OwnRows />
        <tbody>
          <GroupRow text={t("overview.published.public")} />
          {(all ? figures : figures.slice(0, SHOWN_AT_FIRST)).map((figure) => (
            <PublishedRow key={figure.id} figure={figure} />
          ))}
        </tbody>
      </table>
      {figures.length > SHOWN_AT_FIRST && (
        <button type="button" className={styles["link"]} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("overview.published.fewer") : t("overview.published.all", { n: String(figures.length) })}
        </button>
      )}
      <p className={styles["note"]}>{t("overview.published.note")}</p>
    </Section>
  );
}

function PublishedRow({ figure }: { readonly figure: PublishedFigure }) {
  const { t, label } = useText();
  const scope = label(figure.scope);
  return (
    <FigureRow
      measure={label(figure.measure)}
      scope={scope}
      value={figure.value}
      unit={figure.unit}
      truth={{
        title: label(figure.measure),
        inputs: [t("overview.input.scope", { scope })],
        formula: t("overview.published.formula"),
        source: label(figure.source),
        date: figure.asOf === "n.d." ? "" : figure.asOf,
        verified: figure.verified,
      }}
    />
  );
}

function OwnRows() {
  const { t } = useText();
  const base = useBaseTruth();
  const scope = useAtlas(cityName);
  const { communities } = useAtlas(keyFigures);
  const own = useAtlas(renovated);
  if (!own) return null;
  const rows = [
    ["communities", communities, "communities", "overview.truth.communities"],
    ["started", own.communities, "communities", "overview.truth.started"],
    ["households", known(own.households), "households", "overview.truth.households"],
    ["area", known(own.floorAreaSquareMeters), "squareMeters", "overview.truth.area"],
  ] as const;
  return (
    <tbody>
      <GroupRow text={t("overview.published.own")} />
      {rows.map(([id, value, unit, formula]) => (
        <FigureRow
          key={id}
          measure={t(`overview.published.own.${id}`)}
          scope={scope}
          value={value}
          unit={unit}
          truth={{
            ...base,
            title: t(`overview.published.own.${id}`),
            inputs: [t("overview.input.scope", { scope })],
            formula: t(formula),
          }}
        />
      ))}
    </tbody>
  );
}

const known = ({ sum, known }: { readonly sum: number; readonly known: number }) =>
  known === 0 ? Number.NaN : sum;

function GroupRow({ text }: { readonly text: string }) {
  return (
    <tr className={styles["group"]}>
      <th colSpan={2} scope="rowgroup">
        {text}
      </th>
    </tr>
  );
}

interface FigureRowProps {
  readonly measure: string;
  readonly scope: string;
  readonly value: number;
  readonly unit: PublishedFigure["unit"];
  readonly truth: Omit<Truth, "value">;
}

function FigureRow({ measure, scope, value, unit, truth }: FigureRowProps) {
  const { t, locale } = useText();
  const large = formatLarge(locale, value);
  const unitText = t(`overview.unit.${unit}`);
  const units = [large.unit, unitText].filter(Boolean).join(locale === "zh" ? "" : " ");
  const { date } = truth;
  return (
    <tr>
      <th scope="row">
        {measure} {truth.verified === false && <UnverifiedMark text={t("overview.published.unverified")} />}
        <small>
          {scope} · {date === "" ? t("overview.undated") : formatDate(locale, date)}
        </small>
      </th>
      <td>
        <TruthCard {...truth} value={`${large.figure} ${units}`}>
          <span className={styles["strong"]}>{large.figure}</span>
          {units !== "" && <small>{units}</small>}
        </TruthCard>
      </td>
    </tr>
  );
}
