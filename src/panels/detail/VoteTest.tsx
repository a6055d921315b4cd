import { IconCheck, IconX } from "@tabler/icons-react";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { ConsentTest } from "../../model/consent.ts";
import { useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import own from "./ConsentTab.module.css";
import { useRecordTruth } from "./useRecordTruth.ts";

/** One of the four fractions as a bar with the threshold as a tick. */
export function VoteTest({ test }: { readonly test: ConsentTest }) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  const { stage, measure, numerator, denominator, threshold, comparison, holds } = test;
  const [n, d] = threshold;
  const share = denominator > 0 ? numerator / denominator : Number.NaN;
  const name = t("detail.consent.test", {
    stage: t(`detail.consent.${stage}`),
    measure: t(`detail.consent.${measure}`),
  });
  const fraction = t("detail.consent.input", {
    numerator: formatNumber(locale, numerator),
    denominator: formatNumber(locale, denominator),
  });
  const limit = t(`detail.consent.${comparison}`, { n, d });
  const verdict = t(holds ? "consent.reached" : "consent.notReached");
  const Icon = holds ? IconCheck : IconX;
  return (
    <div className={own["test"]} data-holds={holds}>
      <span className={own["testName"]}>{name}</span>
      <span className={own["testBar"]} aria-hidden>
        <span style={{ width: `${Math.min(1, share || 0) * 100}%` }} />
        <i style={{ left: `${(n / d) * 100}%` }} />
      </span>
      <span className={own["testShare"]}>
        <TruthCard
          {...truth}
          title={name}
          value={formatShare(locale, share)}
          inputs={[fraction, limit, verdict]}
          formula={t(`detail.consent.formula.${stage}`)}
        >
          {formatShare(locale, share)}
        </TruthCard>
      </span>
      <span className={own["testMark"]}>
        <Icon size="0.875rem" stroke={2.2} aria-label={verdict} />
      </span>
      <small>
        {fraction} · {limit} · {verdict}
      </small>
    </div>
  );
}
