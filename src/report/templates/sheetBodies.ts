/** What stands where on the pages of a community's sheet: two of a paper that is held in the hand, more of a slide. */
import { t } from "../../i18n/t.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import type { AtlasState } from "../../store/state.ts";
import type { Block, MapFrame, Part, Region } from "../document.ts";
import { isShown, shown } from "./furniture.ts";
import { pageMap, withoutCounts } from "./pageMap.ts";
import { consentNote, sheetConsent } from "./sheetConsent.ts";
import { sheetPhotos } from "./sheetPhotos.ts";
import { sheetRecord } from "./sheetRecord.ts";
import { sheetServices } from "./sheetServices.ts";
import { sheetHistory, sheetMeetings } from "./sheetTalk.ts";
import { sheetFunding, sheetWorks } from "./sheetWorks.ts";

/** Streets and single houses. */
const ZOOM = 15.5;

/** Bodies of the pages, made when asked; `s` has the community selected. */
export function sheetBodies(
  s: AtlasState,
  found: Detail,
  notes: readonly string[],
): readonly (() => Region)[] {
  const said = notes.map((text): Part => ({ region: { kind: "text", style: "body", tone: "notice", text } }));
  const withNotes = (region: Region): Region =>
    said.length === 0 ? region : rows([...said, { region, weight: 1 }]);
  const first = s.report.paper === "a4" ? uprightFirst : lyingFirst;
  const others =
    s.report.paper === "a4" || s.report.paper === "a3" ? [workAndTalk] : [voteAndServices, workAndHistory];
  // Without tables nothing is left of the pages that consist of them, but for the photos.
  const left = isShown(s, "table") ? others : [photosOnly];
  return [() => withNotes(first(s, found)), ...left.map((body) => () => body(s, found))];
}

const rows = (parts: readonly Part[]): Region => ({ kind: "rows", parts });
const columns = (parts: readonly Part[]): Region => ({ kind: "columns", parts });
const part = (region: Region): Part => ({ region });

function uprightFirst(s: AtlasState, found: Detail): Region {
  return rows([
    { region: columns([place(s, found), ...legend(s)]), weight: 1, least: 220 },
    ...record(s, found, 3),
    ...services(s),
    ...consent(s, found),
  ]);
}

function lyingFirst(s: AtlasState, found: Detail): Region {
  const large = s.report.paper === "a3";
  return columns([
    { region: rows([place(s, found), ...legend(s).map(({ region }) => part(region))]), weight: 1 },
    {
      region: rows([...record(s, found, 2), ...(large ? [...services(s), ...consent(s, found)] : [])]),
      width: large ? 690 : 620,
    },
  ]);
}

function voteAndServices(s: AtlasState, found: Detail): Region {
  return columns([
    { region: rows(services(s)), weight: 1.15 },
    { region: rows([...consent(s, found), part(sheetMeetings(s, found))]), weight: 1 },
  ]);
}

function workAndHistory(s: AtlasState, found: Detail): Region {
  return rows([
    part(
      columns([
        { region: sheetWorks(s, found), weight: 1.5 },
        { region: rows([part(sheetFunding(s, found)), part(sheetHistory(s, found))]), weight: 1 },
      ]),
    ),
    photos(s, found),
  ]);
}

function workAndTalk(s: AtlasState, found: Detail): Region {
  return rows([
    part(sheetWorks(s, found)),
    part(
      columns([
        { region: sheetFunding(s, found), weight: 1 },
        { region: sheetHistory(s, found), weight: 1 },
      ]),
    ),
    part(sheetMeetings(s, found)),
    photos(s, found),
  ]);
}

const photosOnly = (s: AtlasState, found: Detail): Region => sheetPhotos(s, found);

const photos = (s: AtlasState, found: Detail): Part => ({
  region: sheetPhotos(s, found),
  weight: 1,
  least: 130,
});

/** What the map shows: the community among its neighbours and the services around it. */
const surroundings = (s: AtlasState): AtlasState => ({
  ...s,
  shownKinds: s.shownKinds.length > 0 ? s.shownKinds : kinds(s).map(({ id }) => id),
});

function place(s: AtlasState, found: Detail): Part {
  const { id, position, district, record } = found;
  const [lng, lat] = position;
  const outline = s.atlas!.city.districts.find(({ code }) => code === district)?.bbox;
  // Where only the district is known, streets around the point would say more than is known.
  const rough = record.positionAccuracy !== undefined;
  const frame: MapFrame =
    rough && outline ? { kind: "fit", bbox: outline } : { kind: "view", view: { lng, lat, zoom: ZOOM } };
  return {
    region: pageMap(s, {
      id: `community:${id}`,
      shows: surroundings(s),
      frame,
      caption: rough ? t(s.locale, "report.sheet.position") : "",
    }),
    weight: 1,
    least: 200,
  };
}

const legend = (s: AtlasState): readonly Part[] =>
  shown(s, "legend", () => ({
    region: { kind: "legend", legend: withoutCounts(pictureText(surroundings(s))!.legend) },
    width: 196,
  }));

const record = (s: AtlasState, found: Detail, count: number): readonly Part[] =>
  shown(s, "figures", () => part(sheetRecord(s, found, count)));

const services = (s: AtlasState): readonly Part[] => shown(s, "table", () => part(sheetServices(s)));

const consent = (s: AtlasState, found: Detail): readonly Part[] => [
  ...shown(s, "table", () => part(sheetConsent(s, found))),
  ...(isShown(s, "table") ? shown(s, "notes", () => part(noteOf(consentNote(s)))) : []),
];

const noteOf = (text: string): Block => ({ kind: "text", style: "note", tone: "muted", text });
