import { useText } from "../../store/useAtlas.ts";
import styles from "./Programme.module.css";

/** Programme. */
export function Programme() {
  const { t } = useText();
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("programme.title")}</h2>
      </header>
    </div>
  );
}
