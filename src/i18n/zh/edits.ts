export const edits = {
  "edits.title": "修改",
};
