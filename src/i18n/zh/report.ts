export const report = {
  "report.title": "报告工作台",
} as const;
