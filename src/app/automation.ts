/**
 * Reports without a person: `atlas report` opens this page in a browser and asks it here. Nothing of the page depends on it, and nothing
 * can be asked that a person could not press.
 */
import { openPanel, setLocale } from "../store/actions.ts";
import { atlasStore } from "../store/atlasStore.ts";
import { solveProgramme } from "../store/programme.ts";
import { setReport } from "../store/report.ts";
import type { Paper, ReportFormat, ReportTemplate } from "../store/reportState.ts";
import type { AtlasState } from "../store/state.ts";

export interface ReportOrder {
  readonly template: ReportTemplate;
  /** Null: as the link says. */
  readonly language: "zh" | "en" | null;
  readonly paper: Paper | null;
  /** Empty: as the link says. */
  readonly only: readonly string[];
  readonly format: ReportFormat;
  readonly pixelRatio: 1 | 2 | 4;
}

export interface ReportAnswer {
  /** `file`: a download begins, or the pages were printed. */
  readonly kind: "file" | "failed";
  readonly says: readonly string[];
}

declare global {
  interface Window {
    renewalAtlas?: { readonly report: (order: ReportOrder) => Promise<ReportAnswer> };
    /** Told of each page before it is made. */
    renewalAtlasProgress?: (page: number, pages: number) => void;
  }
}

/** Puts `renewalAtlas.report` on the window. */
export function offerReports(): void {
  window.renewalAtlas = { report };
}

async function report(order: ReportOrder): Promise<ReportAnswer> {
  await until((s) => s.atlas !== null || s.outcome?.kind === "failed");
  const { atlas, outcome, ignoredLinkKeys } = atlasStore.getState();
  if (!atlas) return { kind: "failed", says: [outcome?.reason || "the city could not be read"] };
  const { synthetic } = atlas.city.info;
  const says = [
    ...(synthetic ? [`synthetic data: ${synthetic.notice.en}`] : []),
    ...(ignoredLinkKeys.length > 0 ? [`not understood in the link: ${ignoredLinkKeys.join(", ")}`] : []),
  ];
  const failure = await makeReport(order);
  return failure === null ? { kind: "file", says } : { kind: "failed", says: [...says, failure] };
}

/** Null, or why there is none. */
async function makeReport({ format, pixelRatio, ...order }: ReportOrder): Promise<string | null> {
  const [{ reportOutline }, { runReport }, { openCapture }] = await Promise.all([
    import("../report/templates/templates.ts"),
    import("../report/files/runReport.ts"),
    import("../map/capture.ts"),
  ]);
  await choose(order);
  if (order.template === "programme" && atlasStore.getState().programme.kind === "none")
    await solveProgramme();
  await until((s) => reportOutline(s)?.waiting?.kind !== "loading");
  const waiting = reportOutline(atlasStore.getState())?.waiting;
  if (waiting) return waiting.text;
  const unsubscribe = atlasStore.subscribe(({ reportRun }, before) => {
    if (reportRun.kind === "running" && reportRun !== before.reportRun && reportRun.pages > 0)
      window.renewalAtlasProgress?.(reportRun.page, reportRun.pages);
  });
  await runReport({ format, pixelRatio, scope: "page", page: 0, openCapture });
  unsubscribe();
  const { reportRun } = atlasStore.getState();
  if (reportRun.kind === "done") return null;
  return reportRun.kind === "failed" ? `${reportRun.fault}: ${reportRun.reason}` : "it was not made";
}

async function choose(order: Omit<ReportOrder, "format" | "pixelRatio">): Promise<void> {
  const { template, language, paper, only } = order;
  if (language) await setLocale(language);
  openPanel("report");
  setReport({ template, ...(paper ? { paper } : {}), ...(only.length > 0 ? { only } : {}) });
}

/** Resolves when the state is so. */
function until(holds: (state: AtlasState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(atlasStore.getState())) return resolve();
    const unsubscribe = atlasStore.subscribe((state) => {
      if (!holds(state)) return;
      unsubscribe();
      resolve();
    });
  });
}
