/** What a person can do in the report studio. */
import { atlasStore } from "./atlasStore.ts";
import type {
  LocalPhoto,
  PageView,
  PhotoRefusal,
  ReportPart,
  ReportRun,
  ReportSettings,
} from "./reportState.ts";

const set = atlasStore.setState;
const get = atlasStore.getState;

/** Changes settings. Another template begins at its first page, with its own choice of districts or communities. */
export function setReport(part: Partial<ReportSettings>): void {
  const { report } = get();
  const other = part.template !== undefined && part.template !== report.template;
  set({
    report: { ...report, ...(other ? { only: [], title: "", subtitle: "" } : {}), ...part },
    ...(other ? { reportPage: 0, photoRefusal: null } : {}),
  });
}

export function toggleReportPart(part: ReportPart): void {
  const { hidden } = get().report;
  setReport({ hidden: hidden.includes(part) ? hidden.filter((one) => one !== part) : [...hidden, part] });
}

/** Moves the maps of these blocks to the same place; null: back to the suggested frames. */
export function setReportFrames(blocks: readonly string[], view: PageView | null): void {
  const others = Object.entries(get().report.frames).filter(([block]) => !blocks.includes(block));
  const moved = view ? blocks.map((block) => [block, view] as const) : [];
  setReport({ frames: Object.fromEntries([...others, ...moved]) });
}

export function setReportPage(page: number): void {
  set({ reportPage: page });
}

export function setReportPhotos(reportPhotos: readonly LocalPhoto[]): void {
  set({ reportPhotos });
}

export function setPhotoRefusal(photoRefusal: PhotoRefusal | null): void {
  set({ photoRefusal });
}

export function setReportRun(reportRun: ReportRun): void {
  set({ reportRun });
}
