import { formatNumber } from "../../i18n/format.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import { exampleVote, type TheCase } from "../../store/selectors/theCase.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Case.module.css";

/** No vote is documented: what one takes here, as an example that says so. */
export function ConsentStep({ found }: { readonly found: TheCase }) {
  const { t } = useText();
  const vote = useAtlas(exampleVote);
  return (
    <>
      <p className={styles["lead"]}>
        {t(found.record.consent === undefined ? "case.consent.lead" : "case.consent.lead.known")}
      </p>
      {vote && (
        <>
          <h4>{t("case.consent.example")}</h4>
          <div className={styles["example"]}>
            <Bar id="participation" value={vote.participation} of={found.households} />
            <Bar id="general" value={vote.general} of={vote.participation} />
            <Bar id="special" value={vote.special} of={vote.participation} />
          </div>
          <p className={styles["note"]}>{t("case.consent.note")}</p>
        </>
      )}
    </>
  );
}

interface BarProps {
  readonly id: "participation" | "general" | "special";
  readonly value: number;
  readonly of: number;
}

function Bar({ id, value, of }: BarProps) {
  const { t, locale } = useText();
  const { source, verified } = useAtlas(consentSource);
  const name = t(`case.consent.${id}`);
  const text = t("case.consent.share", { n: formatNumber(locale, value), all: formatNumber(locale, of) });
  return (
    <div className={styles["exampleRow"]}>
      <span>{name}</span>
      <span className={styles["exampleBar"]} aria-hidden>
        <i style={{ width: `${(value / of) * 100}%` }} />
      </span>
      <TruthCard
        title={name}
        value={text}
        inputs={[t("case.consent.assumption")]}
        formula={t(`case.consent.${id}.formula`)}
        source={source || t("case.consent.law")}
        date=""
        verified={verified}
      >
        {text}
      </TruthCard>
    </div>
  );
}
