import { useDeferredValue, useState } from "react";
import { formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { leastTurnout, type TalkDistrict, type TalkView, talkDistricts } from "../../store/selectors/talk.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Talk.module.css";
import { useTalkTruth } from "./useTalkTruth.ts";

/** A list that is hardly longer is shown in whole. */
const FIRST = 9;

/** Districts by the chosen question, what needs attention first; a press drills there, another one back. */
export function TalkDistricts({ view }: { readonly view: TalkView }) {
  const { t, locale } = useText();
  const [all, setAll] = useState(false);
  const rows = useDeferredValue(useAtlas(talkDistricts[view]));
  const most = Math.max(...rows.map((row) => lengthOf(row, view) || 0), 0);
  return (
    <Section title={t("talk.districts")}>
      <p className={styles["hint"]}>{t(`talk.view.${view}.note`)}</p>
      <div className={styles["districts"]}>
        {(all ? rows : rows.slice(0, FIRST)).map((row) => (
          <District key={row.district} row={row} view={view} most={view === "participation" ? 1 : most} />
        ))}
      </div>
      {rows.length > FIRST && (
        <button type="button" className={styles["link"]} aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t("talk.districts.fewer")
            : t("talk.districts.all", { n: formatNumber(locale, rows.length) })}
        </button>
      )}
    </Section>
  );
}

/** What the bar of a district shows; NaN: nothing is known. */
function lengthOf({ talk, consent }: TalkDistrict, view: TalkView): number {
  switch (view) {
    case "participation":
      return talk.turnout;
    case "demands":
      return talk.answered + talk.open > 0 ? talk.open : Number.NaN;
    case "joint":
      return talk.joint + talk.noJoint > 0 ? talk.noJoint : Number.NaN;
    case "consent":
      return consent.share;
  }
}

interface DistrictProps {
  readonly row: TalkDistrict;
  readonly view: TalkView;
  readonly most: number;
}

function District({ row, view, most }: DistrictProps) {
  const { t, locale } = useText();
  const truths = useTalkTruth()(row);
  const least = useAtlas(leastTurnout);
  const { district, talk, consent } = row;
  const name = useAtlas((s) => districtNamer(s)(district));
  const drilled = useAtlas((s) => s.filters.districts.includes(district));
  const length = lengthOf(row, view);
  const truth = {
    participation: truths.turnout,
    demands: truths.open,
    joint: truths.noJoint,
    consent: truths.owners,
  }[view];
  const value = Number.isNaN(length) ? UNKNOWN_TEXT : truth.value;
  return (
    <BarRow
      label={name}
      hint={hintOf()}
      share={most > 0 ? length / most : length}
      tick={view === "participation" ? least : undefined}
      value={value}
      truth={{ ...truth, title: `${truth.title} · ${name}`, value }}
      color={view === "demands" || view === "joint" ? "var(--ra-warning)" : undefined}
      selected={drilled}
      selectLabel={
        drilled ? t("talk.district.back", { name }) : t("talk.district.row", { name, value: truth.value })
      }
      onSelect={() => drillTo(drilled ? undefined : district)}
    />
  );

  function hintOf(): string {
    switch (view) {
      case "participation":
        return t("talk.district.attendance", { n: formatNumber(locale, talk.attendancePerHundred) });
      case "demands":
        return t("talk.district.answered", {
          n: formatShare(locale, talk.answered / (talk.answered + talk.open), 0),
        });
      case "joint":
        return t("talk.district.unrecorded", { n: formatNumber(locale, talk.jointUnknown) });
      case "consent":
        return t("talk.district.possible", { n: formatNumber(locale, consent.possible) });
    }
  }
}
