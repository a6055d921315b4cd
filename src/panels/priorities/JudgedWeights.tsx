import { Button } from "@mantine/core";
import { IconGitCompare } from "@tabler/icons-react";
import { useState } from "react";
import { judged } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { ConsistencyRatio } from "./ConsistencyRatio.tsx";
import { JudgedRows } from "./JudgedRows.tsx";
import { PairwiseDialog } from "./PairwiseDialog.tsx";
import styles from "./Weighting.module.css";

/** The weights that the pairwise judgements amount to, how consistent these are, and the way to them. */
export function JudgedWeights() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const few = useAtlas((s) => judged(s).ids.length < 2);
  return (
    <>
      <JudgedRows />
      <div className={styles["judgedFoot"]}>
        <ConsistencyRatio />
        <Button
          size="compact-xs"
          variant="light"
          disabled={few}
          leftSection={<IconGitCompare size="0.875rem" aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t("weighting.open")}
        </Button>
      </div>
      {few && <p className={styles["note"]}>{t("weighting.few")}</p>}
      {open && <PairwiseDialog onClose={() => setOpen(false)} />}
    </>
  );
}
