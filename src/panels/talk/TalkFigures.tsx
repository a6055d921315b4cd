import type { TalkSums } from "../../store/selectors/talk.ts";
import { useText } from "../../store/useAtlas.ts";
import { Figure } from "../../ui/Figure.tsx";
import styles from "./Talk.module.css";
import { useTalkTruth } from "./useTalkTruth.ts";

const FIGURES = ["attendance", "turnout", "answered", "meetings", "professionals", "joint"] as const;

/** Six figures: who came, who voted, what was answered; where meetings were held, professionals came, and the result is kept. */
export function TalkFigures({ sums }: { readonly sums: TalkSums }) {
  const { t } = useText();
  const truths = useTalkTruth()(sums);
  return (
    <dl className={styles["figures"]} aria-label={t("talk.figures")}>
      {FIGURES.map((id) => (
        <Figure key={id} label={t(`talk.figure.${id}`)} figure={truths[id].value} truth={truths[id]} />
      ))}
    </dl>
  );
}
