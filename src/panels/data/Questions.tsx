import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { formatShare } from "../../i18n/format.ts";
import {
  type Choices,
  COORDINATE_SYSTEMS,
  type CoordinateSystem,
  type Question,
  ROLES,
  type Role,
} from "../../io/loadResult.ts";
import { answerQuestions, dropQuestions } from "../../store/loading.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CoordinateMap } from "./CoordinateMap.tsx";
import styles from "./Questions.module.css";

/** What files do not say of themselves: what they hold, and in which coordinates. */
export function Questions() {
  const { t } = useText();
  const questions = useAtlas((s) => s.questions);
  const [role, setRole] = useState<Readonly<Record<string, Role>>>({});
  const [crs, setCrs] = useState<Readonly<Record<string, CoordinateSystem>>>({});
  const systems = questions.flatMap((q) =>
    q.kind === "crs" ? [[q.file, crs[q.file] ?? q.suggested ?? null] as const] : [],
  );
  const choices: Choices = {
    role,
    crs: Object.fromEntries(systems.flatMap(([file, system]) => (system ? [[file, system]] : []))),
  };
  const open =
    questions.some((q) => q.kind === "role" && role[q.file] === undefined) ||
    systems.some(([, system]) => system === null);
  return (
    <section className={styles["questions"]}>
      <h3>{t("data.questions")}</h3>
      {questions.map((question) =>
        question.kind === "role" ? (
          <RoleQuestion
            key={`role ${question.file}`}
            question={question}
            value={role[question.file]}
            onChange={(value) => setRole({ ...role, [question.file]: value })}
          />
        ) : (
          <CrsQuestion
            key={`crs ${question.file}`}
            question={question}
            value={choices.crs?.[question.file]}
            onChange={(value) => setCrs({ ...crs, [question.file]: value })}
          />
        ),
      )}
      <div className={styles["answer"]}>
        <Button variant="default" onClick={dropQuestions}>
          {t("data.cancel")}
        </Button>
        <Button disabled={open} onClick={() => void answerQuestions(choices)}>
          {t("data.answer")}
        </Button>
      </div>
    </section>
  );
}

interface AnswerProps<K extends Question["kind"], V> {
  readonly question: Extract<Question, { kind: K }>;
  readonly value: V;
  readonly onChange: (value: NonNullable<V>) => void;
}

function RoleQuestion({ question, value, onChange }: AnswerProps<"role", Role | undefined>) {
  const { t } = useText();
  return (
    <Radio.Group
      className={styles["question"] ?? ""}
      label={t("data.question.role", { file: question.file })}
      description={`${t("data.question.role.text")} ${t("data.question.columns", { columns: question.columns.slice(0, 12).join(", ") })}`}
      value={value ?? null}
      onChange={(next) => onChange(next as Role)}
    >
      <div className={styles["options"]}>
        {ROLES.map((role) => (
          <Radio key={role} value={role} label={t(`data.role.${role}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function CrsQuestion({ question, value, onChange }: AnswerProps<"crs", CoordinateSystem | undefined>) {
  const { t, locale } = useText();
  return (
    <div className={styles["question"]}>
      <Radio.Group
        label={t("data.question.coordinates", { file: question.file })}
        description={t("data.question.coordinates.text")}
        value={value ?? null}
        onChange={(next) => onChange(next as CoordinateSystem)}
      >
        <div className={styles["options"]}>
          {COORDINATE_SYSTEMS.map((system) => (
            <Radio
              key={system}
              value={system}
              label={
                <>
                  {t(`data.coordinates.${system}`)}
                  {question.suggested === system && <em>{t("data.coordinates.suggested")}</em>}
                </>
              }
              description={
                <>
                  {t(`data.coordinates.${system}.note`)}
                  {question.evidence && (
                    <span className={styles["evidence"]}>
                      {t("data.coordinates.evidence", {
                        share: formatShare(locale, question.evidence[system], 1),
                      })}
                    </span>
                  )}
                </>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {!question.evidence && <p className={styles["hint"]}>{t("data.coordinates.evidence.none")}</p>}
      <CoordinateMap sample={question.sample} system={value ?? "WGS84"} />
    </div>
  );
}
