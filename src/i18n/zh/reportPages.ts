export const reportPages = {
  "report.fileName": "报告",
  "report.projection": "坐标系：WGS84；投影：Web 墨卡托（EPSG:3857）",
  "report.kicker.separator": " · ",
  "report.by": (p: { author: string }) => `制图：${p.author}`,
  "report.approval": (p: { number: string }) => `审图号：${p.number}`,
  "report.pageOf": (p: { page: string; of: string }) => `${p.page} / ${p.of}`,
  "report.continued": (p: { title: string }) => `${p.title}（续）`,
} as const;
