import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { Track } from "../../model/menu.ts";
import { menuChoice } from "../../store/selectors/menuChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { ChoiceWarnings } from "./ChoiceWarnings.tsx";
import summary from "./CostSummary.module.css";
import { CostSummary } from "./CostSummary.tsx";
import type { TabProps } from "./FactsTab.tsx";
import { Funding } from "./Funding.tsx";
import own from "./MenuChoice.module.css";
import { MenuList } from "./MenuList.tsx";

const TRACKS = ["comprehensive", "management"] as const;

/** What the community chooses from the menu of a track, what that costs, and who pays. */
export function WorksTab({ community }: TabProps) {
  const { t, locale } = useText();
  const choice = useAtlas(menuChoice);
  const [track, setTrack] = useState<Track>("comprehensive");
  if (!choice) return null;
  return (
    <div className={summary["headings"]}>
      <SegmentedControl
        size="xs"
        fullWidth
        className={own["tracks"] ?? ""}
        aria-label={t("menu.track")}
        value={track}
        onChange={(value) => setTrack(value as Track)}
        data={TRACKS.map((value) => ({
          value,
          label: t("menu.choice.track", {
            track: t(`menu.track.${value}`),
            n: formatNumber(locale, choice.totals.byTrack[value].works),
          }),
        }))}
      />
      <CostSummary community={community} track={track} totals={choice.totals} />
      {track === "comprehensive" && <ChoiceWarnings id={community.id} />}
      <MenuList key={track} community={community} track={track} choice={choice} />
      {track === "comprehensive" && <Funding money={community.money} />}
    </div>
  );
}
