import { Popover } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { CandidateSummary } from "../../store/selectors/programme.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./Programme.module.css";

/** How many communities can be in the programme, which opens why the others cannot. */
export function CandidateCount({ summary }: { readonly summary: CandidateSummary }) {
  const { t, locale } = useText();
  return (
    <Popover width="20rem" position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <button type="button" className={styles["quiet"]}>
          {t("programme.candidates", {
            n: formatNumber(locale, summary.eligible),
            all: formatNumber(locale, summary.all),
          })}
          <IconInfoCircle size="0.875rem" aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t("programme.candidates.title")}</strong>
        <p className={styles["aboutText"]}>{t("programme.candidates.text")}</p>
        <Exclusions summary={summary} />
        <p className={styles["aboutText"]}>
          {t("programme.candidates.management", { n: formatNumber(locale, summary.manageable) })}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Each reason with the number of communities that it keeps out. */
export function Exclusions({ summary }: { readonly summary: CandidateSummary }) {
  const { t, locale } = useText();
  return (
    <dl className={styles["exclusions"]}>
      {summary.excluded.map(({ exclusion, count }) => (
        <div key={exclusion}>
          <dt>{t(`programme.exclusion.${exclusion}`)}</dt>
          <dd>{formatNumber(locale, count)}</dd>
        </div>
      ))}
    </dl>
  );
}
