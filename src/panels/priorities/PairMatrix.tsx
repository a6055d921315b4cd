import type { CSSProperties } from "react";
import { judgementOf, type Pair } from "../../model/pairwise.ts";
import { CRITERION_IDS, type CriterionId } from "../../model/priority.ts";
import { worstJudged } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { useJudgementWords } from "./useJudgementWords.ts";
import styles from "./Weighting.module.css";

interface PairMatrixProps {
  readonly ids: readonly CriterionId[];
  readonly chosen: Pair;
  readonly onChoose: (pair: Pair) => void;
}

/** All judgements at a glance, above the diagonal; a press on one opens it. */
export function PairMatrix({ ids, chosen, onChoose }: PairMatrixProps) {
  const { t } = useText();
  const { nameOf } = useJudgementWords();
  return (
    <table className={styles["matrix"]} style={{ "--columns": ids.length } as CSSProperties}>
      <caption>{t("weighting.matrix")}</caption>
      <thead>
        <tr>
          <td />
          {ids.map((id, j) => (
            <th key={id} scope="col" title={nameOf(id)} aria-label={nameOf(id)}>
              <i data-criterion={CRITERION_IDS.indexOf(id)} aria-hidden />
              {j + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((a, i) => (
          <tr key={a}>
            <th scope="row">
              <span aria-hidden>{i + 1}</span> {nameOf(a)}
            </th>
            {ids.map((b, j) => (
              <td key={b} data-diagonal={i === j}>
                {i < j && (
                  <Cell a={a} b={b} chosen={chosen[0] === a && chosen[1] === b} onChoose={onChoose} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly a: CriterionId;
  readonly b: CriterionId;
  readonly chosen: boolean;
  readonly onChoose: (pair: Pair) => void;
}

function Cell({ a, b, chosen, onChoose }: CellProps) {
  const { t } = useText();
  const { nameOf, figure, sentence } = useJudgementWords();
  const value = useAtlas((s) => judgementOf(s.judgements, a, b));
  const worst = useAtlas((s) => {
    const found = worstJudged(s);
    return found?.a === a && found.b === b;
  });
  return (
    <button
      type="button"
      aria-pressed={chosen}
      data-worst={worst}
      data-judged={value !== 1}
      title={sentence(a, b, value)}
      aria-label={t("weighting.pair.choose", { a: nameOf(a), b: nameOf(b), value: figure(value) })}
      onClick={() => onChoose([a, b])}
    >
      {figure(value)}
    </button>
  );
}
