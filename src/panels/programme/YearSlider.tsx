import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { setProgrammeYear } from "../../store/programme.ts";
import { shownProgramme, shownYears, yearInView } from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./YearSlider.module.css";

const STEP_MILLISECONDS = 1600;

/** Moves the map through the years of the programme, all together at the left end; nothing where the map shows something else. */
export function YearSlider() {
  const shown = useAtlas((s) => s.colorBy === "programme" && s.panel !== "coverage");
  const years = useAtlas(shownYears);
  const possible = useAtlas((s) => shownProgramme(s)?.result.infeasible.length === 0);
  return shown && possible && years && years.length > 1 ? (
    <Slider years={years.map((y) => y.calendarYear)} />
  ) : null;
}

function Slider({ years }: { readonly years: readonly number[] }) {
  const { t } = useText();
  const year = useAtlas(yearInView);
  const at = year === null ? 0 : years.indexOf(year) + 1;
  const [playing, setPlaying] = useState(false);
  const show = (index: number) => setProgrammeYear(index === 0 ? null : (years[index - 1] ?? null));
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (at >= years.length) setPlaying(false);
      else setProgrammeYear(years[at]!);
    }, STEP_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, at, years]);
  const play = () => {
    if (!playing && at >= years.length) show(1);
    setPlaying(!playing);
  };
  const name = (index: number) => (index === 0 ? t("programme.year.all") : String(years[index - 1]));
  const Icon = playing ? IconPlayerPause : IconPlayerPlay;
  const press = t(playing ? "programme.year.pause" : "programme.year.play");
  return (
    <div className={styles["slider"]}>
      <button type="button" aria-label={press} title={press} onClick={play}>
        <Icon size="1rem" aria-hidden />
      </button>
      <div className={styles["track"]}>
        <input
          type="range"
          min={0}
          max={years.length}
          step={1}
          value={at}
          aria-label={t("programme.year.map")}
          aria-valuetext={name(at)}
          onChange={(event) => {
            setPlaying(false);
            show(Number(event.currentTarget.value));
          }}
        />
        <div className={styles["marks"]} aria-hidden>
          {[0, ...years].map((each, i) => (
            <span key={each} data-on={i === at}>
              {i === 0
                ? t("programme.year.all.short")
                : years.length > 6
                  ? `’${String(each).slice(2)}`
                  : each}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
