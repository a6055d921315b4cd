export const map = {
  "map.region": "老旧小区地图",
  "map.label": "老旧小区地图：方向键平移，加减键缩放",
  "map.noWebgl":
    "此浏览器不支持 WebGL2，无法显示可缩放地图：下图为简化示意，筛选、列表、图表与导出数据不受影响。可启用硬件加速或更新浏览器。",
} as const;
