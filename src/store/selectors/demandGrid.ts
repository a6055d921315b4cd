/** The item x district table: its cells with the colours of their classes. */
import { type DemandCell, demandCell, type GridMeasure, type MenuDemand } from "../../analysis/menuDemand.ts";
import type { ItemsById } from "../../model/cost.ts";
import type { Menu, Track } from "../../model/menu.ts";
import { inkOn } from "../../scale/colors.ts";
import { type ClassScale, colorOf } from "../../scale/scale.ts";
import type { DemandDistrict } from "./menuDemand.ts";

export interface GridCell extends DemandCell {
  /** Null: none, or not known. */
  readonly color: string | null;
  readonly ink: string | null;
}

export interface GridRow {
  readonly id: string;
  /** Number of the heading, 1-based; 0: no menu has it. */
  readonly major: number;
  /** One a district, in their order. */
  readonly cells: readonly GridCell[];
  readonly all: DemandCell;
}

interface GridInput {
  readonly demand: MenuDemand;
  readonly measure: GridMeasure;
  readonly track: Track;
  readonly menu: Menu | undefined;
  readonly items: ItemsById;
  readonly districts: readonly DemandDistrict[];
  readonly scale: ClassScale;
}

/** Items of a track under their headings; below those of comprehensive renovation what no menu has, where it occurs. */
export function gridRows({
  demand,
  measure,
  track,
  menu,
  items,
  districts,
  scale,
}: GridInput): readonly GridRow[] {
  const columns = districts.map(({ column }) => column);
  const row = (id: string, major: number): GridRow => {
    const item = demand.ids.indexOf(id);
    const cells = columns.map((column) => {
      const cell = demandCell(demand, measure, item, [column]);
      const color = cell.count > 0 ? colorOf(scale, cell.share) : null;
      return { ...cell, color, ink: color && inkOn(color) };
    });
    return { id, major, cells, all: demandCell(demand, measure, item, columns) };
  };
  const known = (menu?.majors ?? []).flatMap((_, m) =>
    (menu?.items ?? []).filter(({ major }) => major === m + 1).map(({ id }) => row(id, m + 1)),
  );
  if (track === "management") return known;
  const outside = demand.ids.filter((id) => !items.has(id)).map((id) => row(id, 0));
  return [...known, ...outside.filter(({ all }) => all.count > 0)];
}
