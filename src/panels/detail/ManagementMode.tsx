import { NativeSelect } from "@mantine/core";
import { MANAGEMENT_MODES, type ManagementMode as Mode } from "../../model/community.ts";
import { editCommunity } from "../../store/edits.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import type { TabProps } from "./FactsTab.tsx";

/** By whom a community is managed; can be chosen, or set to not known. */
export function ManagementMode({ community }: TabProps) {
  const { t } = useText();
  return (
    <Section title={t("history.mode")}>
      <NativeSelect
        size="xs"
        aria-label={t("history.mode")}
        value={community.managementMode ?? ""}
        onChange={(event) =>
          editCommunity(community.id, { managementMode: (event.currentTarget.value || null) as Mode | null })
        }
        data={[
          { value: "", label: t("detail.unknown") },
          ...MANAGEMENT_MODES.map((value) => ({ value, label: t(`filters.manager.${value}`) })),
        ]}
      />
    </Section>
  );
}
