import { formatNumber } from "../../i18n/format.ts";
import { useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./CommunityDetail.module.css";
import { useRecordTruth } from "./useRecordTruth.ts";

interface SatisfactionProps {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** How content people were before and after. */
export function Satisfaction({ before, after }: SatisfactionProps) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  if (before === undefined && after === undefined)
    return (
      <Section title={t("detail.satisfaction")}>
        <p className={styles["text"]}>{t("detail.satisfaction.none")}</p>
      </Section>
    );
  const row = (name: string, value: number | undefined) => {
    const text = value === undefined ? t("detail.unknown") : formatNumber(locale, value);
    return (
      <BarRow
        label={name}
        share={value === undefined ? Number.NaN : value / 100}
        value={text}
        truth={{ ...truth, title: `${t("detail.satisfaction")} · ${name}`, value: text }}
      />
    );
  };
  return (
    <Section title={t("detail.satisfaction")} hint={t("detail.satisfaction.hint")}>
      {row(t("detail.satisfaction.before"), before)}
      {row(t("detail.satisfaction.after"), after)}
      {before !== undefined && after !== undefined && (
        <p className={styles["note"]}>
          {t("detail.satisfaction.change", {
            n: `${after > before ? "+" : ""}${formatNumber(locale, after - before)}`,
          })}
        </p>
      )}
    </Section>
  );
}
