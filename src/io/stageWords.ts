/** Words for stages, modes and statuses as met in files, as data; the codes themselves are always known. */
import { COMPREHENSIVE_STAGES, MANAGEMENT_MODES, MANAGEMENT_STAGES } from "../model/community.ts";
import { DELIVERY_MODES, FACILITY_STATUSES } from "../model/facility.ts";
import { normalized } from "./columnNames.ts";

type Words = Readonly<Record<string, readonly string[]>>;

const COMPREHENSIVE: Words = {
  none: [
    "未改造",
    "未启动",
    "未开始",
    "未纳入",
    "未实施",
    "无计划",
    "尚未改造",
    "notstarted",
    "notrenovated",
    "no",
    "否",
  ],
  candidate: [
    "候选",
    "拟改造",
    "待改造",
    "计划改造",
    "纳入计划",
    "已纳入计划",
    "列入计划",
    "计划",
    "储备",
    "入库",
    "已入库",
    "planned",
  ],
  surveyed: ["已摸底", "摸底", "摸底完成", "已调查", "调查完成", "已体检", "survey"],
  consultation: ["征求意见", "意见征集", "征询中", "协商", "协商中", "议事协商", "征求意见中", "consulting"],
  consented: ["已同意", "居民同意", "表决通过", "已表决", "通过表决", "签约", "已签约", "agreed"],
  designed: ["设计", "设计中", "已设计", "方案设计", "设计完成", "方案已定", "方案审定", "design"],
  underWorks: [
    "改造中",
    "施工",
    "施工中",
    "在建",
    "已开工",
    "开工",
    "实施中",
    "正在改造",
    "进行中",
    "在改造",
    "construction",
    "underconstruction",
    "inprogress",
    "ongoing",
  ],
  accepted: [
    "已验收",
    "验收",
    "验收合格",
    "竣工验收",
    "已竣工",
    "竣工",
    "完工",
    "已完工",
    "已完成",
    "完成",
    "改造完成",
    "已改造",
    "completed",
    "finished",
    "done",
    "renovated",
    "yes",
    "是",
  ],
};

const MANAGEMENT: Words = {
  none: ["无", "未建立", "未提升", "未实施", "未启动", "无物业", "无物业管理", "否", "no"],
  negotiating: ["协商中", "洽谈", "洽谈中", "引入中", "筹备", "筹备中", "协商"],
  established: ["已建立", "已成立", "已引入", "已实施", "已落实", "已完成", "完成", "有物业", "是", "yes"],
};

const MODES: Words = {
  propertyCompany: ["物业公司", "物业企业", "物业服务企业", "市场化物业", "专业物业", "专业化物业", "物业"],
  selfGovernment: ["居民自治", "自治", "自管", "业主自管", "居民自管", "自治管理", "业主自治"],
  communityCentre: ["社区物业服务中心", "社区托管", "社区代管", "社区管理", "社区", "托底管理"],
};

const STATUSES: Words = {
  existing: ["现状", "已建", "已建成", "运营", "运营中", "在用", "投用", "已投用", "open", "operating"],
  underConstruction: ["在建", "建设中", "施工中"],
  planned: ["规划", "拟建", "计划", "待建", "plan"],
};

const DELIVERIES: Words = {
  newConstruction: ["新建", "new"],
  renovation: ["改建", "改造", "改扩建"],
  purchase: ["购买", "购置", "回购"],
  projectMatching: ["配建", "项目配套", "项目配建"],
  integrationAndSharing: ["整合共享", "共享", "整合", "统筹共享", "sharing"],
};

export const comprehensiveCode = coder(COMPREHENSIVE_STAGES, COMPREHENSIVE);
export const managementCode = coder(MANAGEMENT_STAGES, MANAGEMENT);
export const managementModeCode = coder(MANAGEMENT_MODES, MODES);
export const facilityStatusCode = coder(FACILITY_STATUSES, STATUSES);
export const deliveryModeCode = coder(DELIVERY_MODES, DELIVERIES);

/** A function from a word to its position in `codes`; undefined for words it does not know. */
function coder(codes: readonly string[], words: Words): (word: string) => number | undefined {
  const table = new Map<string, number>();
  for (const [code, name] of codes.entries()) {
    table.set(normalized(name), code);
    for (const word of words[name] ?? []) table.set(normalized(word), code);
  }
  return (word) => table.get(normalized(word));
}
