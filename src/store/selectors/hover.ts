/** The card of what the pointer is at, in words. */
import { formatNumber, formatShare, UNKNOWN_TEXT } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import { COMPREHENSIVE_STAGES } from "../../model/community.ts";
import { DELIVERY_MODES, FACILITY_STATUSES } from "../../model/facility.ts";
import { newFacilityNumber } from "../../model/scenario.ts";
import { NO_CLASS } from "../../scale/scale.ts";
import { type CodeColumn, NO_CODE } from "../../table/column.ts";
import type { AtlasState } from "../state.ts";
import { districtColoring } from "./coloring.ts";
import { legendModel } from "./legend.ts";
import { communitiesOfDistrict, districtFills, mapColoring, showsCoverage } from "./map.ts";
import { communityNamer, districtName } from "./names.ts";
import { kinds } from "./parameters.ts";
import { priorities } from "./priority.ts";
import { servingFacilities } from "./scenario.ts";

export type HoverTarget =
  | { readonly kind: "community"; readonly row: number }
  | { readonly kind: "facility"; readonly row: number }
  | { readonly kind: "district"; readonly code: string };

export interface HoverFact {
  readonly name: string;
  readonly value: string;
  /** Of the class that the map shows it in. */
  readonly color?: string;
}

export interface HoverText {
  readonly title: string;
  readonly place: string;
  readonly facts: readonly HoverFact[];
  /** What a click does; empty where it does nothing. */
  readonly hint: string;
}

/** null before a city is loaded. */
export function hoverText(s: AtlasState, target: HoverTarget): HoverText | null {
  if (!s.atlas) return null;
  if (target.kind === "community") return ofCommunity(s, target.row);
  if (target.kind === "facility") return ofFacility(s, target.row);
  return ofDistrict(s, target.code);
}

function ofCommunity(s: AtlasState, row: number): HoverText {
  const { communities } = s.atlas!.city;
  const unknown = t(s.locale, "map.hover.unknown");
  const year = communities.buildYear[row]!;
  const households = communities.households[row]!;
  const stage = COMPREHENSIVE_STAGES[communities.comprehensive[row]!];
  const colored = coloredFact(s, row);
  const facts: HoverFact[] = [
    { name: t(s.locale, "map.hover.built"), value: Number.isNaN(year) ? unknown : String(year) },
    {
      name: t(s.locale, "map.hover.householdCount"),
      value: Number.isNaN(households) ? unknown : formatNumber(s.locale, households),
    },
    { name: t(s.locale, "map.hover.stage"), value: stage ? t(s.locale, `map.stage.${stage}`) : unknown },
  ];
  const place = [valueAt(communities.district, row), valueAt(communities.street, row)];
  return {
    title: communityNamer(s)(row),
    place: [place[0] && districtName(s, place[0]), place[1]].filter(Boolean).join(" · "),
    facts: colored ? [...facts.filter(({ name }) => name !== colored.name), colored] : facts,
    hint: t(s.locale, "map.hover.open"),
  };
}

/** The value that gives the community its colour. */
function coloredFact(s: AtlasState, row: number): HoverFact | null {
  const coloring = mapColoring(s);
  const section = legendModel(s).sections[0];
  if (!coloring || !section) return null;
  const classIndex = coloring.classOf[row]!;
  const known = classIndex !== NO_CLASS && classIndex < coloring.scale.colors.length;
  const color = known ? coloring.scale.colors[classIndex]! : coloring.scale.unknownColor;
  const { communities } = s.atlas!.city;
  const exact =
    showsCoverage(s) || !known
      ? null
      : s.colorBy === "priority"
        ? formatNumber(s.locale, priorities(s).scores[row]!, 1)
        : s.colorBy === "households"
          ? formatNumber(s.locale, communities.households[row]!)
          : s.colorBy === "buildDecade"
            ? String(communities.buildYear[row]!)
            : null;
  const value = known ? (exact ?? section.entries[classIndex]!.label) : t(s.locale, "map.hover.unknown");
  return { name: nameOfColor(s, section.title), value, color };
}

/** Built and households stand in the card anyway: there the coloured line takes their place. */
function nameOfColor(s: AtlasState, title: string): string {
  if (showsCoverage(s)) return title;
  if (s.colorBy === "buildDecade") return t(s.locale, "map.hover.built");
  if (s.colorBy === "households") return t(s.locale, "map.hover.householdCount");
  if (s.colorBy === "comprehensive") return t(s.locale, "map.hover.stage");
  return title;
}

function ofFacility(s: AtlasState, row: number): HoverText {
  const facilities = servingFacilities(s)!;
  const id = valueAt(facilities.kind, row);
  const kind = kinds(s).find((k) => k.id === id);
  const status = FACILITY_STATUSES[facilities.status[row]!];
  const capacity = facilities.capacity[row]!;
  const delivery = DELIVERY_MODES[facilities.deliveryMode[row]!];
  return {
    title:
      facilities.names[row] ||
      (newFacilityNumber(facilities.ids[row]!) ? t(s.locale, "scenario.new") : facilities.ids[row]!),
    place: facilities.addresses[row] ?? "",
    facts: [
      {
        name: t(s.locale, "map.hover.kind"),
        value: kind ? label(s.locale, kind.label) : (id ?? UNKNOWN_TEXT),
      },
      ...(status
        ? [{ name: t(s.locale, "map.hover.status"), value: t(s.locale, `map.status.${status}`) }]
        : []),
      ...(delivery
        ? [{ name: t(s.locale, "scenario.delivery"), value: t(s.locale, `scenario.delivery.${delivery}`) }]
        : []),
      ...(Number.isNaN(capacity)
        ? []
        : [{ name: t(s.locale, "map.hover.capacity"), value: formatNumber(s.locale, capacity) }]),
    ],
    hint: "",
  };
}

function ofDistrict(s: AtlasState, code: string): HoverText {
  const value = districtColoring(s)?.values.get(code);
  const color = districtFills(s).get(code);
  const indicator = s.districtIndicator;
  const count = communitiesOfDistrict(s).get(code) ?? 0;
  const facts: HoverFact[] = [];
  if (indicator !== "communities")
    facts.push({ name: t(s.locale, "map.hover.communities"), value: formatNumber(s.locale, count) });
  if (value !== undefined && color !== undefined) {
    const share = indicator === "acceptedShare" || indicator === "outOfReachShare";
    const text = share
      ? formatShare(s.locale, value)
      : indicator === "medianBuildYear"
        ? String(Math.round(value))
        : formatNumber(s.locale, value, 1);
    facts.push({ name: t(s.locale, `map.area.${indicator}`), value: text, color });
  }
  return { title: districtName(s, code), place: "", facts, hint: t(s.locale, "map.hover.drill") };
}

function valueAt({ codes, values }: CodeColumn, row: number): string | null {
  const code = codes[row]!;
  return code === NO_CODE ? null : (values[code] ?? null);
}
