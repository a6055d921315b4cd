import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHelpCircle,
  IconHourglassEmpty,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Reason, Rule, RuleOutcome } from "../../model/rules.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import own from "./FactsTab.module.css";
import { ruleSentence } from "./ruleSentence.ts";
import { useItemName } from "./useItemName.ts";

const ICONS: Readonly<Record<Rule["severity"], TablerIcon>> = {
  good: IconCircleCheck,
  watch: IconHourglassEmpty,
  fault: IconAlertTriangle,
};

/** The rules that apply, each with its reasons and what would clear it; then those not known, then the rest in a line. */
export function RuleFlags({ community }: { readonly community: Detail }) {
  const { t } = useText();
  const { rules } = community;
  const applying = rules.filter(({ outcome }) => outcome.state === "applies");
  const unknown = rules.filter(({ outcome }) => outcome.state === "unknown");
  const clear = rules.filter(({ outcome }) => outcome.state === "clear");
  return (
    <Section title={t("detail.flags")}>
      {applying.length === 0 && <p className={styles["text"]}>{t("detail.flags.none")}</p>}
      <ul className={own["flags"]}>
        {applying.map(({ rule, outcome }) => (
          <Flag key={rule.id} rule={rule} outcome={outcome} />
        ))}
        {unknown.map(({ rule, outcome }) => (
          <UnknownFlag key={rule.id} rule={rule} reasons={outcome.reasons} />
        ))}
      </ul>
      {clear.length > 0 && (
        <p className={styles["note"]}>
          {t("detail.flags.clear", {
            names: clear.map(({ rule }) => t(`rule.${rule.id}.name`)).join(t("detail.list.separator")),
          })}
        </p>
      )}
    </Section>
  );
}

function Flag({ rule, outcome }: { readonly rule: Rule; readonly outcome: RuleOutcome }) {
  const { t } = useText();
  const Icon = ICONS[rule.severity];
  return (
    <li data-severity={rule.severity}>
      <Icon size="1rem" stroke={1.8} aria-hidden />
      <div>
        <p className={own["flagName"]} title={t(`rule.${rule.id}.text`)}>
          <abbr>{rule.id}</abbr> {t(`rule.${rule.id}.name`)}
        </p>
        <Reasons reasons={outcome.reasons} />
        {outcome.clearedBy.length > 0 && (
          <>
            <p className={own["flagClear"]}>
              {t(rule.id === "R3" ? "detail.flags.stillNeeded" : "detail.flags.clearedBy")}
            </p>
            <Reasons reasons={outcome.clearedBy} />
          </>
        )}
      </div>
    </li>
  );
}

function UnknownFlag({ rule, reasons }: { readonly rule: Rule; readonly reasons: readonly Reason[] }) {
  const { t } = useText();
  return (
    <li data-severity="unknown">
      <IconHelpCircle size="1rem" stroke={1.8} aria-hidden />
      <div>
        <p className={own["flagName"]} title={t(`rule.${rule.id}.text`)}>
          <abbr>{rule.id}</abbr> {t(`rule.${rule.id}.name`)} · {t("detail.flags.unknown")}
        </p>
        <Reasons reasons={reasons} />
      </div>
    </li>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { locale } = useText();
  const nameOf = useItemName();
  return (
    <ul className={own["reasons"]}>
      {reasons.map((reason) => (
        <li key={reason.key}>{ruleSentence(locale, reason, nameOf)}</li>
      ))}
    </ul>
  );
}
