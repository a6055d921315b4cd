export const truth = {} as const;
