import { Radio } from "@mantine/core";
import { useId, useMemo } from "react";
import { formatMeters, formatShare } from "../../i18n/format.ts";
import { previewCoordinates } from "../../io/coordinates.ts";
import { COORDINATE_SYSTEMS, type CoordinateSystem, type Question } from "../../io/loadResult.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./CoordinateQuestion.module.css";
import { closeUpOf, compassOf, type Frame, rowsIn, sketch } from "./coordinateSketch.ts";
import question from "./Questions.module.css";

const SIZE = 240;
const NOTHING = { districts: [], communities: { positions: new Float64Array(0) } } as const;

type CrsQuestion = Extract<Question, { kind: "crs" }>;

interface Props {
  readonly question: CrsQuestion;
  readonly value: CoordinateSystem | null;
  readonly onChange: (system: CoordinateSystem) => void;
}

/** Asks for the coordinate system of a file: one place three times, with the points as written and as each system reads them. */
export function CoordinateQuestion({
  question: { file, sample, suggested, evidence },
  value,
  onChange,
}: Props) {
  const { t } = useText();
  const id = useId();
  const frame = useMemo(() => closeUpOf(sample), [sample]);
  const positions = useAtlas((s) => s.atlas?.city.communities.positions ?? NOTHING.communities.positions);
  const around = useMemo(() => rowsIn(frame, positions).length > 0, [frame, positions]);
  return (
    <div className={question["question"]}>
      <Radio.Group
        label={t("data.question.coordinates", { file })}
        description={t("data.question.coordinates.text")}
        value={value}
        onChange={(next) => onChange(next as CoordinateSystem)}
      >
        <div className={question["options"]}>
          {COORDINATE_SYSTEMS.map((system) => (
            <label
              key={system}
              htmlFor={`${id} ${system}`}
              className={question["card"]}
              data-chosen={value === system}
            >
              <SystemMap sample={sample} system={system} frame={frame} />
              <span className={question["name"]}>
                <Radio id={`${id} ${system}`} value={system} size="xs" />
                <strong>{t(`data.coordinates.${system}`)}</strong>
                {suggested === system && <em>{t("data.coordinates.suggested")}</em>}
              </span>
              <SystemNote sample={sample} system={system} share={evidence?.[system] ?? null} />
            </label>
          ))}
        </div>
      </Radio.Group>
      <p className={styles["legend"]}>
        <span data-mark="before">{t("data.coordinates.before")}</span>
        <span data-mark="after">{t("data.coordinates.after")}</span>
        {around && <span data-mark="now">{t("data.coordinates.now")}</span>}
      </p>
      {!evidence && <p className={styles["hint"]}>{t("data.coordinates.evidence.none")}</p>}
    </div>
  );
}

interface SystemProps {
  readonly sample: Float64Array;
  readonly system: CoordinateSystem;
}

/** Who uses a system, how far its points move, and how many of them then lie where they say they are. */
function SystemNote({ sample, system, share }: SystemProps & { readonly share: number | null }) {
  const { t, locale } = useText();
  const { eastMeters, northMeters } = useMemo(() => previewCoordinates(sample, system), [sample, system]);
  const meters = Math.hypot(eastMeters, northMeters);
  return (
    <span className={question["note"]}>
      <span>{t(`data.coordinates.${system}.note`)}</span>
      <span>
        {meters > 0.5
          ? t("data.coordinates.shift", {
              meters: formatMeters(locale, meters),
              direction: t(`data.direction.${compassOf(eastMeters, northMeters)}`),
            })
          : t("data.coordinates.asIs")}
      </span>
      {share !== null && (
        <span className={styles["evidence"]}>
          {t("data.coordinates.evidence", { share: formatShare(locale, share, 1) })}
        </span>
      )}
    </span>
  );
}

function SystemMap({ sample, system, frame }: SystemProps & { readonly frame: Frame }) {
  const city = useAtlas((s) => s.atlas?.city ?? NOTHING);
  const { outlines, backdrop, points } = useMemo(
    () =>
      sketch({
        preview: previewCoordinates(sample, system),
        districts: city.districts,
        backdrop: city.communities.positions,
        frame,
        size: SIZE,
      }),
    [sample, system, frame, city],
  );
  return (
    <svg
      className={styles["map"]}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden
    >
      <path className={styles["outline"]} d={outlines} />
      <path className={styles["now"]} d={backdrop} />
      {points.map((p) => (
        <g key={`${p.beforeX} ${p.beforeY}`}>
          <line className={styles["move"]} x1={p.beforeX} y1={p.beforeY} x2={p.x} y2={p.y} />
          <circle className={styles["before"]} cx={p.beforeX} cy={p.beforeY} r={3.5} />
          <circle className={styles["after"]} cx={p.x} cy={p.y} r={3.5} />
        </g>
      ))}
    </svg>
  );
}
