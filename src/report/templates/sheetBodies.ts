/** What stands where on the pages of a community's sheet: two of a paper that is held in the hand, more of a slide. */
import { boundsOf, padBounds } from "../../geo/bounds.ts";
import { t } from "../../i18n/t.ts";
import type { Paper } from "../../store/reportState.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { effectiveRadii, kinds } from "../../store/selectors/parameters.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { type AtlasState, NO_FILTERS } from "../../store/state.ts";
import type { MapFrame, Part, Region } from "../document.ts";
import { districtRows } from "./districtRows.ts";
import { columns, isShown, legendBlock, noteBlock, rows, shown } from "./furniture.ts";
import { pageMap, placeFrame, withOthers, withoutCounts } from "./pageMap.ts";
import { consentNote, sheetConsent } from "./sheetConsent.ts";
import { sheetPhotos } from "./sheetPhotos.ts";
import { sheetRecord } from "./sheetRecord.ts";
import { sheetServices } from "./sheetServices.ts";
import { sheetHistory, sheetMeetings } from "./sheetTalk.ts";
import { deficitsText, sheetFunding, sheetWorks } from "./sheetWorks.ts";

/** Around a community: its neighbours, house by house. */
const AROUND_METERS = 200;
/** Ground around the outermost communities of a district. */
const PAD_METERS = 800;

type Body = (s: AtlasState, found: Detail) => Region;

/** Bodies of the pages, made when asked; `s` has the community selected. */
export function sheetBodies(
  s: AtlasState,
  found: Detail,
  notes: readonly string[],
): readonly (() => Region)[] {
  const said = notes.map((text): Part => ({ region: { kind: "text", style: "body", tone: "notice", text } }));
  const [first, ...others] = bodiesOf(s, found);
  const begin = () => {
    const region = first!(s, found);
    return said.length === 0 ? region : rows([...said, { region, weight: 1 }]);
  };
  return [begin, ...others.map((body) => () => body(s, found))];
}

const PAGES: Readonly<Record<Paper, readonly Body[]>> = {
  wide: [lyingFirst, lyingSecond, lyingThird],
  a4Landscape: [lyingFirst, lyingSecond, lyingThird],
  a4: [uprightFirst, uprightSecond],
  a3: [largeFirst, largeSecond],
};

/** A page that nothing is left for but photos is one only where there are some. */
function bodiesOf(s: AtlasState, found: Detail): readonly Body[] {
  const bodies = PAGES[s.report.paper];
  const whole = !isShown(s, "table")
    ? bodies.slice(0, 1)
    : isRough(found)
      ? bodies.filter((body) => body !== lyingThird)
      : bodies;
  const block = sheetPhotos(s, found);
  return whole.length < bodies.length && block ? [...whole, () => block] : whole;
}

function uprightFirst(s: AtlasState, found: Detail): Region {
  return rows([
    { region: columns([place(s, found), ...legend(s, found, 196)]), weight: 1, least: 220 },
    ...record(s, found, 3),
    ...services(s, found),
    ...consent(s, found),
  ]);
}

function uprightSecond(s: AtlasState, found: Detail): Region {
  return rows([
    ...works(s, found),
    {
      region: columns([
        { region: sheetFunding(s, found), weight: 1 },
        { region: sheetHistory(s, found), weight: 1 },
      ]),
    },
    { region: sheetMeetings(s, found) },
    ...photos(s, found),
  ]);
}

function lyingFirst(s: AtlasState, found: Detail): Region {
  return columns([
    { region: rows([place(s, found), ...legend(s, found)]), weight: 1 },
    { region: rows([...record(s, found, 2), ...consent(s, found)]), weight: 1 },
  ]);
}

/** Of a community whose place is not known no services are told: its works take their room. */
function lyingSecond(s: AtlasState, found: Detail): Region {
  const funding: Part = { region: sheetFunding(s, found) };
  const meetings: Part = { region: sheetMeetings(s, found) };
  return isRough(found)
    ? columns([
        { region: rows(works(s, found)), weight: 1.6 },
        { region: rows([funding, { region: sheetHistory(s, found) }, meetings]), weight: 1 },
      ])
    : columns([
        { region: rows(services(s, found)), weight: 1.4 },
        { region: rows([funding, meetings]), weight: 1 },
      ]);
}

