export const map = {
  "map.label": "老旧小区地图：方向键平移，加减键缩放",
} as const;
