/**
 * The permalink and the browser's history: a change of panel, drill or selection is a step back; dragging the map or a slider is not.
 * Own writes never come back as reads.
 */
import { hasLanguage } from "../i18n/languages.ts";
import { loadLanguage } from "../i18n/loadLanguage.ts";
import { atlasStore } from "../store/atlasStore.ts";
import { linkState } from "../store/linkState.ts";
import { decode, encode } from "../store/permalink.ts";
import type { AtlasState, ScenarioSet } from "../store/state.ts";

/** Between two writes; browsers refuse more than a hundred in half a minute or so. */
const WRITE_EVERY_MILLISECONDS = 250;

/** Marks the entries that the page made: a link that somebody opens in their place has no such mark. */
const OWN = "atlas";

/** Reads the link into the store, then keeps both in step; returns the function that stops it. */
export function bindHistory(): () => void {
  readLink();
  history.replaceState(OWN, "");
  let written = encode(linkState(atlasStore.getState()));
  let writtenAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let steps = 0;

  const write = (step: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    writtenAt = performance.now();
    const next = encode(linkState(atlasStore.getState()));
    if (next === written) return;
    const url = next === "" ? location.pathname + location.search : `#${next}`;
    if (step) history.pushState(OWN, "", url);
    else history.replaceState(OWN, "", url);
    written = next;
  };
  // At once when nothing was written just before: a page that is left after a single change has it in its link.
  const writeSoon = () => {
    const rest = writtenAt + WRITE_EVERY_MILLISECONDS - performance.now();
    if (rest <= 0) write(false);
    else timer ??= setTimeout(() => write(false), rest);
  };
  const unsubscribe = atlasStore.subscribe((now, before) => {
    if (reading) return;
    if (isStep(now, before)) write(true);
    else writeSoon();
  });
  const onHide = () => {
    if (timer !== undefined) write(false);
  };
  // Scenarios are work: a step back does not unmake them, and one that is too large for a link would be lost.
  const onPop = async ({ state }: PopStateEvent) => {
    clearTimeout(timer);
    timer = undefined;
    const step = ++steps;
    reading = true;
    // A step to the other language shows when its words are there, and keeps the one spoken where they cannot be had; one after it wins.
    const wanted = decode(location.hash).state.locale;
    if (!hasLanguage(wanted)) await loadLanguage(wanted).catch(() => {});
    if (step !== steps) return;
    const { scenarios, activeScenario, locale } = atlasStore.getState();
    readLink({
      ...(state === OWN ? { scenarios, activeScenario } : {}),
      ...(hasLanguage(wanted) ? {} : { locale }),
    });
    reading = false;
    written = location.hash.slice(1);
    write(false);
  };
  addEventListener("popstate", onPop);
  addEventListener("pagehide", onHide);
  return () => {
    steps++;
    unsubscribe();
    clearTimeout(timer);
    removeEventListener("popstate", onPop);
    removeEventListener("pagehide", onHide);
  };
}

const isStep = (now: AtlasState, before: AtlasState): boolean =>
  now.panel !== before.panel ||
  now.selected !== before.selected ||
  now.filters.districts !== before.filters.districts ||
  now.filters.streets !== before.filters.streets;

function readLink(kept: Partial<ScenarioSet & Pick<AtlasState, "locale">> = {}): void {
  const { state, ignored } = decode(location.hash);
  const { flight } = atlasStore.getState();
  atlasStore.setState({
    ...state,
    ...kept,
    ignoredLinkKeys: ignored,
    ...(state.view ? { flight: { view: state.view, serial: (flight?.serial ?? 0) + 1 } } : {}),
  });
}
