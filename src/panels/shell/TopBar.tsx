import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconFileExport,
  IconFolderOpen,
  IconMoon,
  IconPresentation,
  IconShare2,
  IconSun,
} from "@tabler/icons-react";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { openDialog, openPanel, setLocale, setProjector, setTheme } from "../../store/actions.ts";
import { cityName } from "../../store/selectors/names.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { EditTools } from "../edits/EditTools.tsx";
import { Logo } from "./Logo.tsx";
import { SearchBox } from "./SearchBox.tsx";
import styles from "./TopBar.module.css";

/** City, search, language, theme, share, export. */
export function TopBar() {
  const { t } = useText();
  return (
    <header className={styles["bar"]}>
      <div className={styles["brand"]}>
        <Logo />
        <h1>{t("shell.product")}</h1>
      </div>
      <CityMark />
      <div className={styles["search"]}>
        <SearchBox />
      </div>
      <Tools />
    </header>
  );
}

function CityMark() {
  const { t, label, locale } = useText();
  const name = useAtlas(cityName);
  const info = useAtlas((s) => s.atlas?.city.info);
  if (!info) return null;
  return (
    <div className={styles["city"]}>
      <span className={styles["name"]}>{name}</span>
      {info.synthetic && (
        <Tooltip label={label(info.synthetic.notice)} multiline maw={320}>
          <button type="button" className={styles["synthetic"]} onClick={() => openDialog("data")}>
            {t("shell.synthetic")}
          </button>
        </Tooltip>
      )}
      <span className={styles["date"]}>{t("shell.asOf", { date: formatDate(locale, info.dataDate) })}</span>
    </div>
  );
}

function Tools() {
  const { t, locale } = useText();
  const theme = useAtlas((s) => s.theme);
  const projector = useAtlas((s) => s.projector);
  const problems = useAtlas((s) => s.problems.length);
  const loaded = useAtlas((s) => s.atlas !== null);
  const data =
    problems > 0 ? t("shell.data.problems", { n: formatNumber(locale, problems) }) : t("shell.data");
  const toggleTheme = theme === "dark" ? t("shell.theme.toLight") : t("shell.theme.toDark");
  return (
    <div className={styles["tools"]}>
      <EditTools />
      <button
        type="button"
        className={styles["language"]}
        aria-label={t("shell.language.label")}
        onClick={() => void setLocale(locale === "zh" ? "en" : "zh")}
      >
        {t("shell.language")}
      </button>
      <Tool label={toggleTheme} onClick={() => setTheme(theme === "dark" ? "light" : "dark")}>
        {theme === "dark" ? (
          <IconSun size="1.125rem" stroke={1.6} />
        ) : (
          <IconMoon size="1.125rem" stroke={1.6} />
        )}
      </Tool>
      <Tool label={t("shell.projector")} pressed={projector} onClick={() => setProjector(!projector)}>
        <IconPresentation size="1.125rem" stroke={1.6} />
      </Tool>
      <Tool label={data} badge={problems > 0} onClick={() => openDialog("data")}>
        <IconFolderOpen size="1.125rem" stroke={1.6} />
      </Tool>
      <Tool label={t("shell.share")} onClick={() => openDialog("share")}>
        <IconShare2 size="1.125rem" stroke={1.6} />
      </Tool>
      <Button
        className={styles["export"] ?? ""}
        size="compact-md"
        disabled={!loaded}
        leftSection={<IconFileExport size="1.0625rem" stroke={1.7} aria-hidden />}
        onClick={() => openPanel("report")}
      >
        {t("shell.report")}
      </Button>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly pressed?: boolean;
  readonly badge?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, pressed, badge, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed ? "light" : "subtle"}
        color={pressed ? "accent" : "gray"}
        size="2rem"
        aria-label={label}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        className={styles["tool"] ?? ""}
        onClick={onClick}
      >
        {children}
        {badge && <span className={styles["badge"]} />}
      </ActionIcon>
    </Tooltip>
  );
}
