import { useText } from "../../store/useAtlas.ts";
import styles from "./Tracks.module.css";

/** Tracks. */
export function Tracks() {
  const { t } = useText();
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("tracks.title")}</h2>
      </header>
    </div>
  );
}
