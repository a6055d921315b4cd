import { ActionIcon, Menu } from "@mantine/core";
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUpload,
} from "@tabler/icons-react";
import { useRef } from "react";
import { deleteScenario, duplicateScenario, newScenario } from "../../store/scenarios.ts";
import { activeScenario } from "../../store/selectors/scenario.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { downloadScenarios, type Imported, importScenarios } from "./scenarioFiles.ts";
import styles from "./WhatIf.module.css";

interface ScenarioMenuProps {
  readonly onRename: () => void;
  readonly onImported: (imported: Imported | null) => void;
}

/** What is done with scenarios as a whole. */
export function ScenarioMenu({ onRename, onImported }: ScenarioMenuProps) {
  const { t } = useText();
  const scenarios = useAtlas((s) => s.scenarios);
  const active = useAtlas(activeScenario);
  const chooser = useRef<HTMLInputElement>(null);
  const icon = { size: "1rem", "aria-hidden": true } as const;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="1.625rem" aria-label={t("scenario.more")}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => newScenario()}>
            {t("scenario.make")}
          </Menu.Item>
          {active && (
            <>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
                {t("scenario.rename")}
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => duplicateScenario(active.id)}>
                {t("scenario.duplicate")}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => deleteScenario(active.id)}>
                {t("scenario.delete")}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDownload {...icon} />}
            disabled={scenarios.every(({ changes }) => changes.length === 0)}
            onClick={downloadScenarios}
          >
            {t("scenario.export")}
            <small className={styles["note"]}>{t("scenario.export.note")}</small>
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload {...icon} />} onClick={() => chooser.current?.click()}>
            {t("scenario.import")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={chooser}
        type="file"
        accept=".geojson,.json,application/geo+json"
        hidden
        data-testid="scenario-file"
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) void importScenarios(file).then(onImported);
          input.value = "";
        }}
      />
    </>
  );
}
