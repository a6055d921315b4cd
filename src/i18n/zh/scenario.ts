export const scenario = {
  "scenario.defaultName": (p: { n: string }) => `方案 ${p.n}`,
  "scenario.copyName": (p: { name: string }) => `${p.name}（副本）`,
} as const;
