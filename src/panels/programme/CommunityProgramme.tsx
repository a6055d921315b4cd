import { openPanel } from "../../store/actions.ts";
import {
  type CommunityPlan,
  selectedPlan,
  shownProgramme,
  staleReasons,
} from "../../store/selectors/programme.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { LockSelect } from "./LockSelect.tsx";
import { missWords } from "./missWords.ts";
import styles from "./Programme.module.css";

interface CommunityProgrammeProps {
  readonly id: string;
  readonly name: string;
}

/** What the programme does in the open community and why not, with its locks. */
export function CommunityProgramme({ id, name }: CommunityProgrammeProps) {
  const { t } = useText();
  const plan = useAtlas(selectedPlan);
  const stale = useAtlas((s) => shownProgramme(s) !== null && staleReasons(s).length > 0);
  return (
    <Section
      title={t("programme.detail")}
      hint={stale ? t("programme.detail.stale") : undefined}
      aside={
        <button type="button" className={styles["link"]} onClick={() => openPanel("programme")}>
          {t("programme.detail.open")}
        </button>
      }
    >
      {plan === null && <p className={styles["hint"]}>{t("programme.detail.none")}</p>}
      <dl className={styles["plan"]}>
        {(["comprehensive", "management"] as const).map((track) => (
          <div key={track}>
            <dt>{t(`programme.track.${track}`)}</dt>
            <dd>{plan && <Planned year={plan[track]} />}</dd>
            <LockSelect {...{ id, name, track }} />
          </div>
        ))}
      </dl>
      {plan?.comprehensive === null && <Why plan={plan} />}
    </Section>
  );
}

function Planned({ year }: { readonly year: number | null }) {
  const { t } = useText();
  return year === null ? t("programme.detail.not") : t("programme.detail.planned", { year: String(year) });
}

function Why({ plan: { candidate, miss } }: { readonly plan: CommunityPlan }) {
  const { t, locale } = useText();
  if (miss) return <p className={styles["hint"]}>{missWords(locale, miss)}</p>;
  if (!candidate || candidate.eligible) return null;
  return (
    <p className={styles["hint"]}>
      {t("programme.detail.because", {
        reasons: candidate.exclusions
          .map((exclusion) => t(`programme.exclusion.${exclusion}`))
          .join(t("programme.separator")),
      })}
    </p>
  );
}
