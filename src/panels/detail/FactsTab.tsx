import { formatDate, formatNumber } from "../../i18n/format.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { CommunityProgramme } from "../programme/CommunityProgramme.tsx";
import styles from "./CommunityDetail.module.css";
import { Fact } from "./Fact.tsx";
import own from "./FactsTab.module.css";
import { PriorityParts } from "./PriorityParts.tsx";
import { RuleFlags } from "./RuleFlags.tsx";

export interface TabProps {
  readonly community: Detail;
}

/** The record's figures, the rules, the score, and where the record comes from. */
export function FactsTab({ community }: TabProps) {
  return (
    <>
      <RecordFacts community={community} />
      <RuleFlags community={community} />
      <PriorityParts />
      <CommunityProgramme id={community.id} name={community.name || community.id} />
      <Provenance community={community} />
    </>
  );
}

function RecordFacts({ community }: TabProps) {
  const { t, locale } = useText();
  const { record, areaPerHousehold } = community;
  const number = (value: number, digits = 0) => formatNumber(locale, value, digits);
  const known = (value: number, text: string) => (Number.isFinite(value) ? text : null);
  const { jointMeeting, professionals, structure, tenure } = record;
  return (
    <Section title={t("detail.record")}>
      <dl className={own["facts"]}>
        <Fact
          id="buildYear"
          value={known(community.buildYear, t("detail.value.year", { n: String(community.buildYear) }))}
        />
        <Fact
          id="buildings"
          value={known(community.buildings, t("detail.value.buildings", { n: number(community.buildings) }))}
        />
        <Fact
          id="households"
          value={known(
            community.households,
            t("detail.value.households", { n: number(community.households) }),
          )}
        />
        <Fact
          id="area"
          value={known(
            community.floorAreaSquareMeters,
            t("detail.value.squareMeters", { n: number(community.floorAreaSquareMeters) }),
          )}
        />
        <Fact
          id="areaPerHousehold"
          formula={t("detail.truth.areaPerHousehold")}
          value={known(areaPerHousehold, t("detail.value.squareMeters", { n: number(areaPerHousehold, 1) }))}
        />
        <Fact
          id="population"
          value={known(community.population, t("detail.value.people", { n: number(community.population) }))}
        />
        <Fact
          id="elderly"
          value={known(
            community.elderly60Plus,
            t("detail.value.people", { n: number(community.elderly60Plus) }),
          )}
        />
        <Fact id="structure" value={structure === undefined ? null : nameOf("structure", structure)} />
        <Fact id="tenure" value={tenure === undefined ? null : nameOf("tenure", tenure)} />
        <Fact
          id="mode"
          value={community.managementMode === null ? null : t(`filters.manager.${community.managementMode}`)}
        />
        <Fact id="jointMeeting" value={jointMeeting === undefined ? null : jointMeetingText(jointMeeting)} />
        <Fact
          id="professionals"
          value={
            professionals === undefined
              ? null
              : t("detail.value.professionals", {
                  planners: number(professionals.planners ?? Number.NaN),
                  engineers: number(professionals.engineers ?? Number.NaN),
                })
          }
        />
      </dl>
      {record.positionAccuracy !== undefined && (
        <p className={styles["note"]}>{t("detail.positionAccuracy")}</p>
      )}
    </Section>
  );

  function jointMeetingText(meeting: NonNullable<typeof jointMeeting>): string {
    if (!meeting.established) return t("detail.value.jointMeeting.no");
    return meeting.members === undefined
      ? t("detail.value.jointMeeting.yes")
      : t("detail.value.jointMeeting.members", { n: number(meeting.members) });
  }

  /** The words of the demo's codes; other files bring their own words. */
  function nameOf(group: "structure" | "tenure", code: string): string {
    if (group === "structure") return isOneOf(STRUCTURES, code) ? t(`detail.structure.${code}`) : code;
    return isOneOf(TENURES, code) ? t(`detail.tenure.${code}`) : code;
  }
}

const STRUCTURES = ["brickConcrete", "frame", "brickWood"] as const;
const TENURES = ["commodity", "workUnit", "publicHousing", "resettlement"] as const;

const isOneOf = <T extends string>(known: readonly T[], code: string): code is T =>
  (known as readonly string[]).includes(code);

function Provenance({ community }: TabProps) {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  const { record, id } = community;
  const documented = record.provenance === "documented";
  const other = Object.entries(record.other ?? {});
  return (
    <Section title={t("detail.provenance")} hint={t("detail.provenance.id", { id })}>
      <p className={styles["text"]}>
        {documented && `${t("detail.provenance.documented")} `}
        {record.source ?? (info ? label(info.source) : "")}
      </p>
      {info?.synthetic && !documented && <p className={styles["text"]}>{label(info.synthetic.notice)}</p>}
      {info && (
        <p className={styles["note"]}>
          {t("detail.provenance.date", { date: formatDate(locale, info.dataDate) })}
        </p>
      )}
      {other.length > 0 && (
        <details className={own["other"]}>
          <summary>{t("detail.other")}</summary>
          <dl>
            {other.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Section>
  );
}
