import { formatNumber } from "../../i18n/format.ts";
import type { TalkSums } from "../../store/selectors/talk.ts";
import { useText } from "../../store/useAtlas.ts";
import { Figure } from "../../ui/Figure.tsx";
import styles from "./Talk.module.css";
import { useTalkTruth } from "./useTalkTruth.ts";

/** Six figures: who came, who voted, what was answered, which professionals came, what keeps the result. */
export function TalkFigures({ sums }: { readonly sums: TalkSums }) {
  const { t, locale } = useText();
  const truths = useTalkTruth()(sums);
  const { talk } = sums;
  const ofAccepted = t("talk.figure.of", { n: formatNumber(locale, talk.accepted) });
  const unrecorded = (n: number) =>
    n === 0
      ? undefined
      : n === talk.accepted
        ? t("talk.figure.noneRecorded")
        : t("talk.figure.unrecorded", { n: formatNumber(locale, n) });
  const row = (id: "attendance" | "turnout" | "answered" | "professionals" | "joint" | "agreement") => ({
    label: t(`talk.figure.${id}`),
    figure: truths[id].value,
    truth: truths[id],
  });
  return (
    <dl className={styles["figures"]} aria-label={t("talk.figures")}>
      <Figure {...row("attendance")} />
      <Figure {...row("turnout")} />
      <Figure {...row("answered")} />
      <Figure
        {...row("professionals")}
        unit={t("talk.figure.of", { n: formatNumber(locale, talk.communities) })}
      />
      <Figure {...row("joint")} unit={ofAccepted} note={unrecorded(talk.jointUnknown)} />
      <Figure {...row("agreement")} note={unrecorded(talk.agreementUnknown)} />
    </dl>
  );
}
