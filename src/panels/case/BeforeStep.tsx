import { formatNumber } from "../../i18n/format.ts";
import type { TheCase } from "../../store/selectors/theCase.ts";
import { useText } from "../../store/useAtlas.ts";
import { Figure } from "../../ui/Figure.tsx";
import { useItemName } from "../detail/useItemName.ts";
import { Buildings } from "./Buildings.tsx";
import styles from "./Case.module.css";
import { useCaseTruth } from "./useCaseTruth.ts";

const TROUBLES = ["risks", "houses", "facilities", "disorder"] as const;

/** What stood there, and what was wrong with it. */
export function BeforeStep({ found }: { readonly found: TheCase }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  return (
    <>
      <p className={styles["lead"]}>{t("case.before.lead")}</p>
      <Buildings count={found.buildings} renovated={false} />
      <CaseFigures found={found} />
      <h4>{t("case.before.troubles")}</h4>
      <ul className={styles["chips"]} data-tone="warning">
        {TROUBLES.map((id) => (
          <li key={id}>{t(`case.trouble.${id}`)}</li>
        ))}
      </ul>
      {found.deficits.length > 0 && (
        <>
          <h4>{t("case.before.deficits", { n: formatNumber(locale, found.deficits.length) })}</h4>
          <ul className={styles["chips"]}>
            {found.deficits.map(({ id }) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The size of the community; a figure that the source does not say is left out. */
function CaseFigures({ found }: { readonly found: TheCase }) {
  const { t, locale } = useText();
  const truth = useCaseTruth();
  const number = (value: number, digits = 0) => formatNumber(locale, value, digits);
  const figures = [
    { id: "year", value: found.buildYear, text: String(found.buildYear) },
    { id: "buildings", value: found.buildings, text: number(found.buildings) },
    { id: "households", value: found.households, text: number(found.households) },
    { id: "area", value: found.floorAreaSquareMeters, text: number(found.floorAreaSquareMeters) },
    { id: "perHousehold", value: found.areaPerHousehold, text: number(found.areaPerHousehold, 1) },
  ] as const;
  return (
    <dl className={styles["figures"]}>
      {figures
        .filter(({ value }) => Number.isFinite(value))
        .map(({ id, text }) => (
          <Figure
            key={id}
            label={t(`case.figure.${id}`)}
            figure={text}
            unit={t(`case.unit.${id}`)}
            note={id === "perHousehold" ? t("case.derived") : null}
            truth={{
              ...truth,
              title: t(`case.figure.${id}`),
              value: `${text} ${t(`case.unit.${id}`)}`,
              ...(id === "perHousehold"
                ? {
                    formula: t("case.figure.perHousehold.formula"),
                    inputs: [
                      `${t("case.figure.area")} ${number(found.floorAreaSquareMeters)} ${t("case.unit.area")}`,
                      `${t("case.figure.households")} ${number(found.households)} ${t("case.unit.households")}`,
                    ],
                    verified: null,
                  }
                : {}),
            }}
          />
        ))}
    </dl>
  );
}
