export const theCase = {
  "case.title": "案例：长石苑",
};
