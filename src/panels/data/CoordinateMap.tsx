import { useMemo } from "react";
import { formatMeters } from "../../i18n/format.ts";
import { previewCoordinates } from "../../io/coordinates.ts";
import type { CoordinateSystem } from "../../io/loadResult.ts";
import type { District } from "../../model/district.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { closeUpOf, compassOf, type Frame, frameOf, sketch } from "./coordinateSketch.ts";
import styles from "./Questions.module.css";

const SIZE = 240;
const NO_DISTRICTS: readonly District[] = [];

interface Props {
  readonly sample: Float64Array;
  readonly system: CoordinateSystem;
}

/** Where the points lie as written and as they would be read: the whole file over the districts, and a close-up that shows the shift. */
export function CoordinateMap({ sample, system }: Props) {
  const { t, locale } = useText();
  const preview = useMemo(() => previewCoordinates(sample, system), [sample, system]);
  const meters = Math.hypot(preview.eastMeters, preview.northMeters);
  const moves = meters > 0.5;
  const text = moves
    ? t("data.coordinates.map", {
        system: t(`data.coordinates.${system}`),
        meters: formatMeters(locale, meters),
        direction: t(`data.direction.${compassOf(preview.eastMeters, preview.northMeters)}`),
      })
    : t("data.coordinates.asIs");
  return (
    <figure className={styles["maps"]}>
      <Drawing preview={preview} frame={frameOf(sample)} label={text} />
      <Drawing
        preview={preview}
        frame={closeUpOf(sample)}
        label={`${t("data.coordinates.zoom")}. ${text}`}
        arrows
      />
      <figcaption>
        <span data-mark="before">{t("data.coordinates.before")}</span>
        <span data-mark="after">{t("data.coordinates.after")}</span>
        <span>{text}</span>
      </figcaption>
    </figure>
  );
}

interface DrawingProps {
  readonly preview: ReturnType<typeof previewCoordinates>;
  readonly frame: Frame;
  readonly label: string;
  readonly arrows?: boolean;
}

function Drawing({ preview, frame, label, arrows = false }: DrawingProps) {
  const districts = useAtlas((s) => s.atlas?.city.districts ?? NO_DISTRICTS);
  const { outlines, points } = useMemo(
    () => sketch(preview, districts, frame, SIZE),
    [preview, districts, frame],
  );
  const radius = arrows ? 3.5 : 1.4;
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <path className={styles["outline"]} d={outlines} />
      {points.map((p) => (
        <g key={`${p.beforeX} ${p.beforeY}`}>
          {arrows && <line className={styles["move"]} x1={p.beforeX} y1={p.beforeY} x2={p.x} y2={p.y} />}
          <circle className={styles["before"]} cx={p.beforeX} cy={p.beforeY} r={radius} />
          <circle className={styles["after"]} cx={p.x} cy={p.y} r={radius} />
        </g>
      ))}
    </svg>
  );
}
