import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { LaidPage } from "../../report/layout/placed.ts";
import { setReportPage } from "../../store/report.ts";
import { useText } from "../../store/useAtlas.ts";
import type { LaidDocument } from "./laidDocument.ts";
import styles from "./ReportStage.module.css";

interface PagerProps {
  readonly laid: LaidDocument;
  readonly page: LaidPage;
  readonly onTurn: (by: number) => void;
}

/** Turns the pages; one alone needs none. */
export function Pager({ laid, page, onTurn }: PagerProps) {
  const { t, locale } = useText();
  if (laid.count < 2) return null;
  const { source } = laid.placeOf(page.number - 1);
  return (
    <nav className={styles["pager"]} aria-label={t("report.pager")}>
      <Turn label={t("report.pager.previous")} ends={page.number <= 1} onClick={() => onTurn(-1)}>
        <IconChevronLeft size="1.125rem" stroke={1.7} />
      </Turn>
      <label className={styles["go"]}>
        <select
          aria-label={t("report.pager.go")}
          value={source}
          onChange={(event) => setReportPage(laid.firstOf(Number(event.currentTarget.value)))}
        >
          {laid.outline.pages.map(({ key, label }, i) => (
            <option key={key} value={i}>
              {label}
            </option>
          ))}
        </select>
        <IconChevronDown size="0.875rem" aria-hidden />
      </label>
      <span className={styles["at"]} aria-live="polite">
        {t("report.pager.at", {
          page: formatNumber(locale, page.number),
          of: formatNumber(locale, laid.count),
        })}
      </span>
      <Turn label={t("report.pager.next")} ends={page.number >= laid.count} onClick={() => onTurn(1)}>
        <IconChevronRight size="1.125rem" stroke={1.7} />
      </Turn>
    </nav>
  );
}

interface TurnProps {
  readonly label: string;
  /** Whether there is no page on that side. */
  readonly ends: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

/** At the end it does nothing but keeps the focus: a disabled button would give it to nobody. */
function Turn({ label, ends, onClick, children }: TurnProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="1.75rem"
      aria-label={label}
      title={label}
      aria-disabled={ends}
      onClick={ends ? undefined : onClick}
    >
      {children}
    </ActionIcon>
  );
}
