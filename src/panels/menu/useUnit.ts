import { useText } from "../../store/useAtlas.ts";

const UNITS = ["m", "m²", "household", "building", "set", "space", "year"] as const;
type Unit = (typeof UNITS)[number];

const isKnown = (unit: string): unit is Unit => (UNITS as readonly string[]).includes(unit);

/** Names a unit of quantity in the language; a menu's own word as it is. */
export function useUnit(): (unit: string) => string {
  const { t } = useText();
  return (unit) => (isKnown(unit) ? t(`menu.unit.${unit}`) : unit);
}
