import { label, t } from "../../i18n/t.ts";
import { writeEdits } from "../../io/readEdits.ts";
import { saveFile } from "../../report/saveFile.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { unreadEdits } from "../../store/autosave.ts";
import { cityName } from "../../store/selectors/names.ts";

/** Saves the edits of the city as a file. */
export function downloadEdits(): void {
  const state = atlasStore.getState();
  const { edits, atlas, locale } = state;
  if (!atlas) return;
  const { id, dataDate, synthetic } = atlas.city.info;
  const now = new Date();
  const text = writeEdits(edits, {
    city: id,
    dataDate,
    exportedAt: now.toISOString(),
    notice: synthetic && label(locale, synthetic.notice),
  });
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const name = t(locale, "edits.fileName", { city: cityName(state), date: day });
  saveFile(`${name}.json`, text, "application/json");
}

/** Saves what the browser keeps and this version cannot read, as it lies there. */
export async function downloadUnread(): Promise<void> {
  const { locale } = atlasStore.getState();
  const text = JSON.stringify(await unreadEdits(), null, 1);
  saveFile(`${t(locale, "edits.unread.fileName")}.json`, text, "application/json");
}
