import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useRef, useState } from "react";
import { useText } from "../store/useAtlas.ts";
import styles from "./AtlasMap.module.css";
import { PlainMap } from "./PlainMap.tsx";
import { showMap } from "./showMap.ts";

/** The map; where the page has no WebGL2, a plain drawing and the reason. */
export function AtlasMap() {
  const { t } = useText();
  const container = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!container.current) return;
    try {
      return showMap(container.current);
    } catch (error) {
      console.warn(error);
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    container.current?.querySelector("canvas")?.setAttribute("aria-label", t("map.label"));
  });
  if (failed) return <PlainMap />;
  return (
    <section ref={container} className={styles["map"]} aria-label={t("map.region")} data-map-idle="false" />
  );
}
