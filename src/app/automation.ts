/**
 * Reports without a person: `atlas report` opens this page in a browser and asks it here. Nothing of the page depends on it, and nothing
 * can be asked that a person could not press.
 */
import { t } from "../i18n/t.ts";
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
  /** `file`: a download begins; `printable`: the document's printed pages are the report. */
  readonly kind: "file" | "printable" | "failed";
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
  const { atlas, outcome } = atlasStore.getState();
  if (!atlas) return { kind: "failed", says: [outcome?.reason || "the city could not be read"] };
  if (order.language) setLocale(order.language);
  openPanel("report");
  setReport({
    template: order.template,
    ...(order.paper ? { paper: order.paper } : {}),
    ...(order.only.length > 0 ? { only: order.only } : {}),
  });
  if (order.template === "programme" && atlasStore.getState().programme.kind === "none")
    await solveProgramme();
  const { reportOutline } = await import("../report/templates/templates.ts");
  await until((s) => reportOutline(s)?.waiting?.kind !== "loading");
  const outline = reportOutline(atlasStore.getState());
  const says = atlas.city.info.synthetic
    ? [`${t("en", "shell.synthetic")}: ${atlas.city.info.synthetic.notice.en}`]
    : [];
  if (outline?.waiting) return { kind: "failed", says: [...says, outline.waiting.text] };
  return { kind: "file", says };
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
