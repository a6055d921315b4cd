export const reportMaps = {} as const;
