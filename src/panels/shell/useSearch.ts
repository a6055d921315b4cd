import { type ComboboxStore, useCombobox } from "@mantine/core";
import { type ChangeEvent, type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from "react";
import { type PinyinIndex, pinyinIndex, type SearchTarget, search } from "../../analysis/search.ts";

interface Search {
  readonly combobox: ComboboxStore;
  /** Positions of the finds among the targets, the best first. */
  readonly found: readonly number[];
  /** Takes the target at a position that the list gives as text. */
  readonly take: (at: string) => void;
  /** What the field needs. */
  readonly field: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
  };
}

/** A field that finds by name, pinyin or initials, with at most `most` finds below it; Enter takes the first. */
export function useSearch(
  targets: readonly SearchTarget[],
  most: number,
  onFound: (target: SearchTarget) => void,
): Search {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [query, setQuery] = useState("");
  const [pinyin, setPinyin] = useState<{ readonly of: unknown; readonly index: PinyinIndex } | null>(null);
  const deferred = useDeferredValue(query);
  const index = pinyin?.of === targets ? pinyin.index : null;
  const found = useMemo(() => search(targets, index, deferred, most), [targets, index, deferred, most]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of each new list is the one that Enter takes
  useEffect(() => void combobox.selectFirstOption(), [found]);
  const take = (at: string) => {
    const target = targets[Number(at)];
    if (target) onFound(target);
    setQuery("");
    combobox.closeDropdown();
  };
  return {
    combobox,
    found,
    take,
    field: {
      value: query,
      onChange: (event) => {
        setQuery(event.currentTarget.value);
        combobox.openDropdown();
      },
      onFocus: () => {
        if (index || targets.length === 0) return;
        void pinyinIndex(targets.map(({ name }) => name)).then((made) =>
          setPinyin({ of: targets, index: made }),
        );
      },
      onKeyDown: (event) => {
        // An input method's Enter only ends the composition.
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        // The list may still be on its way: Enter then takes the first of what was typed, not of what is shown.
        if (deferred === query && combobox.getSelectedOptionIndex() >= 0) return;
        combobox.resetSelectedOption();
        const [first] = search(targets, index, query, 1);
        if (first !== undefined) take(String(first));
      },
      onBlur: () => combobox.closeDropdown(),
    },
  };
}
