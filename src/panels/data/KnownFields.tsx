import { formatShare } from "../../i18n/format.ts";
import { KNOWN_FIELDS, knownShares } from "../../store/selectors/data.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./KnownFields.module.css";

/** What the files know of the communities: a column name that was not recognised shows here as a field that is missing. */
export function KnownFields() {
  const { t, locale } = useText();
  const shares = useAtlas((s) =>
    s.outcome?.kind === "done" && s.outcome.accepted.communities > 0 ? knownShares(s) : null,
  );
  if (!shares) return null;
  return (
    <section>
      <h3 className={styles["title"]}>{t("data.known")}</h3>
      <ul className={styles["fields"]}>
        {KNOWN_FIELDS.map((field) => (
          <li key={field} data-none={shares[field] === 0}>
            <span>{t(`data.known.${field}`)}</span>
            <span>
              {shares[field] === 0
                ? t("data.known.none")
                : formatShare(locale, shares[field], shares[field] < 1 ? 1 : 0)}
            </span>
            <i style={{ inlineSize: `${100 * shares[field]}%` }} aria-hidden />
          </li>
        ))}
      </ul>
    </section>
  );
}
