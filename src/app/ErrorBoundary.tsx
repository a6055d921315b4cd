import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { t } from "../i18n/t.ts";
import { atlasStore } from "../store/atlasStore.ts";
import styles from "./ErrorBoundary.module.css";

interface State {
  readonly error: Error | null;
}

/** Says what broke in place of a blank page. A bug ends here; bad input never does: it becomes a problem. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { locale } = atlasStore.getState();
    return (
      <div role="alert" className={styles["box"]}>
        <h1>{t(locale, "shell.error.title")}</h1>
        <p>{t(locale, "shell.error.text")}</p>
        <pre>{error.stack ?? error.message}</pre>
        <Button onClick={() => location.reload()}>{t(locale, "shell.error.reload")}</Button>
      </div>
    );
  }
}
