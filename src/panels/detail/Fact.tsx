import { useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import own from "./FactsTab.module.css";
import { useRecordTruth } from "./useRecordTruth.ts";

interface FactProps {
  readonly id:
    | "buildYear"
    | "buildings"
    | "households"
    | "population"
    | "elderly"
    | "area"
    | "areaPerHousehold"
    | "structure"
    | "tenure"
    | "mode"
    | "jointMeeting"
    | "professionals";
  /** Null: not known, which is said. */
  readonly value: string | null;
  readonly formula?: string;
}

/** One entry of the record: its name and its value, which opens its truth card. */
export function Fact({ id, value, formula = "" }: FactProps) {
  const { t } = useText();
  const truth = useRecordTruth();
  const title = t(`detail.fact.${id}`);
  return (
    <div className={own["fact"]}>
      <dt>{title}</dt>
      {value === null ? (
        <dd data-unknown>{t("detail.unknown")}</dd>
      ) : (
        <dd>
          <TruthCard {...truth} title={title} value={value} formula={formula}>
            {value}
          </TruthCard>
        </dd>
      )}
    </div>
  );
}
