export const communities = {} as const;
