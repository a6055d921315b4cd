import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { PROFILE_IDS, PROFILES, type ProfileId } from "../../geo/walkingProfile.ts";
import { formatNumber } from "../../i18n/format.ts";
import { WALK_DIRECTIONS, type WalkDirection } from "../../model/walking.ts";
import { setWalkDirection, setWalker } from "../../store/actions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WalkerChoice.module.css";

/** Who walks, and which way. */
export function WalkerChoice() {
  const { t, locale } = useText();
  const walker = useAtlas((s) => s.walker);
  const direction = useAtlas((s) => s.walkDirection);
  return (
    <div className={styles["choices"]}>
      <Choice label={t("walking.walker")} value={walker} onChange={(id) => setWalker(id as ProfileId)}>
        {PROFILE_IDS.map((id) => (
          <option key={id} value={id}>
            {t("walking.walker.speed", {
              name: t(`walking.walker.${id}`),
              speed: formatNumber(locale, PROFILES[id].flatMetersPerMinute),
            })}
          </option>
        ))}
      </Choice>
      <Choice
        label={t("walking.direction")}
        value={direction}
        onChange={(way) => setWalkDirection(way as WalkDirection)}
      >
        {WALK_DIRECTIONS.map((way) => (
          <option key={way} value={way}>
            {t(`walking.direction.${way}.of`)}
          </option>
        ))}
      </Choice>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className={styles["choice"]}>
      <select
        aria-label={label}
        title={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {children}
      </select>
      <IconChevronDown size="0.75rem" aria-hidden />
    </label>
  );
}
