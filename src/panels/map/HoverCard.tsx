import { useSyncExternalStore } from "react";
import type { Hover } from "../../map/mapHandle.ts";
import { mapSnapshot, subscribeMap } from "../../map/mapHandle.ts";
import { type HoverText, hoverText } from "../../store/selectors/hover.ts";
import { useAtlas } from "../../store/useAtlas.ts";
import styles from "./HoverCard.module.css";

/** What is under the pointer, beside the pointer. */
export function HoverCard() {
  const hover = useSyncExternalStore(subscribeMap, () => mapSnapshot().hover);
  return hover && <Card hover={hover} />;
}

function Card({ hover: { target, x, y } }: { readonly hover: Hover }) {
  const state = useAtlas((s) => s);
  const text: HoverText | null = hoverText(state, target);
  if (!text) return null;
  return (
    <div
      className={styles["card"]}
      style={{ left: `clamp(0.5rem, calc(${x}px + 0.875rem), calc(100% - 17rem))`, top: y }}
      data-below={y < 170}
      aria-hidden="true"
    >
      <strong>{text.title}</strong>
      {text.place !== "" && <span>{text.place}</span>}
      {text.facts.length > 0 && (
        <dl>
          {text.facts.map(({ name, value, color }) => (
            <div key={name}>
              <dt>
                {color !== undefined && <i style={{ background: color }} />}
                {name}
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {text.hint !== "" && <em>{text.hint}</em>}
    </div>
  );
}
