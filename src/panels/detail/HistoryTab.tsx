import { useState } from "react";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import own from "./HistoryTab.module.css";
import { ManagementMode } from "./ManagementMode.tsx";
import { RuleFlags } from "./RuleFlags.tsx";
import { Satisfaction } from "./Satisfaction.tsx";
import { type StageDraft, StageForm } from "./StageForm.tsx";
import { StageList } from "./StageList.tsx";
import { TrackLines } from "./TrackLines.tsx";

/** The rules that speak of the tracks. */
const TRACK_RULES: readonly string[] = ["R1", "R2", "R3"];

/** Both tracks over time, what one of them still needs, and the forms that move them. */
export function HistoryTab({ community }: TabProps) {
  const { t } = useText();
  const { record } = community;
  const [draft, setDraft] = useState<StageDraft | null>(null);
  const rules = community.rules.filter(({ rule }) => TRACK_RULES.includes(rule.id));
  const lacksManagement = rules.some(({ rule, outcome }) => rule.id === "R2" && outcome.state === "applies");
  const begin = (part: Partial<StageDraft>) =>
    setDraft({ at: null, track: "comprehensive", stage: null, date: "", ...part });
  return (
    <>
      <Section title={t("history.title")}>
        <TrackLines community={community} />
        <StageList community={community} draft={draft} onDraft={setDraft} />
        {draft === null || draft.at !== null ? (
          <div className={own["actions"]}>
            <button type="button" className={own["action"]} onClick={() => begin({})}>
              {t("history.move")}
            </button>
            {lacksManagement && (
              <button
                type="button"
                className={own["action"]}
                onClick={() => begin({ track: "management", stage: "established" })}
              >
                {t("history.establish")}
              </button>
            )}
          </div>
        ) : (
          <StageForm community={community} draft={draft} onClose={() => setDraft(null)} />
        )}
      </Section>
      {rules.length > 0 && <RuleFlags community={{ ...community, rules }} />}
      <ManagementMode community={community} />
      <Satisfaction before={record.satisfactionBefore} after={record.satisfactionAfter} />
      <p className={styles["note"]}>{t("history.note")}</p>
    </>
  );
}
