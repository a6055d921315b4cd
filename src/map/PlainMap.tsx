import { useEffect, useId, useRef } from "react";
import { formatNumber } from "../i18n/format.ts";
import { filtered } from "../store/selectors/filtered.ts";
import { useAtlas, useText } from "../store/useAtlas.ts";
import styles from "./AtlasMap.module.css";
import { showPlainMap } from "./showPlainMap.ts";

/** Districts and dots without WebGL: no zoom, but colours, filters, drill and selection hold. List and search do the same by keyboard. */
export function PlainMap() {
  const { t, locale } = useText();
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const all = useAtlas((s) => s.atlas?.city.communities.length ?? 0);
  // Under the pages of a report nothing is counted: see isUnderReport.
  const shown = useAtlas((s) => (s.panel === "report" ? null : filtered(s).count));
  const reason = useId();
  useEffect(() => {
    if (container.current && canvas.current) return showPlainMap(container.current, canvas.current);
  }, []);
  const name =
    shown === null
      ? t("map.region")
      : t("map.plain", { shown: formatNumber(locale, shown), all: formatNumber(locale, all) });
  return (
    <div ref={container} className={styles["fallback"]} data-map-idle="false">
      <canvas ref={canvas} role="img" aria-label={name} aria-describedby={reason} />
      <p id={reason} className={styles["reason"]} role="status">
        {t("map.noWebgl")}
      </p>
    </div>
  );
}
