import { setReport } from "../../store/report.ts";
import { PAPERS } from "../../store/reportState.ts";
import { THEMES } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Report.module.css";
import { Segments } from "./Segments.tsx";

/** Paper and background of the pages. */
export function PageSettings() {
  const { t } = useText();
  const { paper, look } = useAtlas((s) => s.report);
  return (
    <Section title={t("report.page")}>
      <div className={styles["fields"]}>
        <Segments
          label={t("report.paper")}
          value={paper}
          options={PAPERS.map((value) => ({ value, label: t(`report.paper.${value}`) }))}
          onChange={(value) => setReport({ paper: value })}
        />
        <Segments
          label={t("report.look")}
          value={look}
          options={THEMES.map((value) => ({ value, label: t(`report.look.${value}`) }))}
          onChange={(value) => setReport({ look: value })}
        />
      </div>
    </Section>
  );
}
