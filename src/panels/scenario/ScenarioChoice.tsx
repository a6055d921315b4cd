import { Select } from "@mantine/core";
import { openScenario } from "../../store/scenarios.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { RenameField } from "./RenameField.tsx";
import { ScenarioSteps } from "./ScenarioTools.tsx";
import styles from "./WhatIf.module.css";

const TODAY = "today";

interface ScenarioChoiceProps {
  readonly renaming: boolean;
  readonly onRenamed: () => void;
}

/** Which scenario holds, or today, and steps back and forth; nothing while there is only today. */
export function ScenarioChoice({ renaming, onRenamed }: ScenarioChoiceProps) {
  const { t } = useText();
  const scenarios = useAtlas((s) => s.scenarios);
  const active = useAtlas(activeScenario);
  const steps = useAtlas((s) => s.scenarioPast.length + s.scenarioFuture.length > 0);
  if (scenarios.length === 0 && !steps) return null;
  return (
    <div className={styles["picker"]}>
      {renaming && active ? (
        <RenameField scenario={active} onDone={onRenamed} />
      ) : (
        <Select
          size="xs"
          aria-label={t("scenario.list")}
          allowDeselect={false}
          comboboxProps={{ width: "target" }}
          data={[
            { value: TODAY, label: t("scenario.today") },
            ...scenarios.map(({ id, name }) => ({ value: id, label: name || id })),
          ]}
          value={active?.id ?? TODAY}
          onChange={(value) => openScenario(value === TODAY ? null : value)}
        />
      )}
      <ScenarioSteps />
    </div>
  );
}