function lyingThird(s: AtlasState, found: Detail): Region {
  return columns([
    { region: rows([...works(s, found), ...photos(s, found)]), weight: 1.6 },
    { region: sheetHistory(s, found), weight: 1 },
  ]);
}

function largeFirst(s: AtlasState, found: Detail): Region {
  return columns([
    { region: rows([place(s, found), ...legend(s, found)]), weight: 1 },
    { region: rows([...record(s, found, 2), ...services(s, found), ...consent(s, found)]), weight: 1 },
  ]);
}

function largeSecond(s: AtlasState, found: Detail): Region {
  return rows([
    {
      region: columns([
        { region: rows([...works(s, found), { region: sheetMeetings(s, found) }]), weight: 1.5 },
        { region: rows([{ region: sheetFunding(s, found) }, { region: sheetHistory(s, found) }]), weight: 1 },
      ]),
    },
    ...photos(s, found),
  ]);
}

function photos(s: AtlasState, found: Detail): readonly Part[] {
  const block = sheetPhotos(s, found);
  return block ? [{ region: block, weight: 1, least: 130 }] : [];
}

/** What the map shows: the community among its neighbours and the services around it; else its district alone, without services. */
function surroundings(s: AtlasState, found: Detail): AtlasState {
  const { district } = found;
  if (isRough(found))
    return {
      ...s,
      shownKinds: [],
      filters: { ...NO_FILTERS, districts: district === null ? [] : [district] },
    };
  return { ...s, shownKinds: s.shownKinds.length > 0 ? s.shownKinds : judgedKinds(s) };
}

/** Those that somebody can be within reach of. */
function judgedKinds(s: AtlasState): readonly string[] {
  const radii = effectiveRadii(s);
  return kinds(s).flatMap(({ id }) => (radii[id] == null ? [] : [id]));
}

function place(s: AtlasState, found: Detail): Part {
  const { id, position, district } = found;
  const [lng, lat] = position;
  // Where only the district is known, streets around the point would say more than is known.
  const rough = isRough(found);
  const frame: MapFrame = (rough && districtFrame(s, district)) || {
    kind: "fit",
    bbox: padBounds([lng, lat, lng, lat], AROUND_METERS),
  };
  return {
    region: pageMap(s, {
      id: `community:${id}`,
      shows: surroundings(s, found),
      frame,
      caption: rough ? t(s.locale, "report.sheet.position") : "",
    }),
    weight: 1,
    least: 200,
  };
}

function districtFrame(s: AtlasState, code: string | null): MapFrame | null {
  const { districts, communities } = s.atlas!.city;
  if (code === null) return null;
  const places = boundsOf(communities.positions, districtRows(s, code));
  const outline = districts.find((one) => one.code === code)?.bbox ?? null;
  return placeFrame(places && padBounds(places, PAD_METERS), outline);
}

function legend(s: AtlasState, found: Detail, width?: number): readonly Part[] {
  const all = pictureText(surroundings(s, found))!.legend;
  const own = isRough(found) ? withOthers(all, t(s.locale, "report.list.otherCommunities")) : all;
  return shown(s, "legend", () => ({
    region: legendBlock(withoutCounts(own)),
    ...(width === undefined ? {} : { width }),
  }));
}

const record = (s: AtlasState, found: Detail, count: number): readonly Part[] =>
  shown(s, "figures", () => ({ region: sheetRecord(s, found, count) }));

/** How far something is can only be said from where the community is. */
const services = (s: AtlasState, found: Detail): readonly Part[] =>
  isRough(found) ? [] : shown(s, "table", () => ({ region: sheetServices(s) }));

const isRough = ({ record }: Detail): boolean => record.positionAccuracy !== undefined;

function works(s: AtlasState, found: Detail): readonly Part[] {
  const lacking = deficitsText(s, found);
  return [
    { region: sheetWorks(s, found) },
    ...(lacking === "" ? [] : shown(s, "notes", () => ({ region: noteBlock(lacking) }))),
  ];
}

const consent = (s: AtlasState, found: Detail): readonly Part[] =>
  shown(s, "table", () => ({ region: sheetConsent(s, found) })).flatMap((table) => [
    table,
    ...shown(s, "notes", () => ({ region: noteBlock(consentNote(s)) })),
  ]);
