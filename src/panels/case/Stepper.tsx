import { useText } from "../../store/useAtlas.ts";
import styles from "./Case.module.css";
import type { CaseStep } from "./missing.ts";

interface StepperProps {
  readonly steps: readonly CaseStep[];
  readonly at: number;
  readonly onGo: (to: number) => void;
}

/** The steps in a row, the present one marked; each is the way to itself. */
export function Stepper({ steps, at, onGo }: StepperProps) {
  const { t } = useText();
  return (
    <ol className={styles["stepper"]} aria-label={t("case.steps")}>
      {steps.map((step, i) => (
        <li key={step} data-state={i < at ? "past" : i === at ? "now" : "coming"}>
          <button type="button" aria-current={i === at ? "step" : undefined} onClick={() => onGo(i)}>
            <b>{i + 1}</b>
            {t(`case.step.${step}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
