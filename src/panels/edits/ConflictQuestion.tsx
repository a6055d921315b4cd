import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { answerEditQuestion, dropEditFile } from "../../store/editQuestion.ts";
import { type ConflictRow, conflictRows } from "../../store/selectors/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Edits.module.css";

/** Where two sides differ: both side by side, to choose for each place or for all. */
export function ConflictQuestion() {
  const { t, locale } = useText();
  const title = useId();
  const rows = useAtlas(conflictRows);
  const from = useAtlas((s) => s.editQuestion?.from);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  if (!from) return null;
  const { kind } = from;
  const n = formatNumber(locale, rows.length);
  const choose = (key: string, takesTheirs: boolean) => {
    const next = new Set(theirs);
    if (takesTheirs) next.add(key);
    else next.delete(key);
    setTheirs(next);
  };
  const answer = () => {
    answerEditQuestion(rows.filter(({ key }) => theirs.has(key)).map(({ conflict }) => conflict));
    setTheirs(new Set());
  };
  return (
    <section className={styles["question"]} aria-labelledby={title}>
      <h3 id={title}>{t("edits.question")}</h3>
      <p>
        {from.kind === "file"
          ? t("edits.question.file", { file: from.name, n })
          : t("edits.question.window", { n })}
      </p>
      <div className={styles["all"]}>
        <Button size="compact-sm" variant="default" onClick={() => setTheirs(new Set())}>
          {t("edits.question.allMine")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setTheirs(new Set(rows.map(({ key }) => key)))}
        >
          {t(`edits.question.allTheirs.${kind}`)}
        </Button>
      </div>
      <div className={styles["rows"]}>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            theirsLabel={t(`edits.question.theirs.${kind}`)}
            taken={theirs.has(row.key)}
            onChoose={(taken) => choose(row.key, taken)}
          />
        ))}
      </div>
      <div className={styles["answer"]}>
        {kind === "file" && (
          <Button size="compact-md" variant="subtle" color="gray" onClick={dropEditFile}>
            {t("edits.question.drop")}
          </Button>
        )}
        <Button size="compact-md" onClick={answer}>
          {t("edits.question.apply")}
        </Button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: ConflictRow;
  readonly theirsLabel: string;
  readonly taken: boolean;
  readonly onChoose: (taken: boolean) => void;
}

function Row({ row, theirsLabel, taken, onChoose }: RowProps) {
  const { t, locale } = useText();
  const group = useId();
  const side = (isTheirs: boolean, label: string, lines: readonly string[]) => (
    <label className={styles["side"]} data-chosen={taken === isTheirs}>
      <input type="radio" name={group} checked={taken === isTheirs} onChange={() => onChoose(isTheirs)} />
      <span>
        <b>{label}</b>
        {(lines.length > 0 ? lines : [t("edits.none")]).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike
          <span key={i}>{line}</span>
        ))}
        {row.same > 0 && (
          <span className={styles["quiet"]}>
            {t("edits.lines.same", { n: formatNumber(locale, row.same) })}
          </span>
        )}
      </span>
    </label>
  );
  return (
    <fieldset className={styles["row"]}>
      <legend>{row.name}</legend>
      {side(false, t("edits.question.mine"), row.before)}
      {side(true, theirsLabel, row.after)}
    </fieldset>
  );
}
