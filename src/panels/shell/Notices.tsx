import { Button, CloseButton, Progress } from "@mantine/core";
import { problemSentence } from "../../i18n/problemSentence.ts";
import { openDialog } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { EditNotices } from "../edits/EditNotices.tsx";
import { RunNotice } from "../report/RunNotice.tsx";
import styles from "./Notices.module.css";

/** What the page has to say while it works or when something is missing: loading with cancel, an empty city, a link not understood. */
export function Notices() {
  const { t, locale } = useText();
  const loading = useAtlas((s) => s.loading);
  const empty = useAtlas((s) => s.atlas === null && s.loading === null && s.outcome !== null);
  const fault = useAtlas((s) => s.problems.find(({ severity }) => severity === "error"));
  const ignored = useAtlas((s) => s.ignoredLinkKeys);
  return (
    <>
      {loading && (
        <div className={styles["loading"]} role="status">
          <span>{t("shell.loading", { name: loading.name })}</span>
          <Progress
            value={(loading.share ?? 0) * 100}
            animated={loading.share === null}
            size="sm"
            aria-label={loading.name}
          />
          <Button size="compact-xs" variant="subtle" onClick={loading.cancel}>
            {t("shell.cancel")}
          </Button>
        </div>
      )}
      {empty && (
        <div className={styles["empty"]} role="alert">
          <h2>{t("shell.empty.title")}</h2>
          <p>{t("shell.empty.text")}</p>
          {fault && <p>{problemSentence(locale, fault)}</p>}
          <Button onClick={() => openDialog("data")}>{t("shell.empty.open")}</Button>
        </div>
      )}
      <EditNotices />
      <RunNotice />
      {ignored.length > 0 && (
        <div className={styles["ignored"]} role="status">
          <span>{t("shell.ignored", { keys: ignored.join(", ") })}</span>
          <CloseButton
            size="sm"
            aria-label={t("shell.close")}
            onClick={() => atlasStore.setState({ ignoredLinkKeys: [] })}
          />
        </div>
      )}
    </>
  );
}
