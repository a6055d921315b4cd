import { openCapture } from "../../map/capture.ts";
import { copyReport, runReport } from "../../report/files/runReport.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { setReportPage } from "../../store/report.ts";
import type { ReportFormat } from "../../store/reportState.ts";
import type { LaidDocument } from "./laidDocument.ts";

export interface PictureWish {
  readonly pixelRatio: 1 | 2 | 4;
  readonly scope: "page" | "map";
}

/** Makes the file that a button asks for, of the pages as they are in sight. */
export const startExport = (laid: LaidDocument, format: ReportFormat, wish: PictureWish): Promise<void> =>
  runReport({ ...wish, format, page: pageIn(laid), openCapture });

/** Puts the picture of the page in sight into the clipboard; false where the browser does not let it. */
export const copyPicture = (laid: LaidDocument, wish: PictureWish): Promise<boolean> =>
  copyReport({ ...wish, page: pageIn(laid), openCapture });

/** The page in sight among all, those before it counted, not guessed. */
function pageIn(laid: LaidDocument): number {
  const { source, at } = laid.placeOf(atlasStore.getState().reportPage);
  laid.layMore(Number.POSITIVE_INFINITY, () => performance.now());
  const page = Math.max(0, laid.firstOf(source) + at);
  // Those before it may have turned out to be more.
  setReportPage(page);
  return page;
}
