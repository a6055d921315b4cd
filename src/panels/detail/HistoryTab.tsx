import { useState } from "react";
import { COMPREHENSIVE_STAGES } from "../../model/community.ts";
import type { Detail } from "../../store/selectors/detail.ts";
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

const WORKS = COMPREHENSIVE_STAGES.indexOf("underWorks");

/** The rules that speak of the tracks; eligibility only until the works have begun. */
function speaksOfTracks({ rule }: Detail["rules"][number], { comprehensive }: Detail): boolean {
  const begun = comprehensive !== null && COMPREHENSIVE_STAGES.indexOf(comprehensive) >= WORKS;
  return rule.id === "R2" || rule.id === "R3" || (rule.id === "R1" && !begun);
}

/** Both tracks over time, what one of them still needs, and the forms that move them. */
export function HistoryTab({ community }: TabProps) {
  const { t } = useText();
  const { record } = community;
  const [draft, setDraft] = useState<StageDraft | null>(null);
  const rules = community.rules.filter((entry) => speaksOfTracks(entry, community));
  const speaks = rules.some(({ outcome }) => outcome.state !== "clear");
  return (
    <>
      <Section title={t("history.title")}>
        <TrackLines community={community} />
      </Section>
      {speaks && <RuleFlags community={{ ...community, rules }} />}
      <Section title={t("history.stages")}>
        <StageList community={community} draft={draft} onDraft={setDraft} />
        {draft === null || draft.at !== null ? (
          <Actions community={community} onDraft={setDraft} />
        ) : (
          <StageForm community={community} draft={draft} onClose={() => setDraft(null)} />
        )}
      </Section>
      <ManagementMode community={community} />
      <Satisfaction before={record.satisfactionBefore} after={record.satisfactionAfter} />
      <p className={styles["note"]}>{t("history.note")}</p>
    </>
  );
}

interface ActionsProps extends TabProps {
  readonly onDraft: (draft: StageDraft) => void;
}

/** Ways to a new entry; where management has not followed, the one that clears it. */
function Actions({ community, onDraft }: ActionsProps) {
  const { t } = useText();
  const lacksManagement = community.rules.some(
    ({ rule, outcome }) => rule.id === "R2" && outcome.state === "applies",
  );
  const begin = (part: Partial<StageDraft>) =>
    onDraft({ at: null, track: "comprehensive", stage: null, date: "", ...part });
  return (
    <div className={own["actions"]}>
      {lacksManagement && (
        <button
          type="button"
          className={own["action"]}
          onClick={() => begin({ track: "management", stage: "established" })}
        >
          {t("history.establish")}
        </button>
      )}
      <button type="button" className={own["action"]} onClick={() => begin({})}>
        {t("history.move")}
      </button>
    </div>
  );
}
