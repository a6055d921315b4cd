export const programme = {
  "programme.title": "分年度计划",
};
