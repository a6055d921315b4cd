import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { type PinyinIndex, pinyinIndex, search } from "../../analysis/search.ts";
import { communityTargets } from "../../store/selectors/searchTargets.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Report.module.css";

const SHOWN = 6;

/** Finds a community by name, pinyin or initials; Enter takes the first. */
export function CommunitySearch({ onFound }: { readonly onFound: (id: string) => void }) {
  const { t } = useText();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const targets = useAtlas(communityTargets);
  const [query, setQuery] = useState("");
  const [pinyin, setPinyin] = useState<{ readonly of: unknown; readonly index: PinyinIndex } | null>(null);
  const deferred = useDeferredValue(query);
  const index = pinyin?.of === targets ? pinyin.index : null;
  const found = useMemo(() => search(targets, index, deferred, SHOWN), [targets, index, deferred]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of each new list is the one that Enter takes
  useEffect(() => void combobox.selectFirstOption(), [found]);
  const readPinyin = () => {
    if (index || targets.length === 0) return;
    void pinyinIndex(targets.map(({ name }) => name)).then((made) => setPinyin({ of: targets, index: made }));
  };
  const take = (at: string) => {
    const target = targets[Number(at)];
    if (target) onFound(target.id);
    setQuery("");
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false} shadow="md">
      <Combobox.Target>
        <TextInput
          size="xs"
          type="search"
          aria-label={t("report.communities.search")}
          placeholder={t("report.communities.search")}
          leftSection={<IconSearch size="0.875rem" stroke={1.6} aria-hidden />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={readPinyin}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            // The list may still be on its way: Enter then takes the first of what was typed, not of what is shown.
            if (deferred === query && combobox.getSelectedOptionIndex() >= 0) return;
            combobox.resetSelectedOption();
            const [first] = search(targets, index, query, 1);
            if (first !== undefined) take(String(first));
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""}>
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
