import { Button } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { openDialog, openPanel } from "../../store/actions.ts";
import type { CandidateSummary } from "../../store/selectors/programme.ts";
import { useText } from "../../store/useAtlas.ts";
import { Exclusions } from "./CandidateCount.tsx";
import styles from "./Programme.module.css";

type EmptyKind = "scores" | "costs" | "eligible";

/** What keeps every community from being renovated; null where some can be. */
export function emptyKind({ ranked, eligible, onlyCost }: CandidateSummary): EmptyKind | null {
  if (ranked === 0) return "scores";
  if (eligible > 0) return null;
  return onlyCost > 0 ? "costs" : "eligible";
}

interface NothingToPlanProps {
  readonly kind: EmptyKind;
  readonly summary: CandidateSummary;
}

/** Why no community can be renovated, what the data lack, and the way on. */
export function NothingToPlan({ kind, summary }: NothingToPlanProps) {
  const { t, locale } = useText();
  const act = () => {
    if (kind === "scores") openPanel("priorities");
    else if (kind === "costs") openPanel("menu");
    else openDialog("data");
  };
  return (
    <div className={styles["empty"]}>
      <p>
        {kind === "costs"
          ? t("programme.empty.costs", { n: formatNumber(locale, summary.onlyCost) })
          : t(`programme.empty.${kind}`)}
      </p>
      {kind === "eligible" && <Exclusions summary={summary} />}
      {kind !== "scores" && !summary.knowsVotes && <p>{t("programme.empty.votes")}</p>}
      {kind !== "scores" && !summary.knowsDeficits && <p>{t("programme.empty.deficits")}</p>}
      <Button size="xs" variant="default" onClick={act}>
        {t(`programme.empty.${kind}.action`)}
      </Button>
    </div>
  );
}
