import { TextInput } from "@mantine/core";
import { setReport } from "../../store/report.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Report.module.css";
import { useOutline } from "./useOutline.ts";

/** The words of the reader; what is left empty is suggested, but the approval number, which only its authority gives. */
export function WordFields() {
  const { t } = useText();
  const report = useAtlas((s) => s.report);
  const outline = useOutline();
  const suggested = report.title === "" && outline?.title ? outline.title : t("report.words.suggested");
  return (
    <Section title={t("report.words")}>
      <div className={styles["words"]}>
        <TextInput
          size="xs"
          label={t("report.words.title")}
          placeholder={suggested}
          value={report.title}
          maxLength={120}
          onChange={(event) => setReport({ title: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t("report.words.subtitle")}
          placeholder={t("report.words.suggested")}
          value={report.subtitle}
          maxLength={200}
          onChange={(event) => setReport({ subtitle: event.currentTarget.value })}
        />
        <div className={styles["pair"]}>
          <TextInput
            size="xs"
            label={t("report.words.organisation")}
            value={report.organisation}
            maxLength={80}
            onChange={(event) => setReport({ organisation: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t("report.words.author")}
            value={report.author}
            maxLength={40}
            onChange={(event) => setReport({ author: event.currentTarget.value })}
          />
        </div>
        <TextInput
          size="xs"
          label={t("report.words.approval")}
          description={t("report.words.approval.help")}
          inputWrapperOrder={["label", "input", "description"]}
          value={report.approvalNumber}
          maxLength={40}
          onChange={(event) => setReport({ approvalNumber: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
