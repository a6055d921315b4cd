import { useStore } from "zustand";
import { label, type MessageKey, type Messages, t } from "../i18n/t.ts";
import { atlasStore } from "./atlasStore.ts";
import type { AtlasState } from "./state.ts";

/** What a component reads of the store; the selector returns a primitive or something memoised. */
export function useAtlas<T>(selector: (state: AtlasState) => T): T {
  return useStore(atlasStore, selector);
}

type Args<K extends MessageKey> = Messages[K] extends (p: infer P) => string ? [P] : [];

/** The messages in the chosen language: `const { t, label, locale } = useText()`. */
export function useText() {
  const locale = useAtlas((s) => s.locale);
  return {
    locale,
    t: <K extends MessageKey>(key: K, ...args: Args<K>) => t(locale, key, ...args),
    label: (text: { readonly zh: string; readonly en: string }) => label(locale, text),
  };
}
