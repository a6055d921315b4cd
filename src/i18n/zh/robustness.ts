export const robustness = {
  "robustness.head": (p: {
    draws: string;
    spread: string;
    top: string;
    firm: string;
    share: string;
    places: string;
  }) =>
    `${p.spread} ${p.draws} 组权重：待选小区今天的前 ${p.top} 名中，${p.firm} 个在至少 ${p.share} 的抽取里仍居前 ${p.places}。`,
  "robustness.head.uniform": "完全随机抽取",
  "robustness.head.around": "在当前权重附近随机抽取",
  "robustness.figure": (p: { firm: string; top: string }) => `${p.firm} / ${p.top}`,
  "robustness.figure.label": "稳居前列",
  "robustness.spread": "抽取方式",
  "robustness.spread.uniform": "任意权重",
  "robustness.spread.around": "当前权重附近",
  "robustness.draws": "抽取次数",
  "robustness.draws.count": (p: { n: string }) => `${p.n} 组权重`,
  "robustness.showOnMap": "在地图上显示",
  "robustness.running": "正在抽取权重……",
  "robustness.running.stale": "权重或数据已变，正在重新抽取；下面是之前的结果。",
  "robustness.progress": "抽取进度",
  "robustness.stop": "停止",
  "robustness.stopped": "已停止。",
  "robustness.stopped.stale": "已停止；下面是之前的结果。",
  "robustness.failed": (p: { reason: string }) => `没有算成：${p.reason}`,
  "robustness.again": "重新抽取",
  "robustness.chart": (p: { places: string }) => `今天的前 ${p.places} 名各自留在前 ${p.places} 的抽取比例`,
  "robustness.chart.bar": (p: { rank: number; name: string; share: string }) =>
    `第 ${p.rank} 名 ${p.name}：${p.share}`,
  "robustness.chart.ends": "按今天的名次",
  "robustness.staying": "站得住",
  "robustness.staying.hint": (p: { places: string; share: string }) =>
    `今天在前 ${p.places}，至少 ${p.share} 的抽取里仍在`,
  "robustness.fragile": "不稳固",
  "robustness.fragile.hint": (p: { places: string; share: string }) =>
    `今天在前 ${p.places}，换权重后常常掉出（不到 ${p.share}）`,
  "robustness.outside": "门外常客",
  "robustness.outside.hint": (p: { places: string; share: string }) =>
    `今天不在前 ${p.places}，但至少 ${p.share} 的抽取里进得来`,
  "robustness.more": (p: { n: string }) => `另有 ${p.n} 个未列出`,
  "robustness.hidden": (p: { n: string }) => `筛选隐藏了 ${p.n} 个；稳健性按全部尚未开工、有排名的小区计算。`,
  "robustness.row": (p: {
    name: string;
    rank: string;
    places: string;
    share: string;
    error: string;
    expected: string;
  }) =>
    `${p.name}，今天第 ${p.rank} 名，在 ${p.share} 的抽取里居前 ${p.places}（± ${p.error} 个百分点），期望名次 ${p.expected}。在地图上查看`,
  "robustness.rank": "今天的名次",
  "robustness.expected": (p: { rank: string }) => `期望 ${p.rank}`,
  "robustness.expected.title": "全部抽取中的平均名次",
  "robustness.bands": "名次分布",
  "robustness.bands.first": "第 1 名",
  "robustness.bands.range": (p: { from: string; to: string }) => `第 ${p.from}–${p.to} 名`,
  "robustness.bands.rest": (p: { from: string }) => `第 ${p.from} 名以后`,
  "robustness.bands.entry": (p: { band: string; share: string }) => `${p.band}：${p.share}`,
  "robustness.truth.title": "前列的稳健性",
  "robustness.truth.community": (p: { name: string; places: string }) =>
    `居前 ${p.places} 的比例 · ${p.name}`,
  "robustness.truth.value": (p: { share: string; error: string }) =>
    `${p.share} 的抽取，± ${p.error} 个百分点`,
  "robustness.truth.draws": (p: { draws: string; seed: string }) =>
    `抽取 ${p.draws} 组权重，随机种子 ${p.seed}`,
  "robustness.truth.uniform": "权重在所有可能的组合上均匀抽取（权重单纯形）；设为 0 的指标始终为 0",
  "robustness.truth.around": (p: { concentration: string; deviation: string }) =>
    `权重按狄利克雷分布在当前权重附近抽取（集中度 ${p.concentration}：20% 的权重标准差 ${p.deviation} 个百分点）；设为 0 的指标始终为 0`,
  "robustness.truth.ranked": (p: { n: string }) =>
    `参与排名 ${p.n} 个尚未开工的小区；缺失的指标把权重让给已知的指标`,
  "robustness.truth.method.weighted": "得分方法：加权求和",
  "robustness.truth.method.topsis": "得分方法：TOPSIS",
  "robustness.truth.error": (p: { error: string }) => `抽样误差（标准误）最大 ${p.error} 个百分点`,
  "robustness.truth.formula":
    "SMAA-2（Lahdelma、Salminen 2001）：每组权重都给全部小区重新排名，数一数各名次出现的比例。排名精确，并列者平分名次。",
  "robustness.legend.running": "正在抽取权重，颜色随后出现。",
  "robustness.legend.stale": "颜色来自之前的权重或数据。",
  "robustness.legend.unranked": "已开工，或没有排名",
  "robustness.legend.none": "还没有抽取结果。",
};
