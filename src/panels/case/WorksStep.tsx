import { IconCheck, IconPlus } from "@tabler/icons-react";
import type { TheCase } from "../../store/selectors/theCase.ts";
import { useText } from "../../store/useAtlas.ts";
import { useItemName } from "../detail/useItemName.ts";
import styles from "./Case.module.css";

/** The words of the published description for the works of the record. */
const REPAIRED = [
  "fireFighting",
  "drainage",
  "overheadLines",
  "illegalConstruction",
  "roads",
  "greening",
] as const;
const ADDED = ["parking", "cultureLeisure", "sportsFitness"] as const;
type Told = (typeof REPAIRED | typeof ADDED)[number];

/** What was done, in the words of the source, each beside its menu item. */
export function WorksStep({ found }: { readonly found: TheCase }) {
  const { t } = useText();
  const nameOf = useItemName();
  const recorded = new Set(found.works.map(({ id }) => id));
  const told = new Set<string>([...REPAIRED, ...ADDED]);
  const others = found.works.filter(({ id }) => !told.has(id));
  const line = (id: Told, Icon: typeof IconCheck) =>
    recorded.has(id) && (
      <li key={id} data-chosen>
        <Icon size="1rem" stroke={2} aria-hidden />
        <span>{t(`case.work.${id}`)}</span>
        <small>{nameOf(id)}</small>
      </li>
    );
  return (
    <>
      <p className={styles["lead"]}>{t("case.works.lead")}</p>
      <div className={styles["natures"]}>
        <section>
          <h4>{t("case.works.repaired")}</h4>
          <ul className={styles["pairs"]}>{REPAIRED.map((id) => line(id, IconCheck))}</ul>
        </section>
        <section>
          <h4>{t("case.works.added")}</h4>
          <ul className={styles["pairs"]}>
            {ADDED.map((id) => line(id, IconPlus))}
            {others.map(({ id }) => (
              <li key={id} data-chosen>
                <IconCheck size="1rem" stroke={2} aria-hidden />
                <span>{nameOf(id)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
