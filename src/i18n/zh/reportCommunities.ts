export const reportCommunities = {} as const;
