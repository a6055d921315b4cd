import type { Track } from "../../model/menu.ts";
import { lockWork } from "../../store/programme.ts";
import { lockOf, programmeSettings } from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Programme.module.css";

interface LockSelectProps {
  readonly id: string;
  readonly name: string;
  readonly track: Track;
}

/** Locks a work to a year or keeps it out; the solver decides what is free. */
export function LockSelect({ id, name, track }: LockSelectProps) {
  const { t } = useText();
  const year = useAtlas((s) => lockOf(s, id)[track]);
  const first = useAtlas((s) => programmeSettings(s).startYear);
  const count = useAtlas((s) => programmeSettings(s).budgetsYuan.length);
  const years = Array.from({ length: count }, (_, i) => first + i);
  // A lock outside of the years is told as it is.
  if (typeof year === "number" && !years.includes(year)) years.push(year);
  const change = (value: string) =>
    lockWork(id, track, value === "free" ? undefined : value === "never" ? null : Number(value));
  return (
    <select
      className={styles["lock"]}
      data-locked={year !== undefined}
      aria-label={t("programme.lock.of", { name, track: t(`programme.track.${track}`) })}
      value={year === undefined ? "free" : year === null ? "never" : String(year)}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => change(event.currentTarget.value)}
    >
      <option value="free">{t("programme.lock.free")}</option>
      {years.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
      <option value="never">{t("programme.lock.never")}</option>
    </select>
  );
}
