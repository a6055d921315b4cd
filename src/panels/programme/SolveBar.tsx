import { Button, Kbd, Progress } from "@mantine/core";
import { IconCalculator, IconPlayerStop } from "@tabler/icons-react";
import { formatLargeText } from "../../i18n/format.ts";
import type { ProgrammeProgress } from "../../model/programme.ts";
import { solveProgramme, stopProgramme } from "../../store/programme.ts";
import { areScoresPending } from "../../store/selectors/priority.ts";
import { shownProgramme, staleReasons } from "../../store/selectors/programme.ts";
import { gapText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Programme.module.css";

/** Solves; while it does, says how good the best found is and offers to stop. */
export function SolveBar() {
  const { t } = useText();
  const programme = useAtlas((s) => s.programme);
  const solved = useAtlas((s) => shownProgramme(s) !== null);
  const stale = useAtlas((s) => staleReasons(s).length > 0);
  const pending = useAtlas(areScoresPending);
  if (programme.kind === "running") return <Running progress={programme.progress} />;
  return (
    <div className={styles["solve"]}>
      <Button
        size="xs"
        fullWidth
        variant={solved && !stale ? "default" : "filled"}
        disabled={pending}
        leftSection={<IconCalculator size="1rem" aria-hidden />}
        rightSection={<Kbd size="xs">{t("programme.solve.key")}</Kbd>}
        onClick={() => void solveProgramme()}
      >
        {t(solved ? "programme.solve.again" : "programme.solve")}
      </Button>
      {pending && <p className={styles["hint"]}>{t("programme.pending")}</p>}
      {programme.kind === "failed" && (
        <p className={styles["warning"]} role="alert">
          {t("programme.failed", { reason: programme.reason })}
        </p>
      )}
    </div>
  );
}

function Running({ progress }: { readonly progress: ProgrammeProgress | null }) {
  const { t } = useText();
  const share = progress && progress.bound > 0 ? progress.value / progress.bound : null;
  return (
    <div className={styles["solve"]}>
      <div className={styles["running"]}>
        <Progress
          size="sm"
          value={share === null ? 100 : share * 100}
          animated={share === null}
          aria-label={t("programme.running")}
        />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlayerStop size="0.875rem" aria-hidden />}
          onClick={stopProgramme}
        >
          {t("programme.cancel")}
        </Button>
      </div>
      <p className={styles["hint"]} role="status">
        <ProgressWords progress={progress} />
      </p>
    </div>
  );
}

function ProgressWords({ progress }: { readonly progress: ProgrammeProgress | null }) {
  const { t, locale } = useText();
  if (!progress) return t("programme.running.begin");
  const phase = t(`programme.phase.${progress.phase}`);
  const { value, bound } = progress;
  if (!(value > 0) || !Number.isFinite(bound)) return t("programme.progress.none", { phase });
  return t("programme.progress", {
    phase,
    value: formatLargeText(locale, value),
    bound: formatLargeText(locale, bound),
    gap: gapText(locale, Math.max(0, (bound - value) / bound)),
  });
}
