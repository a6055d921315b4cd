import { ROLE_EVIDENCE, TELLING_NAMES } from "./aliases.ts";
import { knownColumn, normalized } from "./columnNames.ts";
import { columnNames, type FileTable } from "./fileTable.ts";
import { isObject } from "./geojsonChecks.ts";
import { ROLES, type Role } from "./loadResult.ts";

/** A role needs this much evidence, and this much more than the next one. */
const ENOUGH = 3;
const CLEAR_LEAD = 2;

/** What the rows of a file are, by the names of their columns; null when these do not tell. */
export function findRole(table: FileTable): Role | null {
  const names = columnNames(table);
  const scores = ROLES.map((role) => ({ role, score: evidence(role, names) }));
  if (!hasPolygons(table)) scores[ROLES.indexOf("districts")]!.score = 0;
  scores.sort((a, b) => b.score - a.score);
  const [best, next] = scores as [(typeof scores)[0], (typeof scores)[0]];
  return best.score >= ENOUGH && best.score - next.score >= CLEAR_LEAD ? best.role : null;
}

function evidence(role: Role, names: readonly string[]): number {
  const weights = ROLE_EVIDENCE[role];
  const telling = new Set(TELLING_NAMES[role].map(normalized));
  const fields = new Set<string>();
  let score = 0;
  for (const name of names) {
    if (telling.has(normalized(name))) score += 3;
    const field = knownColumn(role, name)?.field;
    if (field === undefined || fields.has(field) || !Object.hasOwn(weights, field)) continue;
    fields.add(field);
    score += weights[field]!;
  }
  return score;
}

/** Whether one of the first features is a polygon. */
function hasPolygons(table: FileTable): boolean {
  if (table.kind !== "features") return false;
  return table.features.slice(0, 20).some((feature) => {
    const geometry = isObject(feature) ? feature["geometry"] : undefined;
    return isObject(geometry) && /polygon/i.test(String(geometry["type"]));
  });
}
