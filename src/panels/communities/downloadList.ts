import { formatDate } from "../../i18n/format.ts";
import { label, type MessageKey, t } from "../../i18n/t.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../model/community.ts";
import { type Cell, csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";
import { missingServices } from "../../store/selectors/missing.ts";
import { districtName } from "../../store/selectors/names.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { priorities } from "../../store/selectors/priority.ts";
import { sortedRows } from "../../store/selectors/rows.ts";
import type { Atlas, AtlasState } from "../../store/state.ts";
import { hasBit, NO_CODE } from "../../table/column.ts";

const COLUMNS = [
  "id",
  "name",
  "district",
  "street",
  "buildYear",
  "households",
  "area",
  "comprehensive",
  "management",
  "missing",
  "priority",
  "source",
] as const;

/** Saves the filtered list as CSV in the chosen language and order; each row carries source, date and notice. */
export function downloadList(s: AtlasState): void {
  if (!s.atlas) return;
  const header = COLUMNS.map((column) => t(s.locale, `communities.csv.${column}`));
  const name = `${t(s.locale, "communities.csv.file")}-${s.atlas.city.info.dataDate}.csv`;
  saveFile(name, csvText(header, listRows(s, s.atlas)), "text/csv");
}

function listRows(s: AtlasState, { city }: Atlas): readonly (readonly Cell[])[] {
  const { communities, info } = city;
  const missing = missingServices(s);
  const { scores } = priorities(s);
  const kindNames = new Map(kinds(s).map((kind) => [kind.id, label(s.locale, kind.label)]));
  const note = [
    info.synthetic ? label(s.locale, info.synthetic.notice) : "",
    label(s.locale, info.source),
    formatDate(s.locale, info.dataDate),
  ]
    .filter((part) => part !== "")
    .join("; ");
  const stage = (stages: readonly string[], code: number): string =>
    stages[code] === undefined
      ? ""
      : t(s.locale, `map.stage.${stages[code]}` as MessageKey & "map.stage.none");
  return Array.from(sortedRows(s), (i) => {
    const district = communities.district.codes[i]!;
    const street = communities.street.codes[i]!;
    return [
      communities.ids[i]!,
      communities.names[i]!,
      district === NO_CODE ? "" : districtName(s, communities.district.values[district]!),
      street === NO_CODE ? "" : communities.street.values[street]!,
      communities.buildYear[i]!,
      communities.households[i]!,
      communities.floorAreaSquareMeters[i]!,
      stage(COMPREHENSIVE_STAGES, communities.comprehensive[i]!),
      stage(MANAGEMENT_STAGES, communities.management[i]!),
      missing.values
        .filter((_, bit) => hasBit(missing, i, bit))
        .map((id) => kindNames.get(id) ?? id)
        .join("、"),
      Math.round(scores[i]! * 10) / 10,
      note,
    ];
  });
}
