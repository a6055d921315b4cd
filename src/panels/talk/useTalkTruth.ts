import { formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import type { TalkSums } from "../../store/selectors/talk.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";

/** What the figures of talking and voting rest on: the numbers that went in, the formula, what is not on record. */
export function useTalkTruth() {
  const { t, label, locale } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  const { thresholds, source, verified } = useAtlas(consentSource);
  const number = (value: number) => formatNumber(locale, value);
  const base = {
    source: info ? label(info.source) : "",
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  };

  /** Each figure's card for some sums, with the figure as text. */
  return ({ talk, consent }: TalkSums) => {
    const of = (n: number, all: number) => t("talk.truth.of", { n: number(n), all: number(all) });
    const joint = t("talk.truth.joint.inputs", {
      yes: number(talk.joint),
      no: number(talk.noJoint),
      unknown: number(talk.jointUnknown),
    });
    const demands = [
      t("talk.truth.answered.inputs", {
        demands: number(talk.demands),
        answered: number(talk.answered),
        open: number(talk.open),
      }),
      ...(talk.unclear > 0 ? [t("talk.truth.answered.unclear", { n: number(talk.unclear) })] : []),
    ];
    const waiting = [
      t("talk.truth.consent.inputs", {
        communities: number(consent.possible),
        area: number(consent.areaMissing),
        households: number(consent.householdsWaiting),
      }),
      ...(consent.possible > 0
        ? [t("talk.truth.consent.share", { share: formatShare(locale, consent.share) })]
        : []),
      ...(consent.householdsUnknown > 0
        ? [t("talk.truth.consent.unknown", { n: number(consent.householdsUnknown) })]
        : []),
    ];
    const card = (title: string, value: string, inputs: readonly string[], formula: string): Truth => ({
      ...base,
      ...{ title, value, inputs, formula },
    });
    return {
      meetings: card(
        t("talk.figure.meetings"),
        formatShare(locale, talk.withMeeting / talk.communities),
        [of(talk.withMeeting, talk.communities)],
        t("talk.truth.meetings"),
      ),
      attendance: card(
        t("talk.figure.attendance"),
        formatNumber(locale, talk.attendancePerHundred, 1),
        [
          t("talk.truth.attendance.inputs", {
            attended: number(talk.attended),
            households: number(talk.attendedHouseholds),
          }),
          t("talk.truth.attendance.meetings", {
            n: number(talk.withMeeting),
            all: number(talk.communities - talk.withMeeting),
          }),
        ],
        t("talk.truth.attendance"),
      ),
      turnout: card(
        t("talk.figure.turnout"),
        formatShare(locale, talk.turnout),
        [
          t("talk.truth.turnout.inputs", {
            n: number(talk.votedOwners),
            all: number(talk.voteOwners),
            communities: number(talk.voted),
          }),
          t("talk.truth.turnout.threshold", {
            n: number(thresholds.participation[0]),
            d: number(thresholds.participation[1]),
            source,
            checked: t(verified ? "consent.rule.verified" : "consent.rule.unverified"),
          }),
        ],
        t("talk.truth.turnout"),
      ),
      answered: card(
        t("talk.figure.answered"),
        formatShare(locale, talk.answered / (talk.answered + talk.open)),
        demands,
        t("talk.truth.answered"),
      ),
      open: card(t("talk.view.demands"), number(talk.open), demands, t("talk.truth.open")),
      openCommunities: card(
        t("talk.view.demands"),
        number(talk.openCommunities),
        demands,
        t("talk.truth.open"),
      ),
      professionals: card(
        t("talk.figure.professionals"),
        formatShare(locale, talk.withProfessionals / talk.communities),
        [
          of(talk.withProfessionals, talk.communities),
          t("talk.truth.professionals.inputs", { n: number(talk.professionals) }),
        ],
        t("talk.truth.professionals"),
      ),
      joint: card(
        t("talk.figure.joint"),
        formatShare(locale, talk.joint / talk.accepted),
        [joint],
        t("talk.truth.joint"),
      ),
      noJoint: card(t("talk.list.joint"), number(talk.noJoint), [joint], t("talk.truth.joint.without")),
      agreement: card(
        t("talk.figure.agreement"),
        number(talk.signed),
        [
          t("talk.truth.agreement.inputs", {
            yes: number(talk.signed),
            no: number(talk.unsigned),
            unknown: number(talk.agreementUnknown),
          }),
        ],
        t("talk.truth.agreement"),
      ),
      owners: card(
        t("map.color.consent"),
        consent.possible > 0 ? number(consent.ownersMissing) : UNKNOWN_TEXT,
        waiting,
        t("talk.truth.consent"),
      ),
      possible: card(t("map.color.consent"), number(consent.possible), waiting, t("talk.truth.consent")),
      failed: card(
        t("map.color.consent"),
        number(consent.possible + consent.votesMustChange),
        waiting,
        t("talk.truth.consent"),
      ),
    };
  };
}
