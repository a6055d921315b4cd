import { SegmentedControl } from "@mantine/core";
import { IconChevronDown, IconMap2 } from "@tabler/icons-react";
import { useEffect } from "react";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { DRAW_COUNTS, DRAW_SPREADS, FIRM_SHARE, OFTEN_SHARE, TOP_PLACES } from "../../model/rankStability.ts";
import { setColorBy } from "../../store/actions.ts";
import { lookAtRobustness, setDrawSpread, setDraws } from "../../store/robustness.ts";
import {
  type StableCommunity,
  shownStability,
  stabilityGroups,
  stabilityQuestion,
} from "../../store/selectors/robustness.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { BandLegend } from "./BandLegend.tsx";
import styles from "./Robustness.module.css";
import { RobustnessStatus } from "./RobustnessStatus.tsx";
import { StableRow } from "./StableRow.tsx";
import { TopStrip } from "./TopStrip.tsx";
import weighting from "./Weighting.module.css";

/** How stable the ranks are under other weights: who holds a place in the top, who may lose it, who stands at the door. */
export function Robustness() {
  useEffect(lookAtRobustness, []);
  const { t, locale } = useText();
  const groups = useAtlas(stabilityGroups);
  const nobody = useAtlas((s) => stabilityQuestion(s) === null);
  const stale = useAtlas((s) => shownStability(s)?.stale ?? false);
  const onMap = useAtlas((s) => s.colorBy === "shareInTop");
  const firm = formatShare(locale, FIRM_SHARE, 0);
  const places = formatNumber(locale, TOP_PLACES);
  return (
    <div className={styles["robustness"]}>
      <Choices />
      <RobustnessStatus />
      {nobody && <p className={styles["hint"]}>{t("priorities.none")}</p>}
      {groups && (
        <div className={styles["result"]} data-stale={stale}>
          <TopStrip groups={groups} />
          <button
            type="button"
            className={styles["link"]}
            disabled={onMap}
            onClick={() => setColorBy("shareInTop")}
          >
            <IconMap2 size="0.875rem" aria-hidden /> {t("robustness.showOnMap")}
          </button>
          <BandLegend />
          <Group
            kind="fragile"
            rows={groups.fragile}
            hint={t("robustness.fragile.hint", { places, share: firm })}
          />
          <Group
            kind="outside"
            rows={groups.outside}
            more={groups.outsideCount - groups.outside.length}
            hint={t("robustness.outside.hint", { places, share: formatShare(locale, OFTEN_SHARE, 0) })}
          />
          <Group
            kind="staying"
            rows={groups.staying}
            hint={t("robustness.staying.hint", { places, share: firm })}
          />
          {groups.hidden > 0 && (
            <p className={styles["hint"]}>
              {t("robustness.hidden", { n: formatNumber(locale, groups.hidden) })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** From which weightings, and how many are drawn. */
function Choices() {
  const { t, locale } = useText();
  const spread = useAtlas((s) => s.drawSpread);
  const draws = useAtlas((s) => s.draws);
  return (
    <div className={styles["choices"]}>
      <SegmentedControl
        size="xs"
        aria-label={t("robustness.spread")}
        value={spread}
        onChange={(value) => setDrawSpread(value as typeof spread)}
        data={DRAW_SPREADS.map((value) => ({ value, label: t(`robustness.spread.${value}`) }))}
      />
      <label className={weighting["select"]}>
        <select
          aria-label={t("robustness.draws")}
          value={draws}
          onChange={(event) => setDraws(Number(event.currentTarget.value) as typeof draws)}
        >
          {DRAW_COUNTS.map((count) => (
            <option key={count} value={count}>
              {t("robustness.draws.count", { n: formatNumber(locale, count) })}
            </option>
          ))}
        </select>
        <IconChevronDown size="0.75rem" aria-hidden />
      </label>
    </div>
  );
}

interface GroupProps {
  readonly kind: "staying" | "fragile" | "outside";
  readonly hint: string;
  readonly rows: readonly StableCommunity[];
  /** Communities of the group that are not listed. */
  readonly more?: number;
}

function Group({ kind, hint, rows, more = 0 }: GroupProps) {
  const { t, locale } = useText();
  const count = formatNumber(locale, rows.length + more);
  return (
    <Section title={`${t(`robustness.${kind}`)} · ${count}`}>
      <p className={styles["hint"]}>{hint}</p>
      {rows.length > 0 && (
        <ol className={styles["rows"]}>
          {rows.map((community) => (
            <li key={community.id}>
              <StableRow community={community} />
            </li>
          ))}
        </ol>
      )}
      {more > 0 && (
        <p className={styles["hint"]}>{t("robustness.more", { n: formatNumber(locale, more) })}</p>
      )}
    </Section>
  );
}
