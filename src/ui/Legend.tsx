import { glyphPath } from "./glyphs.ts";
import styles from "./Legend.module.css";
import type { LegendEntry, LegendMark, LegendModel } from "./legendModel.ts";

/** A legend as a list for each of its sections. */
export function Legend({ model }: { readonly model: LegendModel }) {
  return (
    <div className={styles["legend"]}>
      {model.sections.map(({ title, unit, entries }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title}
            {unit !== "" && <small>{unit}</small>}
          </h3>
          <ul>
            {entries.map((entry) => (
              <Row key={entry.label} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {model.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function Row({ entry: { label, count, mark } }: { readonly entry: LegendEntry }) {
  return (
    <li>
      <Mark mark={mark} />
      <span>{label}</span>
      {count !== undefined && <span className={styles["count"]}>{count}</span>}
    </li>
  );
}

function Mark({ mark }: { readonly mark: LegendMark }) {
  return (
    <svg className={styles["mark"]} viewBox="0 0 20 16" aria-hidden="true">
      {mark.kind === "dot" && (
        <circle
          cx="10"
          cy="8"
          r={mark.isLarge ? 7 : 5.5}
          fill={mark.color}
          stroke="var(--ra-line)"
          strokeWidth="1"
        />
      )}
      {mark.kind === "dust" && <circle cx="10" cy="8" r="2.2" fill={mark.color} />}
      {mark.kind === "fill" && (
        <rect x="0.5" y="1.5" width="19" height="13" rx="2.5" fill={mark.color} stroke="var(--ra-line)" />
      )}
      {mark.kind === "fills" && (
        <g stroke="var(--ra-line)">
          {mark.colors.map((color, i) => (
            <rect
              key={color}
              x={0.5 + (19 / mark.colors.length) * i}
              y="1.5"
              width={19 / mark.colors.length}
              height="13"
              fill={color}
              stroke="none"
            />
          ))}
          <rect x="0.5" y="1.5" width="19" height="13" rx="1" fill="none" />
        </g>
      )}
      {mark.kind === "area" && (
        <circle cx="10" cy="8" r="7" fill={mark.fill} stroke={mark.edge} strokeWidth="1.5" />
      )}
      {mark.kind === "badge" && <Badge {...mark} />}
      {mark.kind === "square" && <rect x="7" y="5" width="6" height="6" rx="1" fill={mark.fill} />}
    </svg>
  );
}

function Badge({ icon, letter, fill, ink }: LegendMark & { kind: "badge" }) {
  const path = glyphPath(icon);
  return (
    <>
      <rect x="2" y="0" width="16" height="16" rx="4" fill={fill} />
      {path === null ? (
        <text x="10" y="12" textAnchor="middle" fontSize="10" fill={ink}>
          {letter}
        </text>
      ) : (
        <path
          d={path}
          transform="translate(4 2) scale(0.5)"
          fill="none"
          stroke={ink}
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </>
  );
}
