import { formatNumber } from "../../i18n/format.ts";
import { selectCommunity } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { shownMisses, shownProgramme } from "../../store/selectors/programme.ts";
import type { NearMissLine } from "../../store/selectors/programmeFigures.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { LockSelect } from "./LockSelect.tsx";
import { missWords } from "./missWords.ts";
import styles from "./Programme.module.css";
import { useProgrammeTruth } from "./useProgrammeTruth.ts";

/** Who just missed and why, the most benefit for the money first; a lock takes them in. */
export function NearMisses() {
  const { t } = useText();
  const misses = useAtlas(shownMisses) ?? [];
  if (misses.length === 0) return <p className={styles["hint"]}>{t("programme.misses.none")}</p>;
  return (
    <div className={styles["list"]}>
      <p className={styles["hint"]}>{t("programme.misses.hint")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by keyboard too */}
      <ol className={styles["misses"]} tabIndex={0} aria-label={t("programme.misses.hint")}>
        {misses.map((miss) => (
          <li key={miss.id}>
            <Miss miss={miss} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Miss({ miss }: { readonly miss: NearMissLine }) {
  const { t, locale } = useText();
  const { id, name, district, costYuan, benefit, benefitPer10kYuan } = miss;
  const place = useAtlas((s) => (district === null ? "" : districtNamer(s)(district)));
  const solved = useAtlas(shownProgramme);
  const { base } = useProgrammeTruth(solved!);
  const per10k = formatNumber(locale, benefitPer10kYuan, 1);
  return (
    <div className={styles["miss"]} data-selected={useAtlas((s) => s.selected === id)}>
      <button type="button" className={styles["missName"]} onClick={() => selectCommunity(id, true)}>
        <span>
          {name} <small>{place}</small>
        </span>
        <small>{missWords(locale, miss)}</small>
      </button>
      <TruthCard
        {...base}
        title={`${t("programme.column.per10k")} · ${name}`}
        value={per10k}
        inputs={[
          `${t("programme.column.cost")} ${yuanText(locale, costYuan)}`,
          `${t("programme.column.benefit")} ${formatNumber(locale, benefit)}`,
        ]}
        formula={t("programme.per10k.formula")}
      >
        {t("programme.miss.per10k", { n: per10k })}
      </TruthCard>
      <LockSelect id={id} name={name} track="comprehensive" />
    </div>
  );
}
