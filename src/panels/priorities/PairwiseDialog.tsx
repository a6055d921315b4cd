import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { Pair } from "../../model/pairwise.ts";
import { judged } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { clearJudgements, judgeBySliders } from "../../store/weighting.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ConsistencyRatio } from "./ConsistencyRatio.tsx";
import { JudgedRows } from "./JudgedRows.tsx";
import { PairMatrix } from "./PairMatrix.tsx";
import { PairScale } from "./PairScale.tsx";
import panel from "./Priorities.module.css";
import styles from "./Weighting.module.css";
import { WorstJudgement } from "./WorstJudgement.tsx";

/** Every pair of criteria judged, with the weights and the contradictions that come of it. */
export function PairwiseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog size="60rem" onClose={onClose} title={t("weighting.title")} closeLabel={t("shell.close")}>
      <Content />
    </Dialog>
  );
}

function Content() {
  const { t } = useText();
  const ids = useAtlas((s) => judged(s).ids);
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b): Pair => [a, b]));
  const [chosen, setChosen] = useState<Pair | null>(null);
  const at = Math.max(
    0,
    pairs.findIndex(([a, b]) => chosen?.[0] === a && chosen[1] === b),
  );
  const pair = pairs[at];
  return (
    <div className={`${styles["dialog"]} ${panel["colors"]}`}>
      <div className={styles["judging"]}>
        <p className={styles["note"]}>{t("weighting.intro")}</p>
        {pair ? (
          <>
            <PairHead at={at} pairs={pairs} onChoose={setChosen} />
            <PairScale key={pair.join(" ")} pair={pair} />
            <PairMatrix ids={ids} chosen={pair} onChoose={setChosen} />
          </>
        ) : (
          <p>{t("weighting.few")}</p>
        )}
      </div>
      <section className={styles["result"]} aria-label={t("weighting.result")}>
        <h3>{t("weighting.result")}</h3>
        <div>
          <JudgedRows />
        </div>
        <ConsistencyRatio />
        <WorstJudgement onShow={setChosen} />
        <Tools />
      </section>
    </div>
  );
}

interface PairHeadProps {
  readonly at: number;
  readonly pairs: readonly Pair[];
  readonly onChoose: (pair: Pair) => void;
}

function PairHead({ at, pairs, onChoose }: PairHeadProps) {
  const { t, locale } = useText();
  const step = (by: number) => onChoose(pairs[(at + by + pairs.length) % pairs.length]!);
  return (
    <div className={styles["pairHead"]}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("weighting.pair.previous")}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size="1rem" aria-hidden />
      </ActionIcon>
      <span>
        {t("weighting.pair", { k: formatNumber(locale, at + 1), n: formatNumber(locale, pairs.length) })}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t("weighting.pair.next")} onClick={() => step(1)}>
        <IconChevronRight size="1rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Tools() {
  const { t } = useText();
  const untouched = useAtlas((s) => Object.keys(s.judgements).length === 0);
  return (
    <div className={styles["tools"]}>
      <button type="button" className={panel["link"]} onClick={judgeBySliders}>
        {t("weighting.fromSliders")}
      </button>
      <button type="button" className={panel["link"]} disabled={untouched} onClick={clearJudgements}>
        {t("weighting.clear")}
      </button>
    </div>
  );
}
