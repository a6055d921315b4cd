import { formatNumber } from "../../i18n/format.ts";
import { oldRows } from "../../store/selectors/data.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./LoadOutcome.module.css";

/** How many of the communities read are old, also counted as the rows of the file are. */
export function OldRows() {
  const { t, locale } = useText();
  const old = useAtlas(oldRows);
  if (!old) return null;
  const { before, until } = old;
  const year = String(old.year);
  const count = (n: number) => formatNumber(locale, n);
  return (
    <p className={styles["old"]}>
      {t("data.result.before", { year, n: count(before.communities) })}
      {" · "}
      {t("data.result.until", { year, n: count(until.communities) })}
      {until.rows > until.communities && (
        <span>{t("data.result.oldRows", { before: count(before.rows), until: count(until.rows) })}</span>
      )}
    </p>
  );
}
