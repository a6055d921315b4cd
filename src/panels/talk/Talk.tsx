import { useText } from "../../store/useAtlas.ts";
import styles from "./Talk.module.css";

/** Talk. */
export function Talk() {
  const { t } = useText();
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("talk.title")}</h2>
      </header>
    </div>
  );
}
