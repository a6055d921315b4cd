export const reportDistricts = {} as const;
