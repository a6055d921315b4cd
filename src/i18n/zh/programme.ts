import { counted } from "../counted.ts";

export const programme = {
  "programme.title": "分年度计划",
  "programme.separator": "、",
  "programme.yuan": (p: { n: string }) => `${p.n}元`,
  "programme.unit.yuan": "元",

  "programme.candidates": (p: { n: string; all: string }) => `可实施 ${p.n} 个 / 共 ${p.all} 个小区`,
  "programme.candidates.title": "谁能进入综合改造计划",
  "programme.candidates.text":
    "符合条件（R1：建成早、有短板、居民愿意）、尚未开工，且费用、户数和得分已知的小区。其余小区及原因（一个小区可有多条）：",
  "programme.candidates.management": (p: { n: string }) =>
    `可做管理提升（物业管理尚未建立）的小区：${p.n} 个。`,
  "programme.exclusion.begun": "已开工或已验收",
  "programme.exclusion.builtAfter": "建成年份不早于界限年",
  "programme.exclusion.noDeficits": "没有短板记录",
  "programme.exclusion.notWilling": "没有通过的表决",
  "programme.exclusion.unknownYear": "建成年份未知",
  "programme.exclusion.unknownDeficits": "短板未知",
  "programme.exclusion.unknownCost": "费用未知",
  "programme.exclusion.unknownHouseholds": "户数未知",
  "programme.exclusion.unranked": "未得出得分",

  "programme.settings": "条件",
  "programme.start": "起始年",
  "programme.start.about": "计划第一年。默认是数据日期的下一年。",
  "programme.years": "年数",
  "programme.years.about": "1 到 10 年。增加的年份沿用最后一年的资金。",
  "programme.budget": "每年资金",
  "programme.budget.about": "每年可用于综合改造和管理提升的资金。当年余额不结转到下一年。",
  "programme.budget.of": (p: { year: string }) => `${p.year} 年资金`,
  "programme.budget.total": (p: { n: string }) => `合计 ${p.n}`,
  "programme.budget.each": "逐年",
  "programme.budget.differs": "各年不同",
  "programme.budget.suggested": "资金为建议值",
  "programme.budget.suggested.about": (p: { years: string }) =>
    `凡可做的管理提升全做，综合改造做一半，所需资金在 ${p.years} 年内平均分配，向上取两位有效数字。`,
  "programme.budget.suggested.eligible": (p: { n: string; yuan: string }) =>
    `全部可实施的综合改造 ${p.n} 个，共需 ${p.yuan}`,
  "programme.budget.suggested.manageable": (p: { n: string; yuan: string }) =>
    `全部可做的管理提升 ${p.n} 个，共需 ${p.yuan}`,
  "programme.budget.suggested.raised": "这笔钱不足以让每个区县至少改造一个小区，已相应提高。",
  "programme.budget.suggested.none": "没有可实施的小区，无法从数据推算，用的是固定初值。",
  "programme.budget.reset": "恢复建议值",
  "programme.limit": "每年开工",
  "programme.limit.none": "不限",
  "programme.limit.most": (p: { n: string }) => `至多 ${p.n} 个`,
  "programme.limit.about": "每年最多新开工的综合改造个数。留空表示不限。",
  "programme.floor": "每区县至少",
  "programme.floor.about": "计划期内每个区县至少改造的小区个数；区县内可实施的小区不够时，以可实施个数为准。",
  "programme.floors": "分区县",
  "programme.floors.of": (p: { name: string }) => `${p.name}至少改造的小区个数`,
  "programme.floors.eligible": (p: { n: string }) => `可实施 ${p.n}`,
  "programme.assumptions": "管理提升假设",
  "programme.assumptions.values": (p: {
    household: string;
    share: string;
    followUp: string;
    factor: string;
  }) => `${p.household} 元/户 · ${p.share} · ${p.followUp} 年内 · × ${p.factor}`,
  "programme.assumptions.mark": "假设，未经核实",
  "programme.followUp": "改造后几年内建立管理",
  "programme.followUp.about":
    "双管齐下：综合改造之后，须在这么多年内、且在计划期内建立物业管理。0 表示当年建立。",
  "programme.household": "管理提升每户费用",
  "programme.household.about":
    "小区没有已知费用的管理提升项目时，按每户这么多元计。这是假设，请换成本地数据。",
  "programme.share": "管理提升效益占综合改造",
  "programme.share.about": "管理提升的效益按综合改造效益的这一比例计。这是假设。",
  "programme.factor": "逐年效益系数",
  "programme.factor.about": "第 y 年完成的效益乘以系数的 y 次方：越早改造越好。1 表示早晚一样。",
  "programme.assumption.source": "本产品的假设，未经核实",
  "programme.setting.source": "计划条件，可修改",
  "programme.unit.years": "年",
  "programme.unit.count": "个",
  "programme.unit.perHousehold": "元/户",
  "programme.unit.percent": "%",

  "programme.solve": "求解",
  "programme.solve.again": "重新求解",
  "programme.solve.key": "Ctrl + Enter",
  "programme.cancel": "停止",
  "programme.running": "正在求解",
  "programme.running.begin": "准备中…",
  "programme.phase.bound": "估算上界",
  "programme.phase.search": "寻找更好的计划",
  "programme.phase.proof": "证明",
  "programme.progress": (p: { phase: string; value: string; bound: string; gap: string }) =>
    `${p.phase}：效益 ${p.value}，上界 ${p.bound}，差距 ${p.gap}`,
  "programme.progress.none": (p: { phase: string }) => `${p.phase}：尚未找到可行的计划`,
  "programme.failed": (p: { reason: string }) => `求解失败：${p.reason}`,
  "programme.pending": "步行可达性仍在计算，得分尚未定，算完后可求解。",

  "programme.stale": (p: { reasons: string }) => `以下结果已过时：${p.reasons}。`,
  "programme.stale.settings": "条件已改",
  "programme.stale.locks": "锁定已改",
  "programme.stale.scores": "得分已变",
  "programme.stale.data": "数据已改",

  "programme.headline": (p: {
    years: string;
    n: string;
    isOneN: boolean;
    m: string;
    isOneM: boolean;
    spent: string;
    budget: string;
  }) =>
    `${p.years} 年内综合改造 ${p.n} 个小区、管理提升 ${p.m} 个小区，用资 ${p.spent}元（可用 ${p.budget}），`,
  "programme.headline.proven": (p: { gap: string }) => `${p.gap}。`,
  "programme.proof.best": "已证明没有更好的计划",
  "programme.proof.within": (p: { gap: string }) => `与可能的最优相差不超过 ${p.gap}`,
  "programme.proof.stopped": (p: { gap: string }) => `提前停止，未证明最优，差距至多 ${p.gap}`,
  "programme.value": "效益",
  "programme.value.unit": "分·户",
  "programme.value.formula": "各项工程效益之和；综合改造 = 得分 × 户数 × 逐年系数^年次，管理提升再乘其比例",
  "programme.bound": "上界",
  "programme.bound.formula": "任何符合条件的计划都不可能超过的效益，由对偶价格得出",
  "programme.gap": "差距",
  "programme.gap.formula": "（上界 − 效益）÷ 上界",
  "programme.input.factor": (p: { n: string }) => `逐年系数 ${p.n}`,
  "programme.input.share": (p: { n: string }) => `管理提升比例 ${p.n}（假设）`,
  "programme.input.value": (p: { n: string }) => `效益 ${p.n}`,
  "programme.input.bound": (p: { n: string }) => `上界 ${p.n}`,
  "programme.input.score": (p: { n: string }) => `得分 ${p.n}`,
  "programme.input.households": (p: { n: string }) => `户数 ${p.n}`,
  "programme.input.year": (p: { n: string }) => `第 ${p.n} 年`,
  "programme.input.comprehensive": (p: { n: string; yuan: string }) => `综合改造 ${p.n} 个，${p.yuan}`,
  "programme.input.management": (p: { n: string; yuan: string }) => `管理提升 ${p.n} 个，${p.yuan}`,
  "programme.input.householdCost": (p: { n: string }) => `管理提升每户 ${p.n} 元（假设，未核实）`,
  "programme.input.budget": (p: { n: string }) => `资金 ${p.n}`,
  "programme.count.comprehensive": "综合改造小区",
  "programme.count.management": "管理提升小区",
  "programme.count.formula": "计划中该类工程的个数",
  "programme.spent": "用资",
  "programme.spent.formula":
    "综合改造：工程量 × 单价（中）之和，没有时用预算；管理提升：有费用的管理项目之和，没有时按每户费用",
  "programme.cost.from.works": "费用来自工程量 × 单价",
  "programme.cost.from.budget": "费用来自预算",
  "programme.cost.from.household": "费用按每户计（假设）",

  "programme.views": "结果",
  "programme.view.years": "年度",
  "programme.view.districts": "区县",
  "programme.view.works": (p: { n: string }) => `清单 ${p.n}`,
  "programme.view.misses": (p: { n: string }) => `未入选 ${p.n}`,
  "programme.measure": "按什么看",
  "programme.measure.yuan": "资金",
  "programme.measure.communities": "小区",
  "programme.measure.households": "户数",
  "programme.track.comprehensive": "综合改造",
  "programme.track.management": "管理提升",
  "programme.year.all": "全部年度",
  "programme.year.column": "年度",
  "programme.year.show": (p: { year: string; n: string; m: string; spent: string; budget: string }) =>
    `${p.year} 年：综合改造 ${p.n} 个，管理提升 ${p.m} 个，用资 ${p.spent}，资金 ${p.budget}。在地图上只看这一年`,
  "programme.year.hint": (p: { unit: string }) => `竖线为资金上限，单位${p.unit}；点一年，地图只看这一年`,
  "programme.year.all.short": "全部",
  "programme.year.map": "地图年度",
  "programme.year.play": "逐年播放",
  "programme.year.pause": "暂停",
  "programme.households": (p: { n: string }) => counted(p.n, "户"),

  "programme.district.none": "未注明区县",
  "programme.district.hint": "综合改造个数 / 可实施个数；竖线为下限。",
  "programme.district.management": (p: { n: string }) => `管理提升 ${p.n}`,
  "programme.district.formula": "计划中该区县综合改造的个数",
  "programme.district.floor": (p: { n: string }) => `至少 ${p.n} 个`,
  "programme.district.eligible": (p: { n: string }) => `可实施 ${p.n} 个`,

  "programme.works.label": "计划中的工程：回车打开小区",
  "programme.works.none": "这一年没有工程。",
  "programme.column.year": "年度",
  "programme.column.name": "小区",
  "programme.column.district": "区县",
  "programme.column.track": "类别",
  "programme.column.households": "户数",
  "programme.column.cost": "费用",
  "programme.column.benefit": "效益",
  "programme.column.per10k": "每万元效益",
  "programme.column.lock": "锁定",

  "programme.misses.hint": "右侧为每万元效益，从高到低。",
  "programme.misses.none": "没有落选的小区：资金足够所有可实施的小区。",
  "programme.miss.budget": (p: { year: string; yuan: string }) => `${p.year} 年还差 ${p.yuan}`,
  "programme.miss.budgetNone": "各年资金已有更好的用处",
  "programme.miss.worksPerYear": (p: { year: string }) => `${p.year} 年开工数已满，资金有余`,
  "programme.miss.locked": "已锁定为不纳入",
  "programme.miss.per10k": (p: { n: string }) => `每万元 ${p.n}`,
  "programme.benefit.formula": "得分 × 户数 × 逐年系数^年次；管理提升再乘其比例",
  "programme.per10k.formula": "第 1 年的效益 ÷（综合改造费用 + 后续管理费用），每万元",

  "programme.lock": "锁定",
  "programme.lock.of": (p: { name: string; track: string }) => `${p.name} · ${p.track}：锁定年度`,
  "programme.lock.free": "不锁定",
  "programme.lock.never": "不纳入",
  "programme.locks": (p: { n: string }) => `已锁定 ${p.n} 项`,
  "programme.locks.never": (p: { name: string; track: string }) => `${p.name} · ${p.track}不纳入`,
  "programme.locks.year": (p: { name: string; track: string; year: string }) =>
    `${p.name} · ${p.year} 年${p.track}`,
  "programme.locks.unlock": (p: { what: string }) => `取消锁定：${p.what}`,
  "programme.locked": "已锁定",

  "programme.infeasible": "没有符合全部条件的计划",
  "programme.infeasible.lockImpossible": (p: { name: string; track: string; because: string }) =>
    `${p.name}锁定了${p.track}，但${p.because}。`,
  "programme.because.outsideYears": "锁定的年份不在计划年度内",
  "programme.because.managed": "物业管理已经建立",
  "programme.because.followUp": "锁定的年份使管理提升赶不上改造后的期限",
  "programme.because.exclusion": (p: { reason: string }) => `该小区${p.reason}`,
  "programme.infeasible.locksOverBudget": (p: { year: string; n: string; cost: string; budget: string }) =>
    `${p.year} 年锁定的 ${p.n} 项工程共需 ${p.cost}，当年资金只有 ${p.budget}。`,
  "programme.infeasible.locksOverLimit": (p: { year: string; n: string; limit: string }) =>
    `${p.year} 年锁定了 ${p.n} 个开工，每年至多 ${p.limit} 个。`,
  "programme.infeasible.floorOverCandidates": (p: { district: string; floor: string; n: string }) =>
    `${p.district}至少改造 ${p.floor} 个，可实施的只有 ${p.n} 个。`,
  "programme.infeasible.floorsOverLimit": (p: { floor: string; limit: string }) =>
    `各区县下限合计 ${p.floor} 个，按每年开工上限全部年度只能做 ${p.limit} 个。`,
  "programme.infeasible.floorsOverBudget": (p: { cost: string; budget: string }) =>
    `达到各区县下限最少需 ${p.cost}，全部年度资金只有 ${p.budget}。`,
  "programme.infeasible.together": (p: { what: string }) =>
    `没有哪一项要求单独不可行，合在一起不可行；放开以下各项就有计划：${p.what}。`,
  "programme.infeasible.notFound": (p: { what: string }) =>
    `规定时间内没有找到计划，不等于没有；放开以下各项就有计划：${p.what}。`,
  "programme.infeasible.together.years": (p: { years: string }) => `${p.years} 年的资金或开工上限`,
  "programme.infeasible.together.districts": (p: { districts: string }) => `${p.districts}的下限`,
  "programme.fix.budget": (p: { year: string; by: string }) => `${p.year} 年增加 ${p.by}`,
  "programme.fix.budgets": (p: { by: string }) => `每年增加 ${p.by}`,
  "programme.fix.limit": (p: { n: string }) => `每年开工放宽到 ${p.n} 个`,
  "programme.fix.floor": (p: { district: string; n: string }) => `${p.district}下限降到 ${p.n} 个`,
  "programme.fix.floors": "取消这些区县的下限",
  "programme.fix.years": (p: { n: string }) => `延长到 ${p.n} 年`,
  "programme.fix.unlock": "取消锁定",

  "programme.empty.scores": "没有小区有得分，无法判断先改哪里。",
  "programme.empty.scores.action": "查看优先级",
  "programme.empty.costs": (p: { n: string }) =>
    `${p.n} 个小区只差费用：数据里既没有预算，也没有带单价的工程量。请填写单价，或载入带预算的数据。`,
  "programme.empty.costs.action": "填写单价",
  "programme.empty.eligible": "没有小区可以进入综合改造计划。原因：",
  "programme.empty.eligible.action": "打开数据",
  "programme.empty.votes": "数据中没有表决记录，无法判断居民是否愿意。",
  "programme.empty.deficits": "数据中没有短板记录，无法判断是否需要改造。",
  "programme.note.straight": "该城市没有步行路网：得分中的“服务缺口”按直线距离算。",
  "programme.before": "设好条件后求解：哪一年改造哪些小区，用多少钱，为什么。",
  "programme.none": "这些条件下没有任何工程可安排：每年的资金低于最便宜的小区。",

  "programme.table": "表格",
  "programme.table.title": "计划明细",
  "programme.csv": "导出 CSV",
  "programme.csv.fileName": "分年度计划",
  "programme.csv.id": "编号",
  "programme.csv.street": "街道",
  "programme.csv.cost": "费用（元）",
  "programme.csv.costFrom": "费用来源",
  "programme.csv.locked": "锁定",
  "programme.csv.yes": "是",
  "programme.csv.settings": "计划条件",
  "programme.csv.value": "总效益",
  "programme.csv.bound": "上界",
  "programme.csv.gap": "差距",
  "programme.csv.proof": "证明",
  "programme.csv.date": "数据日期",
  "programme.csv.notice": "说明",
  "programme.csv.stale": "已过时",
  "programme.words": (p: {
    from: string;
    to: string;
    budgets: string;
    limit: string;
    floor: string;
    floors: string;
    followUp: string;
    household: string;
    share: string;
    factor: string;
  }) =>
    `${p.from}–${p.to}；每年资金 ${p.budgets}；每年开工${p.limit}；每区县至少 ${p.floor} 个${p.floors}；改造后 ${p.followUp} 年内建立管理；管理提升 ${p.household} 元/户（假设）、效益比例 ${p.share}（假设）；逐年系数 ${p.factor}`,
  "programme.words.floors": (p: { floors: string }) => `（${p.floors}）`,

  "programme.detail": "年度计划",
  "programme.detail.none": "尚未求解分年度计划。",
  "programme.detail.open": "打开计划",
  "programme.detail.planned": (p: { year: string }) => `${p.year} 年`,
  "programme.detail.not": "未纳入",
  "programme.detail.stale": "结果已过时",
  "programme.detail.because": (p: { reasons: string }) => `不能综合改造：${p.reasons}`,

  "programme.picture": (p: { from: string; to: string; spent: string; budget: string; proof: string }) =>
    `${p.from}–${p.to} 年用资 ${p.spent}（共 ${p.budget}），${p.proof}`,
  "programme.picture.year": (p: { year: string }) => `只看 ${p.year} 年`,

  "programme.class.managementOnly": "只做管理提升",
  "programme.class.thisYear": (p: { year: string }) => `${p.year} 年综合改造`,
  "programme.class.thisYearManagement": (p: { year: string }) => `${p.year} 年只做管理提升`,
  "programme.class.earlier": "此前各年",
  "programme.class.later": "此后各年",
  "programme.class.notIn": "不在计划内",
  "programme.class.unsolved": "尚未求解",
};
