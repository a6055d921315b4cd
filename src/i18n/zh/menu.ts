export const menu = {
  "menu.title": "菜单式选择",
};
