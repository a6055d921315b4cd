import { useAtlas } from "../../store/useAtlas.ts";

const ROW_REM = 1.875;

/** Height of a row of a table; larger type makes it higher. */
export function useRowPixels(): number {
  useAtlas((s) => s.projector);
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
