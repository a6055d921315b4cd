import type { SameKeys } from "../messageType.ts";
import type { menu as zh } from "../zh/menu.ts";

export const menu: SameKeys<typeof zh> = {
  "menu.title": "Menu selection",
};
