/** When the picture of a map still says what is asked. */
import type { MapRequest } from "../../report/capture.ts";
import { asksCoverage } from "../../store/selectors/parameters.ts";
import type { AtlasState } from "../../store/state.ts";

/** What no map shows. */
const NOT_DRAWN: ReadonlySet<keyof AtlasState> = new Set([
  ...([
    "report",
    "reportRun",
    "reportPage",
    "reportPhotos",
    "panel",
    "projector",
    "view",
    "viewBbox",
  ] as const),
  ...(["hovered", "drag", "flight", "dialog", "listOpen", "detailTab", "scenarioTool", "sort"] as const),
  ...(["loading", "outcome", "questions", "problems", "ignoredLinkKeys"] as const),
]);

/** Whether both draw the same layers, wherever they lie. */
export function sameLayers(a: AtlasState, b: AtlasState): boolean {
  if (asksCoverage(a) !== asksCoverage(b)) return false;
  return (Object.keys(a) as (keyof AtlasState)[]).every((key) => NOT_DRAWN.has(key) || same(a[key], b[key]));
}

/** Templates make filters, lists and masks anew for each page: they are compared by what they hold, where that is soon done. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return a.length === b.length && a.every((one, i) => one === b[i]);
  const small = isSmall(a) && isSmall(b);
  return small && JSON.stringify(a) === JSON.stringify(b);
}

function isSmall(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  if (Array.isArray(value)) return value.length < 200 && value.every((one) => typeof one !== "object");
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype) return false;
  return Object.values(value).every(
    (one) =>
      one === null || typeof one !== "object" || (Array.isArray(one) && isSmall(one)) || isSetFilter(one),
  );
}

const isSetFilter = (value: object): boolean =>
  "mode" in value && "values" in value && Array.isArray(value.values);

/** Whether one picture serves both: same layers, ground, size and sharpness. */
export function sameRequest(a: MapRequest, b: MapRequest): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.pixelRatio === b.pixelRatio &&
    a.view.lng === b.view.lng &&
    a.view.lat === b.view.lat &&
    a.view.zoom === b.view.zoom &&
    sameLayers(a.state, b.state)
  );
}
