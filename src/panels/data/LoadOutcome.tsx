import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { loadedRows, unreadFiles } from "../../store/selectors/data.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./LoadOutcome.module.css";
import { OldRows } from "./OldRows.tsx";

const ROLES = ["communities", "facilities", "districts"] as const;
const ICONS = { done: IconCircleCheck, failed: IconAlertTriangle, cancelled: IconInfoCircle } as const;

/** How the newest load ended, and what became of every row. */
export function LoadOutcome() {
  const { t, locale } = useText();
  const outcome = useAtlas((s) => s.outcome);
  const rows = useAtlas(loadedRows);
  const unread = useAtlas(unreadFiles);
  if (!outcome) return null;
  const Icon = outcome.kind === "done" && outcome.rejectedFiles > 0 ? IconAlertTriangle : ICONS[outcome.kind];
  const count = (n: number) => formatNumber(locale, n);
  return (
    <section className={styles["outcome"]} data-outcome={outcome.kind}>
      <div role="status">
        <p className={styles["verdict"]}>
          <Icon size="1.25rem" aria-hidden />
          <Verdict />
        </p>
        {rows && (
          <p className={styles["rows"]}>
            {rows.repeated > 0
              ? t("data.result.rows.repeated", {
                  rows: count(rows.rows),
                  kept: count(rows.kept),
                  repeated: count(rows.repeated),
                  rejected: count(rows.rejected),
                })
              : t("data.result.rows", {
                  rows: count(rows.rows),
                  kept: count(rows.kept),
                  rejected: count(rows.rejected),
                })}
          </p>
        )}
        {outcome.rejectedFiles > 0 && (
          <p className={styles["rejected"]}>
            {t("data.result.files", {
              n: count(outcome.rejectedFiles),
              names: unread.join(t("detail.list.separator")),
            })}
          </p>
        )}
      </div>
      {outcome.accepted.facilities + outcome.accepted.districts > 0 && (
        <ul className={styles["tally"]}>
          {ROLES.filter((role) => outcome.accepted[role] > 0).map((role) => (
            <li key={role}>
              {t(`data.role.${role}`)} {count(outcome.accepted[role])}
            </li>
          ))}
        </ul>
      )}
      <OldRows />
    </section>
  );
}

function Verdict() {
  const { t, label } = useText();
  const outcome = useAtlas((s) => s.outcome);
  const city = useAtlas((s) => s.atlas?.city.info.name ?? null);
  if (outcome?.kind === "done" && outcome.rejectedFiles > 0) return <span>{t("data.done.part")}</span>;
  if (outcome?.kind === "done")
    return <span>{t("data.done", { name: outcome.name || (city ? label(city) : "") })}</span>;
  if (outcome?.kind === "cancelled") return <span>{t("data.cancelled")}</span>;
  return (
    <span>
      {t(city ? "data.failed" : "data.failed.first")}
      {outcome && outcome.reason !== "" && ` ${t("data.failed.why", { reason: outcome.reason })}`}
    </span>
  );
}
