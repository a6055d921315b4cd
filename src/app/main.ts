/**
 * The city begins to load before the page's own code is there: its worker and its files are what takes longest. The words come beside that
 * code, in the language of the page alone, and nothing is drawn without them.
 */
import { loadLanguage } from "../i18n/loadLanguage.ts";
import { atlasStore } from "../store/atlasStore.ts";
import { start } from "./start.ts";

start();
const words = loadLanguage(atlasStore.getState().locale);
void import("./page.tsx").then(async ({ draw }) => {
  await words;
  draw();
});
