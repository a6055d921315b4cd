export const reportFiles = {
  "report.photoUnreadable": (p: { name: string }) =>
    `照片“${p.name}”无法读取，请换成 JPEG 或 PNG 格式的照片。`,
  "report.noPages": "报告没有可导出的页面。",
  "report.noMapOnPage": "这一页没有地图。",
} as const;
