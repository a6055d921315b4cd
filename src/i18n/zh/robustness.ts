export const robustness = {
  "robustness.title": "排名稳健性",
};
