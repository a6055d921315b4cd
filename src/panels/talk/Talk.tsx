import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { TALK_VIEWS, type TalkView, talkFigures } from "../../store/selectors/talk.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Talk.module.css";
import { TalkCommunities } from "./TalkCommunities.tsx";
import { TalkDistricts } from "./TalkDistricts.tsx";
import { TalkFigures } from "./TalkFigures.tsx";
import { TalkHead } from "./TalkHead.tsx";
import { TalkSentences } from "./TalkSentences.tsx";

/** Who takes part, whose demands wait, what keeps the result, and how far it is to consent. */
export function Talk() {
  const { t } = useText();
  const [view, setView] = useState<TalkView>("participation");
  const sums = useAtlas(talkFigures);
  if (!sums) return null;
  const { talk, consent } = sums;
  const silent = talk.withMeeting + talk.voted + talk.joint + talk.noJoint + consent.noVote === 0;
  return (
    <div className={styles["panel"]}>
      <TalkHead />
      {silent ? (
        <p className={styles["hint"]}>{t("talk.empty")}</p>
      ) : (
        <>
          <TalkSentences sums={sums} />
          <TalkFigures sums={sums} />
          <SegmentedControl
            fullWidth
            size="xs"
            classNames={{ label: styles["tight"] ?? "" }}
            aria-label={t("talk.view")}
            value={view}
            onChange={(value) => setView(value as TalkView)}
            data={TALK_VIEWS.map((value) => ({ value, label: t(`talk.view.${value}`) }))}
          />
          <TalkDistricts key={`districts ${view}`} view={view} />
          <TalkCommunities key={view} view={view} />
        </>
      )}
    </div>
  );
}
