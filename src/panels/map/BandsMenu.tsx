import { Button, Popover } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { MOST_BANDS } from "../../model/walking.ts";
import { setBandsMinutes } from "../../store/actions.ts";
import { INITIAL_STATE } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BandRow } from "./BandRow.tsx";
import styles from "./LayerBar.module.css";

/** Minutes at which a further band may begin. */
const FARTHEST = 60;

/** The ends of the isochrone bands: up to four, each with a slider. */
export function BandsMenu() {
  const { t, locale } = useText();
  const minutes = useAtlas((s) => s.bandsMinutes);
  const last = minutes.at(-1) ?? 0;
  const usual = String(minutes) === String(INITIAL_STATE.bandsMinutes);
  return (
    <Popover position="bottom-start" shadow="md" offset={6} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles["menu"]}>
          {t("map.bands", { minutes: minutes.map((m) => formatNumber(locale, m, 1)).join(" · ") })}
          <IconChevronDown size="0.875rem" aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles["dropdown"] ?? ""} aria-label={t("map.bands.of")}>
        {minutes.map((_, band) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
          <BandRow key={band} band={band} />
        ))}
        <div className={styles["bandActions"]}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size="0.75rem" aria-hidden />}
            disabled={minutes.length >= MOST_BANDS || last + 5 > FARTHEST}
            onClick={() => setBandsMinutes([...minutes, last + 5])}
          >
            {t("map.bands.add")}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={usual}
            onClick={() => setBandsMinutes(INITIAL_STATE.bandsMinutes)}
          >
            {t("map.bands.usual")}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
