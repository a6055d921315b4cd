import { Popover } from "@mantine/core";
import { useClickOutside } from "@mantine/hooks";
import { IconCalculator, IconCircleCheck, IconHelpCircle } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, use, useEffect, useId, useRef, useState } from "react";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/t.ts";
import styles from "./TruthCard.module.css";
import { UiLocale } from "./UiLocale.tsx";

/** What a figure rests on. All texts in the language of the page. */
export interface Truth {
  /** What the figure is. */
  readonly title: string;
  /** The figure as text, with its unit. */
  readonly value: string;
  /** What went into it, one line each; what is not known belongs here too. */
  readonly inputs: readonly string[];
  /** How it was found; empty for a figure taken over as it is. */
  readonly formula: string;
  readonly source: string;
  /** ISO date or year it speaks of; empty: not stated. */
  readonly date: string;
  /** Checked against its source, not checked, or (null) computed from the loaded data. */
  readonly verified: boolean | null;
  /** Set when the records are invented: the sentence that says so. */
  readonly synthetic?: string;
}

interface TruthCardProps extends Truth {
  /** The figure as it stands on the page; it becomes a button that opens the card. */
  readonly children: ReactNode;
  /** Further class of that button. */
  readonly className?: string | undefined;
}

/**
 * A figure that opens a small card with its inputs, formula, source and date. Enter or a press opens it; Escape, Tab or a press elsewhere
 * closes it and the focus is back on the figure.
 */
export function TruthCard({ children, className, ...truth }: TruthCardProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <span className={styles["anchor"]}>
      <button
        ref={button}
        type="button"
        className={`${styles["figure"]} ${className ?? ""}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={truth.title}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && <OpenCard {...truth} button={button} onClose={close} onLeave={() => setOpen(false)} />}
    </span>
  );
}

interface OpenCardProps extends Truth {
  readonly button: { readonly current: HTMLElement | null };
  readonly onClose: () => void;
  readonly onLeave: () => void;
}

/** Mounted only while open: a page holds a hundred figures, and each popover would cost its listeners. */
function OpenCard({ button, onClose, onLeave, ...truth }: OpenCardProps) {
  const id = useId();
  const [card, setCard] = useState<HTMLElement | null>(null);
  useClickOutside(onLeave, null, [card, button.current]);
  useEffect(() => card?.focus({ preventScroll: true }), [card]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Popover opened width="19rem" position="right-start" shadow="md" offset={6} withRoles={false}>
      <Popover.Target>
        <span className={styles["reference"]} />
      </Popover.Target>
      <Popover.Dropdown className={styles["card"] ?? ""}>
        <section
          ref={setCard}
          role="dialog"
          aria-labelledby={id}
          tabIndex={-1}
          className={styles["content"]}
          onKeyDown={onKeyDown}
        >
          <Content id={id} {...truth} />
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}

function Content({ id, ...truth }: Truth & { readonly id: string }) {
  const locale = use(UiLocale);
  return (
    <>
      <p id={id} className={styles["title"]}>
        {truth.title}
      </p>
      <p className={styles["value"]}>{truth.value}</p>
      <dl className={styles["facts"]}>
        {truth.formula !== "" && (
          <>
            <dt>{t(locale, "truth.formula")}</dt>
            <dd>{truth.formula}</dd>
          </>
        )}
        {truth.inputs.length > 0 && (
          <>
            <dt>{t(locale, "truth.inputs")}</dt>
            <dd>
              <ul>
                {truth.inputs.map((input) => (
                  <li key={input}>{input}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t(locale, "truth.source")}</dt>
        <dd>{truth.source || t(locale, "truth.source.none")}</dd>
        <dt>{t(locale, "truth.date")}</dt>
        <dd>{truth.date === "" ? t(locale, "truth.date.none") : formatDate(locale, truth.date)}</dd>
      </dl>
      <Verified verified={truth.verified} />
      {truth.synthetic !== undefined && <p className={styles["synthetic"]}>{truth.synthetic}</p>}
    </>
  );
}

function Verified({ verified }: { readonly verified: boolean | null }) {
  const locale = use(UiLocale);
  const Icon = verified === null ? IconCalculator : verified ? IconCircleCheck : IconHelpCircle;
  const key = verified === null ? "truth.computed" : verified ? "truth.verified" : "truth.unverified";
  return (
    <p className={styles["verified"]} data-verified={String(verified)}>
      <Icon size="1rem" aria-hidden />
      {t(locale, key)}
    </p>
  );
}
