import { useText } from "../../store/useAtlas.ts";
import styles from "./Menu.module.css";

/** Menu. */
export function Menu() {
  const { t } = useText();
  return (
    <div className={styles["panel"]}>
      <header className={styles["head"]}>
        <h2>{t("menu.title")}</h2>
      </header>
    </div>
  );
}
