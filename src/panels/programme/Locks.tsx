import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { lockWork } from "../../store/programme.ts";
import { type LockLine, lockLines } from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Programme.module.css";

/** The decisions that the solver must keep, each with its way out; nothing where there are none. */
export function Locks() {
  const { t, locale } = useText();
  const locks = useAtlas(lockLines);
  const [open, setOpen] = useState(false);
  if (locks.length === 0) return null;
  return (
    <Section
      title={t("programme.locks", { n: formatNumber(locale, locks.length) })}
      fold={{ open, onToggle: () => setOpen(!open) }}
    >
      <div className={styles["chips"]}>
        {locks.map((lock) => (
          <Lock key={`${lock.id} ${lock.track}`} lock={lock} />
        ))}
      </div>
    </Section>
  );
}

function Lock({ lock: { id, name, track, calendarYear } }: { readonly lock: LockLine }) {
  const { t } = useText();
  const words = { name, track: t(`programme.track.${track}`) };
  const what =
    calendarYear === null
      ? t("programme.locks.never", words)
      : t("programme.locks.year", { ...words, year: String(calendarYear) });
  return (
    <Chip
      label={what}
      removeLabel={t("programme.locks.unlock", { what })}
      onRemove={() => lockWork(id, track, undefined)}
    />
  );
}
