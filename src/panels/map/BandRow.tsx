import { ActionIcon, Slider } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { setBandsMinutes } from "../../store/actions.ts";
import { bandColors } from "../../store/selectors/bands.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./LayerBar.module.css";

const SLIDER = { min: 1, max: 60, step: 1 } as const;

/** One band: its colour, a slider for its end, and a way to take it away. It moves between its neighbours, never past them. */
export function BandRow({ band }: { readonly band: number }) {
  const { t, locale } = useText();
  const minutes = useAtlas((s) => s.bandsMinutes);
  const color = useAtlas((s) => bandColors(s)[band]);
  const least = (minutes[band - 1] ?? 0) + 1;
  const most = (minutes[band + 1] ?? SLIDER.max + 1) - 1;
  const value = minutes[band]!;
  const text = t("walking.minutes", { n: formatNumber(locale, value, 1) });
  return (
    <div className={styles["band"]}>
      <i style={{ background: color }} aria-hidden />
      <Slider
        size="sm"
        {...SLIDER}
        value={value}
        label={null}
        thumbLabel={t("map.bands.end", { n: formatNumber(locale, band + 1) })}
        thumbValueText={text}
        onChange={(next) =>
          setBandsMinutes(minutes.with(band, Math.min(Math.max(next, least), Math.max(most, least))))
        }
      />
      <output>{text}</output>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        disabled={minutes.length === 1}
        aria-label={t("map.bands.remove", { n: formatNumber(locale, band + 1) })}
        onClick={() => setBandsMinutes(minutes.filter((_, other) => other !== band))}
      >
        <IconX size="0.75rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}
