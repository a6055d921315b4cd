/**
 * Where the two rivers run. Along most of their way through the central districts a river *is* the border of two districts, so its
 * course is read from the boundaries; elsewhere it follows points set by hand (rough outside the terrain grid).
 */
export interface RiverCourse {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Half the width at the upper and the lower end of the central stretch, metres. */
  readonly halfWidthMeters: readonly [upper: number, lower: number];
  /** Water level at the upper end and at Chaotianmen, metres. */
  readonly reaches: readonly Reach[];
}

/** Points lng/lat downstream, or the border that two districts share within a box [west, south, east, north]. */
export type Reach =
  | { readonly points: readonly (readonly [number, number])[] }
  | { readonly border: readonly [string, string]; readonly box: readonly [number, number, number, number] };

const ALL = [105, 28, 111, 33] as const;

const yangtze: RiverCourse = {
  id: "yangtze",
  nameZh: "长江",
  nameEn: "Yangtze River",
  halfWidthMeters: [250, 380],
  reaches: [
    {
      points: [
        [105.78, 28.95],
        [105.85, 29.0],
        [105.9, 29.05],
        [105.95, 29.06],
        [106.0, 29.06],
        [106.04, 29.1],
        [106.1, 29.13],
        [106.13, 29.18],
        [106.18, 29.205],
        [106.225, 29.225],
        [106.24, 29.265],
        [106.25, 29.293],
        [106.27, 29.298],
        [106.284, 29.276],
      ],
    },
    { border: ["500107", "500116"], box: [106.293, 29.25, 106.42, 29.36] },
    { border: ["500104", "500113"], box: ALL },
    { border: ["500107", "500113"], box: ALL },
    { border: ["500107", "500108"], box: ALL },
    { border: ["500103", "500108"], box: [106.53, 29.5, 106.6, 29.5713] },
    { border: ["500105", "500108"], box: [106.57, 29.55, 106.79, 29.65] },
    { border: ["500105", "500113"], box: ALL },
    { border: ["500112", "500113"], box: ALL },
    {
      points: [
        [106.992, 29.785],
        [107.04, 29.81],
        [107.075, 29.83],
        [107.12, 29.8],
        [107.2, 29.78],
        [107.25, 29.73],
        [107.33, 29.72],
        [107.395, 29.725],
        [107.45, 29.77],
        [107.52, 29.8],
        [107.6, 29.82],
        [107.73, 29.875],
        [107.82, 29.95],
        [107.9, 30.07],
        [107.99, 30.2],
        [108.04, 30.29],
        [108.13, 30.37],
        [108.2, 30.43],
        [108.25, 30.55],
        [108.33, 30.68],
        [108.38, 30.79],
        [108.45, 30.86],
        [108.55, 30.91],
        [108.68, 30.93],
        [108.8, 30.95],
        [108.9, 30.94],
        [109.05, 30.97],
        [109.2, 31.0],
        [109.35, 31.02],
        [109.47, 31.03],
        [109.56, 31.02],
        [109.7, 31.05],
        [109.87, 31.07],
        [110.0, 31.06],
        [110.18, 31.04],
      ],
    },
  ],
};

const jialing: RiverCourse = {
  id: "jialing",
  nameZh: "嘉陵江",
  nameEn: "Jialing River",
  halfWidthMeters: [125, 190],
  reaches: [
    {
      points: [
        [106.1, 30.42],
        [106.16, 30.36],
        [106.13, 30.29],
        [106.2, 30.24],
        [106.21, 30.15],
        [106.28, 30.1],
        [106.25, 30.03],
        [106.28, 29.98],
        [106.33, 29.965],
        [106.36, 29.93],
        [106.352, 29.9],
        [106.374, 29.878],
        [106.395, 29.862],
        [106.405, 29.846],
        [106.425, 29.84],
        [106.439, 29.826],
        [106.452, 29.819],
        [106.478, 29.815],
        [106.497, 29.8],
        [106.5, 29.782],
        [106.513, 29.765],
      ],
    },
    { border: ["500109", "500112"], box: [106.45, 29.66, 106.54, 29.755] },
    { border: ["500106", "500112"], box: ALL },
    { border: ["500105", "500106"], box: ALL },
    { border: ["500103", "500105"], box: [106.48, 29.55, 106.583, 29.58] },
    { points: [[106.5846, 29.5722]] },
  ],
};

export const RIVER_COURSES: readonly RiverCourse[] = [yangtze, jialing];
