import { atlasStore } from "../store/atlasStore.ts";
import { bindAutosave } from "../store/autosave.ts";
import { loadCityOfAddress } from "../store/loading.ts";
import { bindProgramme } from "../store/programme.ts";
import { bindRobustness } from "../store/robustness.ts";
import { bindRoundTrips } from "../store/roundTrips.ts";
import { bindWalk } from "../store/walking.ts";
import { offerReports } from "./automation.ts";
import { bindHistory } from "./history.ts";

/** Reads the link, binds the browser's history and the document's attributes, and loads the city that `?city=` names, else the demo. */
export function start(): void {
  const firstVisit = location.hash.length <= 1;
  bindHistory();
  if (firstVisit) preferSystem();
  bindDocument();
  bindAutosave();
  bindWalk();
  bindRoundTrips();
  bindRobustness();
  bindProgramme();
  offerReports();
  void loadCityOfAddress();
}

/** A visit without a link follows the system's language and theme. */
function preferSystem(): void {
  atlasStore.setState({
    locale: navigator.languages.some((l) => l.toLowerCase().startsWith("zh")) ? "zh" : "en",
    theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  });
}

/** Language, theme and type size stand on the root element: the style sheets and screen readers read them there. */
function bindDocument(): void {
  const write = () => {
    const { locale, theme, projector } = atlasStore.getState();
    const root = document.documentElement;
    root.lang = locale === "zh" ? "zh-Hans" : "en";
    root.dataset["theme"] = theme;
    root.dataset["projector"] = String(projector);
  };
  write();
  atlasStore.subscribe(write);
}
