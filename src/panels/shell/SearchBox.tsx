import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { type PinyinIndex, pinyinIndex, type SearchTarget, search } from "../../analysis/search.ts";
import { drillTo, selectCommunity } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { districtOfStreet, searchTargets } from "../../store/selectors/searchTargets.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./SearchBox.module.css";

const SHOWN = 9;

/** Finds communities, streets and districts by name, pinyin or initials; Enter goes to the first. */
export function SearchBox() {
  const { t } = useText();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [query, setQuery] = useState("");
  const targets = useAtlas(searchTargets);
  const [pinyin, setPinyin] = useState<{ readonly of: unknown; readonly index: PinyinIndex } | null>(null);
  const deferred = useDeferredValue(query);
  const found = useMemo(
    () => search(targets, pinyin?.of === targets ? pinyin.index : null, deferred, SHOWN),
    [targets, pinyin, deferred],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of each new list is the one that Enter takes
  useEffect(() => void combobox.selectFirstOption(), [found]);

  const readPinyin = () => {
    if (pinyin?.of === targets || targets.length === 0) return;
    void pinyinIndex(targets.map((target) => target.name)).then((index) => setPinyin({ of: targets, index }));
  };
  const choose = (value: string) => {
    const target = targets[Number(value)];
    if (target) go(target);
    setQuery("");
    combobox.closeDropdown();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} shadow="md">
      <Combobox.Target>
        <TextInput
          className={styles["input"] ?? ""}
          size="xs"
          type="search"
          aria-label={`${t("shell.search")} (${t("shell.search.hint")})`}
          placeholder={`${t("shell.search")} · ${t("shell.search.hint")}`}
          leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={readPinyin}
          onKeyDown={(event) => {
            // An input method's Enter only ends the composition.
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            // The list may still be on its way: Enter then takes the first of what was typed, not of what is shown.
            if (deferred === query && combobox.getSelectedOptionIndex() >= 0) return;
            combobox.resetSelectedOption();
            const [first] = search(targets, pinyin?.of === targets ? pinyin.index : null, query, 1);
            if (first !== undefined) choose(String(first));
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
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
  const { t, locale } = useText();
  const name = target.kind === "district" && locale === "en" ? target.otherName || target.name : target.name;
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
