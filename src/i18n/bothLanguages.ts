/** Imported for its effect by what has no first view to keep light: the terminal and the tests. */
import { en } from "./en.ts";
import { addLanguage } from "./languages.ts";
import { zh } from "./zh.ts";

addLanguage("zh", zh);
addLanguage("en", en);
