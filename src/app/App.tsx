import { MantineProvider } from "@mantine/core";
import { lazy, Suspense, useDeferredValue, useLayoutEffect, useRef } from "react";
import { AtlasMap } from "../map/AtlasMap.tsx";
import { ListDrawer } from "../panels/communities/ListDrawer.tsx";
import { DropZone } from "../panels/data/DropZone.tsx";
import { LayerBar } from "../panels/map/LayerBar.tsx";
import { MapFurniture } from "../panels/map/MapFurniture.tsx";
import { MapLegend } from "../panels/map/MapLegend.tsx";
import { Overview } from "../panels/overview/Overview.tsx";
import { ScenarioBanner } from "../panels/scenario/ScenarioBanner.tsx";
import { Notices } from "../panels/shell/Notices.tsx";
import { Rail } from "../panels/shell/Rail.tsx";
import { TopBar } from "../panels/shell/TopBar.tsx";
import { useAtlas, useText } from "../store/useAtlas.ts";
import { theme } from "../ui/theme.ts";
import { UiLocale } from "../ui/UiLocale.tsx";
import styles from "./App.module.css";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const Communities = lazy(async () => ({
  default: (await import("../panels/communities/Communities.tsx")).Communities,
}));
const Coverage = lazy(async () => ({ default: (await import("../panels/coverage/Coverage.tsx")).Coverage }));
const Priorities = lazy(async () => ({
  default: (await import("../panels/priorities/Priorities.tsx")).Priorities,
}));
const Talk = lazy(async () => ({ default: (await import("../panels/talk/Talk.tsx")).Talk }));
const Menu = lazy(async () => ({ default: (await import("../panels/menu/Menu.tsx")).Menu }));
const Tracks = lazy(async () => ({ default: (await import("../panels/tracks/Tracks.tsx")).Tracks }));
const Programme = lazy(async () => ({
  default: (await import("../panels/programme/Programme.tsx")).Programme,
}));
const Report = lazy(async () => ({ default: (await import("../panels/report/Report.tsx")).Report }));
const ReportStage = lazy(async () => ({
  default: (await import("../panels/report/ReportStage.tsx")).ReportStage,
}));
const YearSlider = lazy(async () => ({
  default: (await import("../panels/programme/YearSlider.tsx")).YearSlider,
}));
const CommunityDetail = lazy(async () => ({
  default: (await import("../panels/detail/CommunityDetail.tsx")).CommunityDetail,
}));
const DataDialog = lazy(async () => ({
  default: (await import("../panels/data/DataDialog.tsx")).DataDialog,
}));

const ShareDialog = lazy(async () => ({
  default: (await import("../panels/shell/ShareDialog.tsx")).ShareDialog,
}));

const EditsDialog = lazy(async () => ({
  default: (await import("../panels/edits/EditsDialog.tsx")).EditsDialog,
}));

const CaseDialog = lazy(async () => ({
  default: (await import("../panels/case/CaseDialog.tsx")).CaseDialog,
}));

const panels = {
  overview: Overview,
  communities: Communities,
  coverage: Coverage,
  talk: Talk,
  menu: Menu,
  tracks: Tracks,
  priorities: Priorities,
  programme: Programme,
  report: Report,
} as const;

/** The page: a bar above, the tasks at the left, one panel beside them; the map is the rest, with its list and detail upon it. */
export function App() {
  const colorScheme = useAtlas((s) => s.theme);
  const locale = useAtlas((s) => s.locale);
  return (
    <MantineProvider theme={theme} forceColorScheme={colorScheme}>
      <ErrorBoundary>
        <UiLocale value={locale}>
          <Page />
        </UiLocale>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Page() {
  const { t } = useText();
  const panel = useAtlas((s) => s.panel);
  const dialog = useAtlas((s) => s.dialog);
  const selected = useAtlas((s) => s.selected !== null);
  const loaded = useAtlas((s) => s.atlas !== null);
  const programme = useAtlas((s) => s.colorBy === "programme" && s.programme.kind !== "none");
  // The map draws a new city first; the panel follows in the pauses.
  const panelReady = useDeferredValue(loaded);
  // The map is made before the frame around it: its worker and shaders are what takes longest.
  const framed = useDeferredValue(true, false);
  const shown = useDeferredValue(panel);
  const Panel = panels[shown];
  // The map stays below the pages of a report: it lends them its ground.
  const onMap = loaded && panel !== "report";
  const region = useRef<HTMLElement>(null);
  // The frame outlives its panels: without this, one opens as far down as the last one was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel shown is the occasion
  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = 0;
  }, [shown]);
  return (
    <div className={styles["page"]}>
      <button type="button" className={styles["skip"]} onClick={focusPanel}>
        {t("shell.skip")}
      </button>
      {framed && <TopBar />}
      {framed && <Rail />}
      <aside
        ref={region}
        className={styles["panel"]}
        data-own-scroll={shown === "report"}
        id="panel-region"
        tabIndex={-1}
        aria-label={t(`shell.panel.${panel}`)}
      >
        <Suspense>{panelReady && <Panel />}</Suspense>
      </aside>
      <main className={styles["stage"]}>
        <div className={styles["map"]}>
          <div className={styles["ground"]} inert={panel === "report"}>
            <AtlasMap />
          </div>
          {onMap && (
            <>
              <LayerBar />
              <MapFurniture />
              <MapLegend />
              <ScenarioBanner />
            </>
          )}
          <Suspense>{onMap && programme && <YearSlider />}</Suspense>
          <Suspense>{onMap && selected && <CommunityDetail />}</Suspense>
          <Suspense>{loaded && panel === "report" && <ReportStage />}</Suspense>
          {framed && <Notices />}
        </div>
        {panel !== "report" && <ListDrawer />}
      </main>
      <Suspense>
        {dialog === "data" && <DataDialog />}
        {dialog === "share" && <ShareDialog />}
        {dialog === "edits" && loaded && <EditsDialog />}
        {dialog === "case" && loaded && <CaseDialog />}
      </Suspense>
      <DropZone />
    </div>
  );
}

function focusPanel(): void {
  document.getElementById("panel-region")?.focus();
}
