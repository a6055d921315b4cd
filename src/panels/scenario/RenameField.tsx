import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { Scenario } from "../../model/scenario.ts";
import { renameScenario } from "../../store/scenarios.ts";
import { useText } from "../../store/useAtlas.ts";

/** The name of a scenario while it is written: Enter or leaving keeps it, Escape does not. */
export function RenameField({
  scenario,
  onDone,
}: {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}) {
  const { t } = useText();
  const [name, setName] = useState(scenario.name);
  const keep = () => {
    if (name.trim() !== "") renameScenario(scenario.id, name.trim());
    onDone();
  };
  return (
    <TextInput
      size="xs"
      aria-label={t("scenario.rename")}
      data-autofocus
      ref={(input) => input?.focus()}
      maxLength={40}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key === "Escape") onDone();
      }}
    />
  );
}
