export const reportLists = {
  "report.list.separator": "、",
  "report.list.rank": "名次",
  "report.list.score": "得分",
  "report.list.weight": (p: { name: string; share: string }) => `${p.name} ${p.share}`,
  "report.list.weights": (p: { by: string; weights: string }) => `${p.by}（${p.weights}）`,
  "report.list.method": (p: { method: string; scale: string }) =>
    `得分 0–100，${p.method}，指标换算：${p.scale}`,
  "report.list.formula": (p: { name: string; formula: string }) => `${p.name}：${p.formula}`,
} as const;
