import type { CSSProperties } from "react";
import type { StageFlow } from "../../analysis/tracks.ts";
import { formatNumber } from "../../i18n/format.ts";
import { type Stage, TRACK_STAGES, TRACKS, type Track } from "../../model/stageHistory.ts";
import { useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import styles from "./Matrix.module.css";
import { useTrackWords } from "./useTrackWords.ts";

/** Entries into every stage of both tracks by year, shaded by their number; what has no date stands in a column of its own. */
export function FlowTable({ flow }: { readonly flow: StageFlow }) {
  const { t } = useText();
  const { years, entered, undated, backlog } = flow;
  const most = Math.max(1, ...TRACKS.flatMap((track) => entered[track].flat()));
  const anyUndated = TRACKS.some((track) => undated[track].some((n) => n > 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles["scroll"]} aria-label={t("tracks.flow")} tabIndex={0}>
      <table className={styles["matrix"]}>
        <thead>
          <tr>
            <th scope="col" className={styles["corner"]}>
              {t("tracks.flow.stage")}
            </th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            {anyUndated && <th scope="col">{t("tracks.flow.noDate")}</th>}
          </tr>
        </thead>
        {TRACKS.map((track) => (
          <tbody key={track}>
            <tr>
              <th
                scope="rowgroup"
                className={styles["group"]}
                colSpan={years.length + 1 + Number(anyUndated)}
              >
                {t(`tracks.${track}`)}
              </th>
            </tr>
            {TRACK_STAGES[track].slice(1).map((stage, s) => (
              <Line
                key={stage}
                {...{ track, stage, years, most }}
                values={entered[track][s + 1]!}
                undated={anyUndated ? undated[track][s + 1]! : null}
              />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" className={`${styles["name"]} ${styles["open"]}`}>
              {t("tracks.flow.backlog.short")}
            </th>
            {backlog.map((value, y) => (
              <Cell
                key={years[y]}
                value={value}
                share={0}
                open
                title={t("tracks.flow.cell", {
                  stage: t("tracks.flow.backlog.short"),
                  year: String(years[y]),
                })}
                formula={t("tracks.flow.truth.backlog")}
              />
            ))}
            {anyUndated && <td />}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface LineProps {
  readonly track: Track;
  readonly stage: Stage;
  readonly years: readonly number[];
  readonly values: readonly number[];
  /** Count of the darkest cell. */
  readonly most: number;
  readonly undated: number | null;
}

function Line({ track, stage, years, values, most, undated }: LineProps) {
  const { t } = useText();
  const name = useTrackWords().stageName(track, stage);
  return (
    <tr>
      <th scope="row" className={styles["name"]}>
        {name}
      </th>
      {values.map((value, y) => (
        <Cell
          key={years[y]}
          value={value}
          share={value / most}
          title={t("tracks.flow.cell", { stage: name, year: String(years[y]) })}
          formula={t("tracks.flow.truth")}
        />
      ))}
      {undated !== null && (
        <Cell
          value={undated}
          share={0}
          title={`${name} · ${t("tracks.flow.noDate")}`}
          formula={t("tracks.flow.truth.undated")}
        />
      )}
    </tr>
  );
}

interface CellProps {
  readonly value: number;
  /** Depth of the shade, 0..1. */
  readonly share: number;
  readonly title: string;
  readonly formula: string;
  /** Something is still to be done. */
  readonly open?: boolean;
}

function Cell({ value, share, title, formula, open = false }: CellProps) {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const text = formatNumber(locale, value);
  return (
    <td
      className={open ? styles["open"] : undefined}
      style={{ "--shade": `${Math.round(share * 42)}%` } as CSSProperties}
      data-zero={value === 0}
    >
      <TruthCard {...base} title={title} value={t("tracks.count", { n: text })} inputs={[]} formula={formula}>
        {text}
      </TruthCard>
    </td>
  );
}
