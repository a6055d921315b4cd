import { menuItems } from "../../store/selectors/filterOptions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** Names a menu item in the language; its id where no menu has it. */
export function useItemName(): (itemId: string) => string {
  const { label } = useText();
  const items = useAtlas(menuItems);
  return (itemId) => {
    const item = items.get(itemId);
    return item ? label({ zh: item.nameZh, en: item.nameEn }) : itemId;
  };
}
