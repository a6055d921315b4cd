import { Button, Menu } from "@mantine/core";
import { IconDownload, IconList } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { changeFilters, setListOpen } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { coverageViewInUse } from "../../store/selectors/bands.ts";
import { coverageTotal } from "../../store/selectors/coverage.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Coverage.module.css";
import { downloadServiceAreas } from "./serviceAreasFile.ts";
import { downloadUncovered } from "./uncoveredFile.ts";

/** What to do with the uncovered communities: see them in the list, take them and the service areas away. */
export function CoverageActions() {
  const { t, locale } = useText();
  const kinds = useAtlas(measuredKinds);
  const mode = useAtlas((s) => s.coverageMode);
  const uncovered = useAtlas((s) => coverageTotal(s).communitiesOut);
  const ground = useAtlas((s) => (methodInUse(s) === "straight" ? "discs" : coverageViewInUse(s)));
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const show = () => {
    changeFilters({ missing: { mode, values: kinds.map((kind) => kind.id) }, gap: [] });
    setListOpen(true);
  };
  const exportAreas = async () => {
    setState("busy");
    try {
      await downloadServiceAreas(atlasStore.getState());
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <section className={styles["footer"]}>
      <div className={styles["actions"]}>
        <Button
          size="xs"
          disabled={uncovered === 0}
          leftSection={<IconList size="1rem" aria-hidden />}
          onClick={show}
        >
          {uncovered === 0
            ? t("coverage.show.none")
            : t("coverage.show", { n: formatNumber(locale, uncovered) })}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              size="xs"
              variant="default"
              loading={state === "busy"}
              leftSection={<IconDownload size="1rem" aria-hidden />}
            >
              {t("coverage.export")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void exportAreas()}>
              {t("coverage.export.areas")}
              <small className={styles["note"]}>{t(`coverage.export.areas.${ground}`)}</small>
            </Menu.Item>
            <Menu.Item disabled={uncovered === 0} onClick={() => downloadUncovered(atlasStore.getState())}>
              {t("coverage.export.list")}
              <small className={styles["note"]}>{t("coverage.export.list.note")}</small>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={styles["hint"]} role="status">
        {state === "busy" && t("coverage.export.busy")}
        {state === "failed" && t("coverage.export.failed")}
      </p>
    </section>
  );
}
