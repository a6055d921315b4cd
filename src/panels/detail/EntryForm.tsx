import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import type { EntryProblem } from "../../io/communityEntries.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./EntryForm.module.css";

interface EntryFormProps {
  /** What is entered, for screen readers. */
  readonly label: string;
  /** Set when saving was refused. */
  readonly wrong: boolean;
  /** Whether what was typed is kept as a draft. */
  readonly kept: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A small form in the place of what it changes. The first field takes the focus; Enter saves, Escape leaves; the focus goes back. */
export function EntryForm({ label, wrong, kept, onSave, onCancel, children }: EntryFormProps) {
  const { t } = useText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const around = form.current?.closest<HTMLElement>('[role="tabpanel"]');
    form.current?.querySelector<HTMLElement>("input, select")?.focus();
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const back = opener instanceof HTMLElement && opener.isConnected ? opener : around;
        back?.focus({ preventScroll: true });
      });
    };
  }, []);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      ref={form}
      className={styles["form"]}
      aria-label={label}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      {children}
      {wrong && (
        <p className={styles["wrong"]} role="alert">
          {t("talk.edit.wrong")}
        </p>
      )}
      <div className={styles["actions"]}>
        <Button size="compact-sm" type="submit">
          {t("talk.edit.save")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t(kept ? "talk.edit.discard" : "talk.edit.cancel")}
        </Button>
      </div>
      {kept && <p className={styles["kept"]}>{t("talk.edit.kept")}</p>}
    </form>
  );
}

interface EntryFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong, said below the field. */
  readonly problem?: EntryProblem | undefined;
  /** Words to choose from; others may be typed. */
  readonly suggestions?: readonly string[] | undefined;
  readonly numeric?: boolean | undefined;
  /** The label only for screen readers, where a table's head says it. */
  readonly hideLabel?: boolean | undefined;
}

/** A field of such a form. */
export function EntryField(props: EntryFieldProps) {
  const { label, value, onChange, problem, suggestions, numeric, hideLabel } = props;
  const { t } = useText();
  const id = useId();
  return (
    <>
      <TextInput
        size="xs"
        classNames={{ error: styles["error"] ?? "", input: numeric ? (styles["number"] ?? "") : "" }}
        {...(hideLabel ? { "aria-label": label } : { label })}
        {...(suggestions ? { list: id } : {})}
        {...(numeric ? { inputMode: "numeric" } : {})}
        autoComplete="off"
        value={value}
        error={problem && t(`talk.problem.${problem}`)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions && (
        <datalist id={id}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}
