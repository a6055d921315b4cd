import type { Locale } from "../../i18n/t.ts";
import { csvText } from "../../report/csv.ts";
import { saveFile } from "../../report/saveFile.ts";

type Role = "communities" | "facilities";

/** Columns of the templates in both languages, with one example row each; the reader knows both names. */
const COLUMNS: Readonly<
  Record<Role, readonly (readonly [zh: string, en: string, example: string | number])[]>
> = {
  communities: [
    ["编号", "id", "C0001"],
    ["小区名称", "name", "示例小区"],
    ["区县", "district", "渝中区"],
    ["街道", "street", "示例街道"],
    ["建成年份", "buildYear", 1994],
    ["楼栋数", "buildings", 7],
    ["户数", "households", 224],
    ["建筑面积(㎡)", "floorAreaSquareMeters", 25000],
    ["改造状态", "comprehensive", "none"],
    ["经度", "lng", 106.55],
    ["纬度", "lat", 29.56],
  ],
  facilities: [
    ["编号", "id", "F0001"],
    ["名称", "name", "示例日间照料中心"],
    ["设施类型", "kind", "elderDayCare"],
    ["建筑面积(㎡)", "floorAreaSquareMeters", 350],
    ["经度", "lng", 106.55],
    ["纬度", "lat", 29.56],
  ],
};

/** Saves an example file with the column names of the language. */
export function downloadTemplate(role: Role, locale: Locale): void {
  const columns = COLUMNS[role];
  const header = columns.map(([zh, en]) => (locale === "zh" ? zh : en));
  saveFile(`${role}-template.csv`, csvText(header, [columns.map(([, , example]) => example)]), "text/csv");
}
