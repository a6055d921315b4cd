/** The record on a community's sheet: what it is, where it stands on both tracks, and how content people are. */
import { formatDate, formatFixed, formatNumber, formatShare } from "../../i18n/format.ts";
import { t } from "../../i18n/t.ts";
import type { CommunityRecord } from "../../model/community.ts";
import { sortedHistory, stageOf, type Track } from "../../model/stageHistory.ts";
import { type Detail, selectedScore } from "../../store/selectors/detail.ts";
import type { AtlasState } from "../../store/state.ts";
import type { FactsBlock } from "../document.ts";
import { stageName } from "./stageName.ts";

/** What stands in place of what is not known: a published description that does not say it is another thing than an empty field. */
export const missingText = ({ locale }: AtlasState, { record }: Detail): string =>
  t(locale, record.provenance === "documented" ? "case.missing" : "report.sheet.notRecorded");

/** `s` has the community of `detail` selected; its district and street stand below the title. */
export function sheetRecord(s: AtlasState, detail: Detail, columns: number): FactsBlock {
  const { locale } = s;
  const { record } = detail;
  const missing = missingText(s, detail);
  const number = (value: number) => formatNumber(locale, value);
  const fact = (label: string, value: string | null) => ({ label, value: value ?? missing });
  const known = (value: number, text: string) => (Number.isFinite(value) ? text : null);
  const { structure, tenure, satisfactionBefore, satisfactionAfter } = record;
  const households = t(locale, "detail.value.households", { n: number(detail.households) });
  const points = (value: number | undefined) =>
    value === undefined ? null : t(locale, "report.sheet.points", { n: number(value) });
  return {
    kind: "facts",
    title: t(locale, "detail.record"),
    columns,
    facts: [
      fact(
        t(locale, "detail.fact.buildYear"),
        known(detail.buildYear, t(locale, "detail.value.year", { n: String(detail.buildYear) })),
      ),
      fact(
        t(locale, "detail.fact.buildings"),
        known(detail.buildings, t(locale, "detail.value.buildings", { n: number(detail.buildings) })),
      ),
      fact(t(locale, "detail.fact.households"), known(detail.households, households)),
      fact(
        t(locale, "detail.fact.area"),
        known(detail.floorAreaSquareMeters, areaText(s, detail.floorAreaSquareMeters)),
      ),
      fact(t(locale, "detail.fact.population"), known(detail.population, peopleText(s, detail.population))),
      fact(t(locale, "detail.fact.elderly"), elderlyText(s, detail)),
      fact(
        t(locale, "detail.fact.structure"),
        structure === undefined ? null : codeName(s, "structure", structure),
      ),
      fact(t(locale, "detail.fact.tenure"), tenure === undefined ? null : codeName(s, "tenure", tenure)),
      fact(
        t(locale, "detail.fact.mode"),
        detail.managementMode === null ? null : t(locale, `filters.manager.${detail.managementMode}`),
      ),
      fact(t(locale, "tracks.comprehensive"), stageText(s, detail, "comprehensive")),
      fact(t(locale, "tracks.management"), stageText(s, detail, "management")),
      ...(isApart(s, detail) ? [] : [{ label: t(locale, "priorities.score"), value: scoreText(s) }]),
      fact(t(locale, "report.sheet.satisfaction.before"), points(satisfactionBefore)),
      fact(t(locale, "report.sheet.satisfaction.after"), points(satisfactionAfter)),
      fact(t(locale, "detail.fact.jointMeeting"), jointText(s, record)),
    ],
  };
}

/** A real community has no place in a ranking of invented ones. */
const isApart = ({ atlas }: AtlasState, { record }: Detail): boolean =>
  record.provenance === "documented" && atlas!.city.info.synthetic !== null;

const areaText = ({ locale }: AtlasState, value: number): string =>
  t(locale, "detail.value.squareMeters", { n: formatNumber(locale, value) });

const peopleText = ({ locale }: AtlasState, value: number): string =>
  t(locale, "detail.value.people", { n: formatNumber(locale, value) });

function elderlyText(s: AtlasState, { elderly60Plus, population }: Detail): string | null {
  if (!Number.isFinite(elderly60Plus)) return null;
  const people = peopleText(s, elderly60Plus);
  return population > 0
    ? t(s.locale, "report.sheet.share", {
        value: people,
        share: formatShare(s.locale, elderly60Plus / population, 0),
      })
    : people;
}

/** The stage, and since when. */
function stageText({ locale }: AtlasState, detail: Detail, track: Track): string | null {
  const stage = detail[track];
  if (stage === null) return null;
  const name = stageName(locale, track, stage);
  const { history } = detail.record;
  const entry = sortedHistory(history).findLast((one) => one.track === track);
  return entry && stageOf(history, track) === stage
    ? t(locale, "report.sheet.since", { stage: name, date: formatDate(locale, entry.date) })
    : name;
}

function scoreText(s: AtlasState): string {
  const { locale } = s;
  const found = selectedScore(s);
  if (!found || Number.isNaN(found.score)) return t(locale, "report.sheet.unranked");
  return t(locale, "report.sheet.score", {
    score: formatFixed(locale, found.score, 1),
    rank: formatNumber(locale, found.rank),
    ranked: formatNumber(locale, found.ranked),
  });
}

function jointText({ locale }: AtlasState, { jointMeeting }: CommunityRecord): string | null {
  if (!jointMeeting) return null;
  const { established, members, date, maintenanceAgreement } = jointMeeting;
  const agreement = maintenanceAgreement?.signed ? [t(locale, "report.sheet.agreement")] : [];
  if (!established) return [t(locale, "detail.value.jointMeeting.no"), ...agreement].join(" · ");
  return [
    members === undefined
      ? t(locale, "detail.value.jointMeeting.yes")
      : t(locale, "detail.value.jointMeeting.members", { n: formatNumber(locale, members) }),
    ...(date === undefined ? [] : [formatDate(locale, date)]),
    ...agreement,
  ].join(" · ");
}

const STRUCTURES = ["brickConcrete", "frame", "brickWood"] as const;
const TENURES = ["commodity", "workUnit", "publicHousing", "resettlement"] as const;

/** The words of the demo's codes; other files bring their own words. */
function codeName({ locale }: AtlasState, group: "structure" | "tenure", code: string): string {
  const structure = STRUCTURES.find((one) => one === code);
  const tenure = TENURES.find((one) => one === code);
  if (group === "structure") return structure ? t(locale, `detail.structure.${structure}`) : code;
  return tenure ? t(locale, `detail.tenure.${tenure}`) : code;
}
