import { IconArrowRight, IconMinus, IconPlus } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { LineChange } from "../../store/selectors/edits.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./Edits.module.css";

const MOST_LINES = 4;
/** Beyond so many characters what was and what is stand below each other. */
const SHORT_LINE = 40;

/** What stood there and what stands there now: one line with an arrow, or lines taken away and added. */
export function ChangedLines({ change }: { readonly change: LineChange }) {
  const { t, locale } = useText();
  const { before, after, same } = change;
  if (before.join("\n") === after.join("\n"))
    return (
      <span>
        {after.join(" · ")} <span className={styles["quiet"]}>({t("edits.asLoaded")})</span>
      </span>
    );
  if (same === 0 && [before, after].every((lines) => lines.length === 1 && lines[0]!.length <= SHORT_LINE))
    return (
      <span>
        <span className={styles["quiet"]}>{before[0]}</span>
        <IconArrowRight
          className={styles["icon"]}
          size="0.8125rem"
          stroke={1.8}
          aria-label={t("edits.becomes")}
        />
        <span>{after[0]}</span>
      </span>
    );
  return (
    <ul className={styles["lines"]}>
      <Lines lines={before} label={t("edits.removed")} icon={IconMinus} quiet />
      <Lines lines={after} label={t("edits.added")} icon={IconPlus} />
      {same > 0 && (
        <li className={styles["quiet"]}>{t("edits.lines.same", { n: formatNumber(locale, same) })}</li>
      )}
    </ul>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly label: string;
  readonly icon: typeof IconPlus;
  readonly quiet?: boolean;
}

function Lines({ lines, label, icon: Icon, quiet = false }: LinesProps) {
  const { t, locale } = useText();
  const more = lines.length - MOST_LINES;
  return (
    <>
      {lines.slice(0, MOST_LINES).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may be alike
        <li key={i} className={quiet ? styles["quiet"] : undefined}>
          <Icon className={styles["mark"]} size="0.75rem" stroke={2} aria-label={label} />
          {line}
        </li>
      ))}
      {more > 0 && (
        <li className={styles["quiet"]}>
          <Icon className={styles["mark"]} size="0.75rem" stroke={2} aria-label={label} />
          {t("edits.lines.more", { n: formatNumber(locale, more) })}
        </li>
      )}
    </>
  );
}
