import { Combobox, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { SearchTarget } from "../../analysis/search.ts";
import { drillTo, selectCommunity } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { communityNamer } from "../../store/selectors/names.ts";
import { districtOfStreet, searchTargets } from "../../store/selectors/searchTargets.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./SearchBox.module.css";
import { useSearch } from "./useSearch.ts";

const SHOWN = 9;

/** Finds communities, streets and districts by name, pinyin or initials; Enter goes to the first. */
export function SearchBox() {
  const { t } = useText();
  const targets = useAtlas(searchTargets);
  const { combobox, found, take, field } = useSearch(targets, SHOWN, go);
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false} shadow="md">
      <Combobox.Target>
        <TextInput
          className={styles["input"] ?? ""}
          size="xs"
          type="search"
          aria-label={`${t("shell.search")} (${t("shell.search.hint")})`}
          placeholder={`${t("shell.search")} · ${t("shell.search.hint")}`}
          leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
          {...field}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={field.value.trim() === ""}>
        <Combobox.Options aria-label={t("shell.search")}>
          {found.map((at) => (
            <Combobox.Option key={at} value={String(at)}>
              <Found target={targets[at]!} />
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t("shell.search.none")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Found({ target }: { readonly target: SearchTarget }) {
  const { t } = useText();
  const name = useAtlas((s) => {
    const row = target.kind === "community" ? (s.atlas?.city.communities.ids.indexOf(target.id) ?? -1) : -1;
    if (row >= 0) return communityNamer(s)(row);
    return s.locale === "en" ? target.otherName || target.name : target.name;
  });
  return (
    <span className={styles["found"]}>
      <span>{name}</span>
      <span className={styles["place"]}>{target.place}</span>
      <span className={styles["kind"]}>{t(`shell.search.${target.kind}`)}</span>
    </span>
  );
}

function go(target: SearchTarget): void {
  if (target.kind === "community") selectCommunity(target.id, true);
  else if (target.kind === "district") drillTo(target.id);
  else drillTo(districtOfStreet(atlasStore.getState(), target.id), target.id);
}
