export const menu = {
  "menu.title": "菜单式选择",
  "menu.track": "菜单",
  "menu.track.comprehensive": "综合改造",
  "menu.track.management": "管理提升",
  "menu.none": "没有载入这一菜单。",
  "menu.outside": "菜单之外",
  "menu.yuan": (p: { n: string }) => `${p.n}元`,

  "menu.unit.m": "米",
  "menu.unit.m²": "㎡",
  "menu.unit.household": "户",
  "menu.unit.building": "栋",
  "menu.unit.set": "套",
  "menu.unit.space": "个",
  "menu.unit.year": "年",

  "menu.matter.special": "特别事项",
  "menu.matter.general.note": (p: { n: string; d: string }) =>
    `一般事项：参与表决的业主超过 ${p.n}/${p.d} 同意`,
  "menu.matter.special.note": (p: { n: string; d: string }) =>
    `特别事项：参与表决的业主 ${p.n}/${p.d} 以上同意`,

  "menu.choice.track": (p: { track: string; n: string }) => `${p.track} · 已选 ${p.n} 项`,
  "menu.choice.items": "菜单项",
  "menu.choice.search": "查找菜单项",
  "menu.choice.all": (p: { n: string }) => `显示其余 ${p.n} 项`,
  "menu.choice.fewer": "只看相关项",
  "menu.choice.nothing": "没有短板、票选或已选的项目；可查找，或显示其余项目。",
  "menu.choice.notFound": "没有这样的菜单项。",
  "menu.choice.nothingChosen": "尚未选择",
  "menu.choice.votes": "居民票数",
  "menu.choice.cost": "费用（元）",
  "menu.choice.votesFor": (p: { n: string }) => `居民 ${p.n} 票`,
  "menu.choice.lacking": "缺",
  "menu.choice.lackingBasic": "基础短板",
  "menu.choice.noConsent": "未表决通过",
  "menu.choice.noConsent.note": "已选，但不在任何通过的表决之内（R6）",
  "menu.choice.openBasics": (p: { n: string }) => `基础短板还有 ${p.n} 项未选（R4）`,
  "menu.choice.chooseBasics": "全部选入",
  "menu.choice.withoutConsent": (p: { n: string }) => `已选 ${p.n} 项不在任何通过的表决之内（R6）`,
  "menu.choice.quantity": "数量",
  "menu.choice.unitCost": "单价",
  "menu.choice.perUnit": (p: { unit: string }) => (p.unit === "" ? "元" : `元/${p.unit}`),
  "menu.choice.quantityOf": (p: { name: string }) => `${p.name}：数量`,
  "menu.choice.unitCostOf": (p: { name: string }) => `${p.name}：单价（元）`,
  "menu.choice.statusOf": (p: { name: string }) => `${p.name}：状态`,
  "menu.choice.quantityMissing": "缺数量，不计费用",
  "menu.choice.costMissing": "缺单价，不计费用",
  "menu.choice.basis.households": "数量等于户数",
  "menu.choice.basis.buildings": "数量等于楼栋数",
  "menu.choice.basis.year": "按一年计",
  "menu.choice.menuCost": (p: { range: string; year: string }) =>
    `菜单单价 ${p.range} 元（低 · 中 · 高，${p.year} 年价）`,
  "menu.choice.menuCost.synthetic": (p: { range: string; year: string }) =>
    `菜单单价 ${p.range} 元（低 · 中 · 高，${p.year} 年，合成）`,

  "menu.cost.comprehensive": "综合改造费用",
  "menu.cost.management": "管理提升费用",
  "menu.cost.unit": (p: { unit: string }) => `${p.unit}元`,
  "menu.cost.ends": (p: { low: string; high: string }) => `低 ${p.low} – 高 ${p.high}`,
  "menu.cost.fixed": "工程自有单价，无高低之分",
  "menu.cost.formula": "Σ 数量 × 单价；工程自有单价优先，否则取菜单的低、中、高单价",
  "menu.cost.per.household": "户均",
  "menu.cost.per.household.value": (p: { n: string }) => `${p.n} 元/户`,
  "menu.cost.per.household.formula": "费用 ÷ 户数",
  "menu.cost.per.squareMeter": "每平方米",
  "menu.cost.per.squareMeter.value": (p: { n: string }) => `${p.n} 元/㎡`,
  "menu.cost.per.squareMeter.formula": "费用 ÷ 建筑面积",
  "menu.cost.anchor": (p: { scope: string; year: string }) =>
    p.year === "" ? `参照 ${p.scope}` : `参照 ${p.scope} ${p.year} 年`,
  "menu.cost.anchor.formula": "由公开数字推算，仅作参照",

  "menu.status": "当前菜单",
  "menu.loaded": (p: { n: string; all: string }) => `已载入 ${p.n} / ${p.all} 项`,
  "menu.official": "官方附件",
  "menu.working": "工作清单",
  "menu.working.note": "工作清单，非官方：载入官方附件即可替换",
  "menu.open": "载入菜单",
  "menu.save": "存为文件",
  "menu.save.note": "存为可填写的菜单文件，填好后再载入",
  "menu.costs": "单价",
  "menu.restore": "恢复原菜单",
  "menu.imported": (p: { file: string; track: string; kept: string; items: string }) =>
    `${p.file}：${p.track}菜单，载入 ${p.kept} / ${p.items} 项`,
  "menu.imported.none": (p: { file: string }) => `${p.file}：未载入，原菜单保留`,
  "menu.imported.more": (p: { n: string }) => `另有 ${p.n} 个问题`,

  "menu.scope": (p: { n: string; surveyed: string; withWorks: string }) =>
    `${p.n} 个小区 · 有短板记录 ${p.surveyed} · 有工程记录 ${p.withWorks}`,
  "menu.chosen.cost": "已选工程费用",
  "menu.chosen.counts": (p: { works: string; without: string }) =>
    `${p.works} 项工程，费用未知 ${p.without} 项`,
  "menu.chosen.outside": (p: { n: string; ids: string }) =>
    `已选工程中有 ${p.n} 种不在当前菜单内，予以保留（小区数）：${p.ids}`,

  "menu.demand": "各项需求",
  "menu.demand.heading": "大类",
  "menu.demand.heading.all": "全部大类",
  "menu.demand.nature": "性质",
  "menu.demand.nature.all": "全部性质",
  "menu.demand.sort": "排序",
  "menu.demand.sort.lacking": "现场短板",
  "menu.demand.sort.gap": "缺而未选",
  "menu.demand.sort.votes": "居民票数",
  "menu.demand.sort.unmet": "想要未选",
  "menu.demand.sort.chosen": "已选小区",
  "menu.demand.sort.cost": "已选费用",
  "menu.demand.part.repaired": "已选",
  "menu.demand.part.undecided": "尚无工程记录",
  "menu.demand.part.gap": "缺而未选",
  "menu.demand.show": (p: { name: string }) => `只看缺“${p.name}”的小区`,
  "menu.demand.zero.chosen": "还没有小区选择这些项目。打开小区，在“工程”页选择。",
  "menu.demand.zero.other": "按此排列，各项均为 0。",
  "menu.demand.none": "没有符合条件的菜单项。",
  "menu.demand.fewer": "收起",
  "menu.demand.all": (p: { n: string }) => `全部 ${p.n} 项`,
  "menu.demand.input.lacking": (p: { n: string }) => `现场短板：${p.n} 个小区`,
  "menu.demand.input.parts": (p: { repaired: string; undecided: string; gap: string }) =>
    `其中已选 ${p.repaired}，尚无工程记录 ${p.undecided}，缺而未选 ${p.gap}`,
  "menu.demand.input.votes": (p: { n: string; communities: string; unmet: string }) =>
    `居民 ${p.n} 票，来自 ${p.communities} 个小区；其中 ${p.unmet} 个有工程记录而未选`,
  "menu.demand.input.chosen": (p: { n: string; without: string }) =>
    `已选：${p.n} 个小区；费用未知的工程 ${p.without} 项`,
  "menu.demand.formula.lacking": "现场缺此项的小区数",
  "menu.demand.formula.gap": "缺此项、有工程记录、但未选此项的小区数",
  "menu.demand.formula.votes": "各小区此项票数之和",
  "menu.demand.formula.unmet": "有居民要此项、有工程记录、但未选此项的小区数",
  "menu.demand.formula.chosen": "工程中有此项的小区数",
  "menu.demand.formula.cost": "Σ 数量 × 单价（中），费用未知的工程不计入",

  "menu.asked": "居民想要、本小区未选",
  "menu.asked.hint": "小区数",
  "menu.asked.none": "没有这样的项目。",
  "menu.asked.nobody": "无一小区选择",

  "menu.grid.open": "项目 × 区县",
  "menu.grid.title": "菜单项 × 区县",
  "menu.grid.measure": "指标",
  "menu.grid.measure.lacking": "现场短板",
  "menu.grid.measure.votes": "居民票数",
  "menu.grid.measure.chosen": "已选",
  "menu.grid.measure.gap": "缺而未选",
  "menu.grid.unit": "数值",
  "menu.grid.unit.share": "占比",
  "menu.grid.unit.rate": "每百户",
  "menu.grid.unit.count": "数量",
  "menu.grid.legend": "颜色分级",
  "menu.grid.note.lacking":
    "缺此项的小区占有短板记录小区的比例。按单元格可只看该区缺此项的小区；方向键移动。",
  "menu.grid.note.votes": "每百户的票数，按有投票记录的小区计。按单元格可只看该区缺此项的小区；方向键移动。",
  "menu.grid.note.chosen":
    "选了此项的小区占有工程记录小区的比例。按单元格可只看该区缺此项的小区；方向键移动。",
  "menu.grid.note.gap":
    "缺此项却未选的小区，占短板和工程都有记录的小区的比例。按单元格可只看该区缺此项的小区；方向键移动。",
  "menu.grid.item": "菜单项",
  "menu.grid.all": "合计",
  "menu.grid.noDistrict": "区县未知",
  "menu.grid.cell.lacking": (p: GridParts) =>
    `${p.district}，${p.item}：${p.of} 个小区中 ${p.count} 个缺（${p.rate}）`,
  "menu.grid.cell.votes": (p: GridParts) =>
    `${p.district}，${p.item}：${p.count} 票，${p.of} 户，每百户 ${p.rate}`,
  "menu.grid.cell.chosen": (p: GridParts) =>
    `${p.district}，${p.item}：${p.of} 个小区中 ${p.count} 个已选（${p.rate}）`,
  "menu.grid.cell.gap": (p: GridParts) =>
    `${p.district}，${p.item}：${p.of} 个小区中 ${p.count} 个缺而未选（${p.rate}）`,

  "menu.costs.title": (p: { track: string }) => `${p.track}单价`,
  "menu.costs.known": (p: { known: string; all: string; entered: string }) =>
    `${p.all} 项中 ${p.known} 项有单价，其中 ${p.entered} 项由您填写。`,
  "menu.costs.note": "填写后全市立即生效，工程自有单价不变；可撤销。",
  "menu.costs.unit": "单位",
  "menu.costs.low": "低",
  "menu.costs.mid": "中",
  "menu.costs.high": "高",
  "menu.costs.year": "价格年份",
  "menu.costs.source": "来源",
  "menu.costs.entered": "用户填写",
  "menu.costs.synthetic": "合成演示单价，非真实价格",
  "menu.costs.reset": "恢复菜单单价",
};

interface GridParts {
  readonly district: string;
  readonly item: string;
  readonly count: string;
  readonly of: string;
  readonly rate: string;
}
