import { createContext } from "react";
import type { Locale } from "../i18n/t.ts";

/** The language of the words that the pieces of this folder bring themselves; the app provides it. */
export const UiLocale = createContext<Locale>("zh");
