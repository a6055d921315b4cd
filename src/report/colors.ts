/** Colours of a page. */
import type { Theme } from "../store/state.ts";

export interface PageColors {
  readonly paper: string;
  /** Behind figures, heads of tables and photos that are missing. */
  readonly band: string;
  readonly line: string;
  /** Around legend marks: also the palest must stand off from the paper. */
  readonly edge: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly notice: string;
}

export const PAGE_COLORS: Readonly<Record<Theme, PageColors>> = {
  light: {
    paper: "#ffffff",
    band: "#f4f3ef",
    line: "#d8d6cf",
    edge: "#aaa89f",
    ink: "#1d2327",
    muted: "#5d676f",
    accent: "#0e5e6f",
    notice: "#8a4a12",
  },
  dark: {
    paper: "#1c2226",
    band: "#273035",
    line: "#39444a",
    edge: "#566067",
    ink: "#eceff0",
    muted: "#9caab1",
    accent: "#72c3cb",
    notice: "#ecd3a8",
  },
};
