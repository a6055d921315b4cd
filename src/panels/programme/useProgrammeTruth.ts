import { formatLargeText, formatNumber, formatShare } from "../../i18n/format.ts";
import type { SolvedProgramme } from "../../store/decisionState.ts";
import type { ProgrammeTotal, TrackSum } from "../../store/selectors/programmeFigures.ts";
import { gapText, proofWords, yuanText } from "../../store/selectors/programmeWords.ts";
import { useText } from "../../store/useAtlas.ts";
import type { Truth } from "../../ui/TruthCard.tsx";

/** What the figures of a solved programme rest on. */
export function useProgrammeTruth(solved: SolvedProgramme) {
  const { t, label, locale } = useText();
  const { info } = solved.atlas.city;
  const { result, settings, stopped } = solved;
  const base = {
    source: label(info.source),
    date: info.dataDate,
    verified: null,
    ...(info.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  } as const;
  const assumed = [
    t("programme.input.share", { n: formatShare(locale, settings.managementShare, 0) }),
    t("programme.input.factor", { n: formatNumber(locale, settings.yearFactor, 3) }),
  ];
  const sum = (track: "comprehensive" | "management", { communities, yuan }: TrackSum) =>
    t(`programme.input.${track}`, { n: formatNumber(locale, communities), yuan: yuanText(locale, yuan) });
  return {
    base,
    count: (track: "comprehensive" | "management", part: TrackSum): Truth => ({
      ...base,
      title: t(`programme.count.${track}`),
      value: formatNumber(locale, part.communities),
      inputs: [
        sum(track, part),
        t("programme.input.households", { n: formatLargeText(locale, part.households) }),
      ],
      formula: t("programme.count.formula"),
    }),
    money: (
      title: string,
      part: Omit<ProgrammeTotal, "budgetYuan"> & { readonly budgetYuan: number },
    ): Truth => ({
      ...base,
      title,
      value: yuanText(locale, part.spentYuan),
      inputs: [
        sum("comprehensive", part.comprehensive),
        sum("management", part.management),
        t("programme.input.budget", { n: yuanText(locale, part.budgetYuan) }),
        t("programme.input.householdCost", {
          n: formatNumber(locale, settings.managementYuanPerHousehold),
        }),
      ],
      formula: t("programme.spent.formula"),
    }),
    value: (): Truth => ({
      ...base,
      title: t("programme.value"),
      value: `${formatNumber(locale, result.value)} ${t("programme.value.unit")}`,
      inputs: assumed,
      formula: t("programme.value.formula"),
    }),
    bound: (): Truth => ({
      ...base,
      title: t("programme.bound"),
      value: `${formatNumber(locale, result.bound)} ${t("programme.value.unit")}`,
      inputs: assumed,
      formula: t("programme.bound.formula"),
    }),
    gap: (): Truth => ({
      ...base,
      title: t("programme.gap"),
      value: gapText(locale, result.gap),
      inputs: [
        t("programme.input.bound", { n: formatNumber(locale, result.bound) }),
        t("programme.input.value", { n: formatNumber(locale, result.value) }),
        proofWords(locale, result, stopped),
      ],
      formula: t("programme.gap.formula"),
    }),
  };
}
