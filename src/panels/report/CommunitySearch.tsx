import { Combobox, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { communityTargets } from "../../store/selectors/searchTargets.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { useSearch } from "../shell/useSearch.ts";
import styles from "./Report.module.css";

const SHOWN = 6;

/** Finds a community by name, pinyin or initials; Enter takes the first. */
export function CommunitySearch({ onFound }: { readonly onFound: (id: string) => void }) {
  const { t } = useText();
  const targets = useAtlas(communityTargets);
  const { combobox, found, take, field } = useSearch(targets, SHOWN, ({ id }) => onFound(id));
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false} shadow="md">
      <Combobox.Target>
        <TextInput
          size="xs"
          type="search"
          aria-label={t("report.communities.search")}
          placeholder={t("report.communities.search")}
          leftSection={<IconSearch size="0.875rem" stroke={1.6} aria-hidden />}
          {...field}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={field.value.trim() === ""}>
        <Combobox.Options aria-label={t("report.communities.found")}>
          {found.map((at) => (
            <Combobox.Option key={at} value={String(at)}>
              <span className={styles["found"]}>
                <span>{targets[at]!.name}</span>
                <small>{targets[at]!.place}</small>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t("report.communities.notFound")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
