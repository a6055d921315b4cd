import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./DataDialog.module.css";

const ROLES = ["communities", "facilities", "districts"] as const;

/** How the newest load ended, and what was taken of it. */
export function LoadOutcome() {
  const { t, label, locale } = useText();
  const outcome = useAtlas((s) => s.outcome);
  const rejected = useAtlas((s) => s.rejected);
  const name = useAtlas((s) => s.atlas?.city.info.name ?? null);
  if (!outcome) return null;
  const count = (n: number) => formatNumber(locale, n);
  return (
    <section>
      <p className={styles["outcome"]} data-outcome={outcome.kind} role="status">
        {outcome.kind === "done" && <IconCircleCheck size="1.125rem" aria-hidden />}
        {outcome.kind === "failed" && <IconAlertTriangle size="1.125rem" aria-hidden />}
        {outcome.kind === "cancelled" && <IconInfoCircle size="1.125rem" aria-hidden />}
        <span>
          {outcome.kind === "done" && t("data.done", { name: outcome.name || (name ? label(name) : "") })}
          {outcome.kind === "cancelled" && t("data.cancelled")}
          {outcome.kind === "failed" && t(name ? "data.failed" : "data.failed.first")}
          {outcome.kind === "failed" &&
            outcome.reason !== "" &&
            ` ${t("data.failed.why", { reason: outcome.reason })}`}
        </span>
      </p>
      {outcome.kind !== "cancelled" && (
        <dl className={styles["tally"]} aria-label={t("data.result")}>
          {ROLES.map((role) => (
            <div key={role}>
              <dt>{t(`data.role.${role}`)}</dt>
              <dd>{count(outcome.accepted[role])}</dd>
            </div>
          ))}
          {outcome.repeated > 0 && (
            <div>
              <dt>{t("data.result.repeated")}</dt>
              <dd>{count(outcome.repeated)}</dd>
            </div>
          )}
          <div data-rejected={rejected > 0}>
            <dt>{t("data.result.rejected")}</dt>
            <dd>{count(rejected)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
