import { Button } from "@mantine/core";
import { clearFilters, setWeight } from "../../store/actions.ts";
import { unknownCriteria } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Priorities.module.css";

/** Why no community is ranked, and the way on: the data know too few criteria, or the filters leave none that can be ranked. */
export function NothingRanked() {
  const { t } = useText();
  const unknown = useAtlas(unknownCriteria);
  return (
    <div className={styles["empty"]}>
      {unknown.length > 0 ? (
        <>
          <p>
            {t("priorities.empty.unknown", {
              criteria: unknown
                .map((id) => t(`priorities.criterion.${id}`))
                .join(t("priorities.empty.separator")),
            })}
          </p>
          <Button size="xs" variant="default" onClick={() => unknown.map((id) => setWeight(id, 0))}>
            {t("priorities.empty.weighKnown")}
          </Button>
        </>
      ) : (
        <>
          <p>{t("priorities.empty")}</p>
          <Button size="xs" variant="default" onClick={clearFilters}>
            {t("priorities.empty.clear")}
          </Button>
        </>
      )}
    </div>
  );
}
