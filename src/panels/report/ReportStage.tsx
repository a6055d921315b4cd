import { useMemo } from "react";
import { reportOutline } from "../../report/templates/templates.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { useText } from "../../store/useAtlas.ts";

/** The page itself, over the map. */
export function ReportStage() {
  const { t } = useText();
  const outline = useMemo(() => reportOutline(atlasStore.getState()), []);
  return <section aria-label={t("report.title")}>{outline?.pages.length}</section>;
}
