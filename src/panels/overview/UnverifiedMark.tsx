import { IconHelpCircle } from "@tabler/icons-react";
import styles from "./Overview.module.css";

/** A small mark that something was not checked against its source; `text` says what. */
export function UnverifiedMark({ text }: { readonly text: string }) {
  return (
    <span className={styles["unverified"]} role="img" aria-label={text} title={text}>
      <IconHelpCircle size="0.8125rem" aria-hidden />
    </span>
  );
}
