/**
 * The permalink and the browser's history: a change of panel, drill or selection is a step back; dragging the map or a slider is not.
 * Own writes never come back as reads.
 */
import { atlasStore } from "../store/atlasStore.ts";
import { decode, encode, linkState } from "../store/permalink.ts";
import type { AtlasState } from "../store/state.ts";

const WRITE_AFTER_MILLISECONDS = 250;

/** Reads the link into the store, then keeps both in step; returns the function that stops it. */
export function bindHistory(): () => void {
  readLink();
  let written = encode(linkState(atlasStore.getState()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const write = (step: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const next = encode(linkState(atlasStore.getState()));
    if (next === written) return;
    const url = next === "" ? location.pathname + location.search : `#${next}`;
    if (step) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
    written = next;
  };
  const unsubscribe = atlasStore.subscribe((now, before) => {
    if (reading) return;
    if (isStep(now, before)) write(true);
    else timer ??= setTimeout(() => write(false), WRITE_AFTER_MILLISECONDS);
  });
  const onPop = () => {
    clearTimeout(timer);
    timer = undefined;
    reading = true;
    readLink();
    reading = false;
    written = encode(linkState(atlasStore.getState()));
  };
  addEventListener("popstate", onPop);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener("popstate", onPop);
  };
}

const isStep = (now: AtlasState, before: AtlasState): boolean =>
  now.panel !== before.panel ||
  now.selected !== before.selected ||
  now.filters.districts !== before.filters.districts ||
  now.filters.streets !== before.filters.streets;

function readLink(): void {
  const { state, ignored } = decode(location.hash);
  const { flight } = atlasStore.getState();
  atlasStore.setState({
    ...state,
    ignoredLinkKeys: ignored,
    ...(state.view ? { flight: { view: state.view, serial: (flight?.serial ?? 0) + 1 } } : {}),
  });
}
