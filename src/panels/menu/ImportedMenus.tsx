import { CloseButton } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { problemSentence, recordOf } from "../../i18n/problemSentence.ts";
import type { Problem } from "../../model/problem.ts";
import type { MenuImport } from "../../store/decisionState.ts";
import { dismissMenuImport } from "../../store/menuFiles.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Menu.module.css";

const MOST_LINES = 12;

/** What came of the menus opened last: each file, and every item that could not be read as it stands. */
export function ImportedMenus() {
  const { t, locale } = useText();
  const imported = useAtlas((s) => s.menuImport);
  if (!imported) return null;
  const { files, problems } = imported;
  return (
    <div className={styles["imported"]} role="status">
      <div>
        {files.map((file) => (
          <FileLine key={file.file} file={file} />
        ))}
        {problems.length > 0 && (
          <ul>
            {problems.slice(0, MOST_LINES).map((problem) => (
              <li key={[problem.file, problem.feature, problem.key, problem.field].join(" ")}>
                {sentence(problem)}
              </li>
            ))}
            {problems.length > MOST_LINES && (
              <li>{t("menu.imported.more", { n: formatNumber(locale, problems.length - MOST_LINES) })}</li>
            )}
          </ul>
        )}
      </div>
      <CloseButton size="sm" aria-label={t("shell.close")} onClick={dismissMenuImport} />
    </div>
  );

  function sentence(problem: Problem): string {
    const where = files.length > 1 ? problem.file : "";
    const parts = [where, recordOf(locale, problem), problem.id, problemSentence(locale, problem)];
    return parts.filter(Boolean).join(" · ");
  }
}

function FileLine({ file: { file, items, menu } }: { readonly file: MenuImport["files"][number] }) {
  const { t, locale } = useText();
  const n = (value: number) => formatNumber(locale, value);
  return (
    <strong>
      {menu
        ? t("menu.imported", {
            file,
            track: t(`menu.track.${menu.track}`),
            kept: n(menu.items.length),
            items: n(items),
          })
        : t("menu.imported.none", { file })}
    </strong>
  );
}
