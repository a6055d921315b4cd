import { counted } from "../counted.ts";

/** Words of the single map, the coverage brief and the programme pages. */
export const reportMaps = {
  "report.maps.map": "地图",
  "report.maps.shown": (p: { what: string }) => `图中内容：${p.what}`,
  "report.maps.method": (p: { method: string }) => `可达性按${p.method}计算`,
  "report.maps.separator": "；",
  "report.maps.line": (p: { title: string; value: string; formula: string }) =>
    `${p.title}：${p.value}。算法：${p.formula}`,
  "report.maps.line.inputs": (p: { line: string; inputs: string }) => `${p.line}。依据：${p.inputs}`,
  "report.maps.unit.communities": "个",
  "report.maps.unit.households": "户",
  "report.maps.unit.people": "人",
  "report.maps.unit.points": "分",
  "report.maps.unknown": (p: { n: string }) => `${p.n} 个小区未知`,
  "report.maps.share": "覆盖率（按户数）",
  "report.maps.by.districts": "各区县",
  "report.maps.by.streets": "各街道",
  "report.maps.first": (p: { title: string; n: string; all: string }) =>
    `${p.title}（前 ${p.n} 位，共 ${p.all} 位）`,
  "report.maps.chart.out": (p: { by: string }) => `${p.by}未覆盖户数`,
  "report.maps.chart.stages": (p: { by: string }) => `${p.by}改造进度（小区数）`,
  "report.maps.chart.classes": (p: { by: string; subject: string }) => `${p.by}小区数，按${p.subject}`,

  "report.brief": "覆盖对比",
  "report.brief.topic": (p: { city: string; kinds: string }) => `${p.city}${p.kinds}覆盖`,
  "report.brief.method.title": (p: { topic: string }) => `${p.topic}：计算方法对比`,
  "report.brief.scenario.title": (p: { topic: string; name: string }) => `${p.topic}：现状与「${p.name}」`,
  "report.brief.method.subject": "服务覆盖_方法对比",
  "report.brief.scenario.subject": "服务覆盖_方案对比",
  "report.brief.caption": (p: { name: string; share: string }) => `${p.name}：覆盖 ${p.share}`,
  "report.brief.scenario.name": (p: { name: string }) => `方案「${p.name}」`,
  "report.brief.column.method": "计算方法",
  "report.brief.column.scenario": "方案",
  "report.brief.column.within": "覆盖户数",
  "report.brief.column.share": "覆盖率",
  "report.brief.column.communities": "覆盖小区",
  "report.brief.column.elderly": "覆盖老年人（60+）",
  "report.brief.difference": (p: { after: string; before: string }) => `${p.after} − ${p.before}`,
  "report.brief.change.row": "变化",
  "report.brief.limit": (p: { name: string; radius: string; minutes: string }) =>
    `${p.name} · ${p.radius} ≈ ${p.minutes}`,
  "report.brief.walks": (p: { walker: string; direction: string }) => `步行（${p.walker}，${p.direction}）`,
  "report.brief.points": (p: { n: string }) => `${p.n} 个百分点`,
  "report.brief.chart": "覆盖率，按户数",
  "report.brief.gains": "各区县新增覆盖户数",
  "report.brief.streetsIn": (p: { n: string }) => `街道另使 ${counted(p.n, "户")}进入范围。`,
  "report.brief.compared": (p: { n: string; all: string }) =>
    `比较的是三种方法都能判断的 ${p.n} 个小区（共 ${p.all} 个）。`,
  "report.brief.scenario.moved": (p: {
    name: string;
    households: string;
    elderly: string;
    before: string;
    after: string;
  }) =>
    `方案「${p.name}」使 ${counted(p.households, "户")}、${counted(p.elderly, "位")}老年人进入服务范围，覆盖率由 ${p.before} 变为 ${p.after}。`,
  "report.brief.scenario.lost": (p: {
    name: string;
    households: string;
    elderly: string;
    before: string;
    after: string;
  }) =>
    `方案「${p.name}」使 ${counted(p.households, "户")}、${counted(p.elderly, "位")}老年人退出服务范围，覆盖率由 ${p.before} 变为 ${p.after}。`,
  "report.brief.scenario.mixed": (p: {
    name: string;
    households: string;
    elderly: string;
    before: string;
    after: string;
  }) =>
    `方案「${p.name}」与现状相比，覆盖户数 ${p.households}，覆盖老年人 ${p.elderly}，覆盖率由 ${p.before} 变为 ${p.after}。`,
  "report.brief.scenario.same": (p: { name: string; share: string }) =>
    `方案「${p.name}」不改变覆盖：仍为 ${p.share} 的住户。`,
  "report.brief.changes": (p: { n: string; list: string }) => `变更 ${p.n} 项：${p.list}。`,
  "report.brief.change": (p: { type: string; name: string }) => `${p.type}${p.name}`,
  "report.brief.changes.more": (p: { list: string; n: string }) => `${p.list}等 ${p.n} 项`,
  "report.brief.list": "、",
  "report.brief.noScenario":
    "还没有方案，无法与现状对比。请在「服务设施覆盖」面板中新建方案，在地图上增设、移动或移除设施。",

  "report.programme.cover": "总览",
  "report.programme.year": (p: { year: string }) => `${p.year} 年`,
  "report.programme.year.title": (p: { year: string }) => `${p.year} 年改造计划`,
  "report.programme.year.subtitle": (p: { n: string; m: string; spent: string; budget: string }) =>
    `综合改造 ${p.n} 个小区，管理提升 ${p.m} 个小区，用资 ${p.spent}，当年资金 ${p.budget}`,
  "report.programme.districts": "分区县",
  "report.programme.districts.title": "分区县改造计划",
  "report.programme.headline": (p: { years: string; n: string; m: string; spent: string; budget: string }) =>
    `${p.years} 年内综合改造 ${p.n} 个小区、管理提升 ${p.m} 个小区，用资 ${p.spent}，可用 ${p.budget}`,
  "report.programme.money": "逐年资金",
  "report.programme.money.districts": "各区县用资",
  "report.programme.left": "未用",
  "report.programme.left.year": "当年未用资金",
  "report.programme.ofBudget": (p: { budget: string }) => `可用资金 ${p.budget}`,
  "report.programme.households": (p: { n: string }) => counted(p.n, "户"),
  "report.programme.column.year": "年度",
  "report.programme.column.renovations": "综合改造（个）",
  "report.programme.column.renovatedHouseholds": "综合改造户数",
  "report.programme.column.managed": "管理提升（个）",
  "report.programme.column.managedHouseholds": "管理提升户数",
  "report.programme.column.spent": (p: { unit: string }) => `用资（${p.unit}）`,
  "report.programme.column.budget": (p: { unit: string }) => `资金（${p.unit}）`,
  "report.programme.column.cost": (p: { unit: string }) => `费用（${p.unit}）`,
  "report.programme.unit.cost": "万元",
  "report.programme.column.eligible": "可实施（个）",
  "report.programme.column.floor": "至少（个）",
  "report.programme.total": "合计",
  "report.programme.works": (p: { year: string; n: string }) =>
    `${p.year} 年的工程，共 ${p.n} 项（先综合改造，后管理提升，各按效益排列）`,
  "report.programme.others": (p: { n: string }) => `其余 ${p.n} 个小区`,
  "report.programme.gap": "效益至多还可提高",
  "report.programme.conditions": (p: { words: string }) => `计划条件：${p.words}`,
  "report.programme.stale": (p: { reasons: string }) => `此计划已过时：${p.reasons}`,
  "report.programme.none": "尚未求解分年度计划。可在此按当前条件求解，也可先到「分年度计划」面板中设定条件。",
  "report.programme.infeasible": "没有符合全部条件的计划，请在「分年度计划」面板中调整条件后重新求解。",
  "report.programme.empty": "这些条件下没有任何工程可安排，请在「分年度计划」面板中调整资金或条件。",
} as const;
