import { shareOf } from "../../analysis/outOfReach.ts";
import { formatLargeText, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { METHODS, type Method } from "../../model/walking.ts";
import { setMethod } from "../../store/actions.ts";
import { coverageTotal } from "../../store/selectors/coverage.ts";
import { methodFigures } from "../../store/selectors/methods.ts";
import { hasNetwork, isWalkPending, methodInUse } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./MethodRows.module.css";
import { useCoverageTruth } from "./useCoverageTruth.ts";

const areFiguresPending = (s: AtlasState) => s.walkDirection === "round" && methodFigures(s) === null;

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
  const { t } = useText();
  const inUse = useAtlas((s) => methodInUse(s) === method);
  const waiting = useAtlas(
    (s) => hasNetwork(s) && s.walk.kind !== "failed" && (s.walk.kind !== "ready" || areFiguresPending(s)),
  );
  const { within, all } = useHouseholds(method);
  const share = shareOf(within, all);
  return (
    <div className={styles["row"]} data-used={inUse}>
      <label title={t(`walking.method.${method}.about`)}>
        <input type="radio" name="method" value={method} checked={inUse} onChange={() => setMethod(method)} />
        <span className={styles["name"]}>{t(`walking.method.${method}`)}</span>
        <span className={styles["track"]} data-waiting={waiting && Number.isNaN(share)} aria-hidden>
          {Number.isFinite(share) && <span style={{ width: `${share * 100}%` }} />}
        </span>
      </label>
      <span className={styles["share"]}>
        {Number.isFinite(share) ? (
          <Share method={method} within={within} all={all} />
        ) : waiting ? (
          <span className={styles["waiting"]} role="img" aria-label={t("coverage.methods.waiting")} />
        ) : (
          UNKNOWN_TEXT
        )}
      </span>
    </div>
  );
}

interface Households {
  readonly within: number;
  readonly all: number;
}

/** Of the communities that all methods can judge; without streets, of those that the method in use can. NaN: not known. */
function useHouseholds(method: Method): Households {
  const compared = useAtlas(methodFigures)?.total;
  const alone = useAtlas((s) => (methodInUse(s) === method && !isWalkPending(s) ? coverageTotal(s) : null));
  if (compared) {
    const all = compared.compared.households;
    return { within: all - compared.out[method].households, all };
  }
  return alone
    ? { within: alone.households - alone.householdsOut, all: alone.households }
    : { within: Number.NaN, all: Number.NaN };
}

function Share({ method, within, all }: Households & { readonly method: Method }) {
  const { t, locale } = useText();
  const truth = useCoverageTruth(method);
  const text = formatShare(locale, shareOf(within, all));
  return (
    <TruthCard
      {...truth(1, 1)}
      title={t("coverage.methods.share", { method: t(`walking.method.${method}`) })}
      value={`${text} · ${formatLargeText(locale, within)} / ${formatLargeText(locale, all)}`}
      formula={t("coverage.methods.formula")}
    >
      {text}
    </TruthCard>
  );
}
