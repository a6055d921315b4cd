import { shareOf } from "../../analysis/outOfReach.ts";
import { formatLargeText, formatShare } from "../../i18n/format.ts";
import { METHODS, type Method } from "../../model/walking.ts";
import { setMethod } from "../../store/actions.ts";
import { methodFigures } from "../../store/selectors/methods.ts";
import { hasNetwork, methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./MethodRows.module.css";
import { useCoverageTruth } from "./useCoverageTruth.ts";

/** The three ways of measuring with the share of households that each finds within reach; the one in use is marked. */
export function MethodRows() {
  const { t } = useText();
  const networked = useAtlas(hasNetwork);
  return (
    <fieldset className={styles["methods"]} aria-label={t("walking.method")}>
      {(networked ? METHODS : (["straight"] as const)).map((method) => (
        <Row key={method} method={method} />
      ))}
    </fieldset>
  );
}

function Row({ method }: { readonly method: Method }) {
  const { t, locale } = useText();
  const inUse = useAtlas((s) => methodInUse(s) === method);
  const figures = useAtlas(methodFigures)?.total;
  const truth = useCoverageTruth(method);
  const all = figures?.compared.households ?? Number.NaN;
  const within = all - (figures?.out[method].households ?? Number.NaN);
  const share = shareOf(within, all);
  const name = t(`walking.method.${method}`);
  const known = figures?.compared.communities ?? 0;
  return (
    <div className={styles["row"]} data-used={inUse}>
      <label title={t(`walking.method.${method}.about`)}>
        <input type="radio" name="method" value={method} checked={inUse} onChange={() => setMethod(method)} />
        <span className={styles["name"]}>{name}</span>
        <span className={styles["track"]} data-known={figures !== undefined} aria-hidden>
          {Number.isFinite(share) && <span style={{ width: `${share * 100}%` }} />}
        </span>
      </label>
      <span className={styles["share"]}>
        {figures === undefined ? (
          <span className={styles["waiting"]} role="img" aria-label={t("coverage.methods.waiting")} />
        ) : (
          <TruthCard
            {...truth(known, known)}
            title={t("coverage.methods.share", { method: name })}
            value={`${formatShare(locale, share)} · ${formatLargeText(locale, within)} / ${formatLargeText(locale, all)}`}
            formula={t("coverage.methods.formula")}
          >
            {formatShare(locale, share)}
          </TruthCard>
        )}
      </span>
    </div>
  );
}
