import type { Menu } from "../../model/menu.ts";
import { saveFile } from "../../report/saveFile.ts";

/** Saves a menu as a file that can be filled in and opened again. */
export async function saveMenu(menu: Menu): Promise<void> {
  const { menuText } = await import("../../io/readMenu.ts");
  saveFile(`${menu.scheme}.json`, menuText(menu), "application/json");
}
