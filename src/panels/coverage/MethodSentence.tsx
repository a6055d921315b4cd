import type { Shift } from "../../analysis/methodComparison.ts";
import { formatLargeText, formatNumber } from "../../i18n/format.ts";
import type { Method } from "../../model/walking.ts";
import { comparedWalker, methodFigures, walkerShift } from "../../store/selectors/methods.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Sentence, slot } from "../../ui/Sentence.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Coverage.module.css";
import { useCoverageTruth } from "./useCoverageTruth.ts";

/** What the streets, the slope and the walker change: whom they move out of reach, and whom in. */
export function MethodSentence() {
  const { t, locale } = useText();
  const figures = useAtlas(methodFigures)?.total;
  const walker = useAtlas(walkerShift);
  const compared = useAtlas(comparedWalker);
  const planning = useAtlas((s) => s.walker === "planning");
  const method = useAtlas(methodInUse);
  if (!figures) return null;
  const { byStreets, bySlope, notConnected } = figures;
  const name = t(`walking.walker.${compared}`);
  const movesOut = walker !== null && walker.movedOut.households > 0;
  const movesIn = walker !== null && walker.movedIn.households > 0;
  return (
    <div className={styles["sentences"]}>
      <p>
        <Sentence
          text={t("coverage.methods.moved", { streets: slot(0), slope: slot(1) })}
          parts={[
            <Moved key="streets" part="streets" shift={byStreets} way="movedOut" />,
            <Moved key="slope" part="slope" shift={bySlope} way="movedOut" />,
          ]}
        />
        {bySlope.movedIn.households > 0 && (
          <Sentence
            text={t("coverage.methods.movedIn", { slope: slot(0) })}
            parts={[<Moved key="in" part="slope" shift={bySlope} way="movedIn" />]}
          />
        )}
      </p>
      {walker && (
        <p>
          {(movesOut || !movesIn) && (
            <Sentence
              text={t(planning ? "coverage.methods.walker" : "coverage.methods.walker.than", {
                name,
                n: slot(0),
              })}
              parts={[<Moved key="out" part="walker" shift={walker} way="movedOut" method={method} />]}
            />
          )}
          {movesIn && (
            <Sentence
              text={t(movesOut ? "coverage.methods.walker.andIn" : "coverage.methods.walker.thanIn", {
                name,
                n: slot(0),
              })}
              parts={[<Moved key="in" part="walker" shift={walker} way="movedIn" method={method} />]}
            />
          )}
        </p>
      )}
      {notConnected.communities > 0 && (
        <p className={styles["hint"]}>
          {t("walking.notConnected", { n: formatNumber(locale, notConnected.communities) })}
        </p>
      )}
    </div>
  );
}

interface MovedProps {
  readonly part: "streets" | "slope" | "walker";
  readonly shift: Shift;
  readonly way: keyof Shift;
  /** By which a walker is judged; the slope's and the streets' is their own. */
  readonly method?: Method;
}

/** A number of households that opens what it rests on. */
function Moved({ part, shift, way, method }: MovedProps) {
  const { t, locale } = useText();
  const truth = useCoverageTruth(method ?? (part === "streets" ? "flat" : "slope"));
  const { households, communities, elderly } = shift[way];
  const n = formatLargeText(locale, households);
  return (
    <TruthCard
      {...truth(communities, communities)}
      title={t(`coverage.methods.${part}.${way}`)}
      value={t("coverage.methods.moved.value", {
        households: n,
        elderly: formatLargeText(locale, elderly),
        communities: formatNumber(locale, communities),
      })}
      formula={t(`coverage.methods.${part}.formula`)}
      className={styles["moved"]}
    >
      {n}
    </TruthCard>
  );
}
