import { Button } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { openDialog } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { type TheCase, theCase } from "../../store/selectors/theCase.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { AfterStep } from "./AfterStep.tsx";
import { BeforeStep } from "./BeforeStep.tsx";
import styles from "./Case.module.css";
import { ConsentStep } from "./ConsentStep.tsx";
import { MenuStep } from "./MenuStep.tsx";
import { Missing } from "./Missing.tsx";
import { CASE_STEPS, type CaseStep } from "./missing.ts";
import { Stepper } from "./Stepper.tsx";
import { WorksStep } from "./WorksStep.tsx";

const STEPS = {
  before: BeforeStep,
  menu: MenuStep,
  consent: ConsentStep,
  works: WorksStep,
  after: AfterStep,
} as const;

/** The documented case in five steps, with only what its source says; what it does not say is named, with the place to enter it. */
export function CaseDialog() {
  const { t, locale } = useText();
  const found = useAtlas(theCase);
  const [at, setAt] = useState(0);
  const go = (to: number) => setAt(Math.min(CASE_STEPS.length - 1, Math.max(0, to)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight") go(at + 1);
    else if (event.key === "ArrowLeft") go(at - 1);
    else return;
    event.preventDefault();
  };
  const title = found
    ? t("case.title", { name: (locale === "en" ? found.nameEn : null) ?? found.name })
    : t("case.title.none");
  return (
    <Dialog
      title={title}
      closeLabel={t("shell.close")}
      onClose={() => openDialog(null)}
      size="58rem"
      onKeyDown={onKeyDown}
    >
      {found ? <Story found={found} at={at} onGo={go} /> : <p className={styles["none"]}>{t("case.none")}</p>}
    </Dialog>
  );
}

interface StoryProps {
  readonly found: TheCase;
  /** Step, 0-based. */
  readonly at: number;
  readonly onGo: (to: number) => void;
}

function Story({ found, at, onGo }: StoryProps) {
  const { t } = useText();
  const district = useAtlas((s) => (found.district === null ? "" : districtNamer(s)(found.district)));
  const step: CaseStep = CASE_STEPS[at]!;
  const Content = STEPS[step];
  const last = at === CASE_STEPS.length - 1;
  return (
    <div className={styles["story"]}>
      <p className={styles["subtitle"]}>{t("case.subtitle", { district })}</p>
      <Stepper steps={CASE_STEPS} at={at} onGo={onGo} />
      <div className={styles["page"]} aria-live="polite">
        <section className={styles["told"]} aria-label={t(`case.step.${step}`)}>
          <h3>{t(`case.${step}.title`)}</h3>
          <Content found={found} />
        </section>
        <Missing step={step} found={found} />
      </div>
      <footer className={styles["foot"]}>
        <p>{t("case.source", { source: t("case.source.name") })}</p>
        <Button
          variant="default"
          size="xs"
          disabled={at === 0}
          leftSection={<IconArrowLeft size="0.875rem" aria-hidden />}
          onClick={() => onGo(at - 1)}
        >
          {t("case.previous")}
        </Button>
        <Button
          size="xs"
          rightSection={last ? null : <IconArrowRight size="0.875rem" aria-hidden />}
          onClick={() => (last ? openDialog(null) : onGo(at + 1))}
        >
          {t(last ? "case.done" : "case.next")}
        </Button>
      </footer>
    </div>
  );
}
