import { SegmentedControl } from "@mantine/core";
import { type CSSProperties, useState } from "react";
import { formatNumber, formatShare, formatSigned } from "../../i18n/format.ts";
import { openScenario } from "../../store/scenarios.ts";
import type { Who } from "../../store/selectors/coverage.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import {
  type DistrictGain,
  districtGains,
  type ScenarioColumn,
  scenarioColumns,
} from "../../store/selectors/scenarioFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

/** Today and up to three scenarios side by side: share, who is gained, and where. */
export function ScenarioCompare() {
  const { t, locale } = useText();
  const columns = useAtlas(scenarioColumns);
  const count = useAtlas((s) => s.scenarios.length);
  const active = useAtlas((s) => s.activeScenario);
  if (columns.length < 2) return null;
  const others = columns.slice(1);
  return (
    <div>
      <h4 className={styles["sub"]}>{t("scenario.compare")}</h4>
      <table className={styles["compare"]} style={{ "--columns": columns.length } as CSSProperties}>
        <thead>
          <tr>
            <td />
            {columns.map(({ scenario }) => (
              <th key={scenario?.id ?? ""} scope="col" data-active={(scenario?.id ?? null) === active}>
                <button type="button" onClick={() => openScenario(scenario?.id ?? null)}>
                  {scenario ? scenario.name : t("scenario.today")}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("scenario.compare.share")}</th>
            {columns.map(({ scenario, share }) => (
              <td key={scenario?.id ?? ""} className={styles["share"]}>
                {formatShare(locale, share)}
              </td>
            ))}
          </tr>
          {(["households", "elderly"] as const).map((who) => (
            <tr key={who} title={t("scenario.compare.truth")}>
              <th scope="row">{t(`scenario.compare.${who}`)}</th>
              {columns.map(({ scenario, [who]: gained }) => (
                <td key={scenario?.id ?? ""} data-loss={gained < 0}>
                  {scenario ? formatSigned(locale, gained) : "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {count > others.length && (
        <p className={styles["hint"]}>
          {t("scenario.compare.more", { n: formatNumber(locale, count - others.length) })}
        </p>
      )}
      <Districts columns={others} />
    </div>
  );
}

function Districts({ columns }: { readonly columns: readonly ScenarioColumn[] }) {
  const { t } = useText();
  const [who, setWho] = useState<Who>("households");
  const gains = useAtlas(districtGains);
  const longest = Math.max(1, ...gains.flatMap((gain) => gain[who].map(Math.abs)));
  return (
    <>
      <div className={styles["districtsHead"]}>
        <h4 className={styles["sub"]}>{t("scenario.compare.district")}</h4>
        <SegmentedControl
          size="xs"
          aria-label={t("scenario.compare.who")}
          value={who}
          onChange={(value) => setWho(value as Who)}
          data={(["households", "elderly"] as const).map((value) => ({
            value,
            label: t(`coverage.who.${value}`),
          }))}
        />
      </div>
      {gains.length === 0 && <p className={styles["hint"]}>{t("scenario.compare.none")}</p>}
      {gains.length > 0 && (
        <table className={styles["gains"]} style={{ "--columns": columns.length } as CSSProperties}>
          {columns.length > 1 && (
            <thead>
              <tr>
                <td />
                {columns.map(({ scenario }) => (
                  <th key={scenario!.id} scope="col">
                    {scenario!.name}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {gains.map((gain) => (
              <District key={gain.district ?? ""} gain={gain} values={gain[who]} longest={longest} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface DistrictProps {
  readonly gain: DistrictGain;
  readonly values: readonly number[];
  readonly longest: number;
}

function District({ gain: { district }, values, longest }: DistrictProps) {
  const { t, locale } = useText();
  const name = useAtlas((s) =>
    district === null ? t("coverage.district.none") : districtNamer(s)(district),
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name here
        <td key={k}>
          <span className={styles["bar"]} data-loss={value < 0} aria-hidden>
            <i style={{ width: `${(Math.abs(value) / longest) * 100}%` }} />
          </span>
          <span className={styles["value"]}>{value === 0 ? "0" : formatSigned(locale, value)}</span>
        </td>
      ))}
    </tr>
  );
}
