export const reportLists = {} as const;
