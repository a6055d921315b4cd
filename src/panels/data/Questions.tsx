import { Button, Radio } from "@mantine/core";
import { useId, useState } from "react";
import { type Choices, type CoordinateSystem, type Question, ROLES, type Role } from "../../io/loadResult.ts";
import { answerQuestions, dropQuestions } from "../../store/loading.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CoordinateQuestion } from "./CoordinateQuestion.tsx";
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
            value={role[question.file] ?? null}
            onChange={(value) => setRole({ ...role, [question.file]: value })}
          />
        ) : (
          <CoordinateQuestion
            key={`crs ${question.file}`}
            question={question}
            value={choices.crs?.[question.file] ?? null}
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

interface RoleProps {
  readonly question: Extract<Question, { kind: "role" }>;
  readonly value: Role | null;
  readonly onChange: (role: Role) => void;
}

function RoleQuestion({ question: { file, columns }, value, onChange }: RoleProps) {
  const { t } = useText();
  const id = useId();
  const seen =
    columns.length === 0
      ? t("data.question.columns.none")
      : `${t("data.question.role.text")} ${t("data.question.columns", { columns: columns.slice(0, 12).join(", ") })}`;
  return (
    <Radio.Group
      className={styles["question"] ?? ""}
      label={t("data.question.role", { file })}
      description={seen}
      value={value}
      onChange={(next) => onChange(next as Role)}
    >
      <div className={styles["options"]}>
        {ROLES.map((role) => (
          <label key={role} htmlFor={`${id} ${role}`} className={styles["card"]} data-chosen={value === role}>
            <span className={styles["name"]}>
              <Radio id={`${id} ${role}`} value={role} size="xs" />
              <strong>{t(`data.role.${role}`)}</strong>
            </span>
            <span className={styles["note"]}>{t(`data.role.${role}.note`)}</span>
          </label>
        ))}
      </div>
    </Radio.Group>
  );
}
