import type { Position } from "geojson";
import { memo } from "react";
import { boundsOf } from "../geo/bounds.ts";
import { mercatorY } from "../geo/mercatorFrame.ts";
import { drillTo, selectCommunity } from "../store/actions.ts";
import { communityColors, communityShow, districtFills, SHOW } from "../store/selectors/map.ts";
import { MAP_COLORS } from "../store/selectors/mapColors.ts";
import { selectedIndex } from "../store/selectors/selection.ts";
import { useAtlas, useText } from "../store/useAtlas.ts";
import styles from "./AtlasMap.module.css";

/** More dots than this would make the page slow: the largest communities stand for all. */
const MOST_DOTS = 6000;
const SIDE = 1000;

/** Districts and dots without WebGL: no zoom, but colours, filters, drill and selection hold. */
export function SvgMap() {
  const { t, label } = useText();
  const atlas = useAtlas((s) => s.atlas);
  const theme = useAtlas((s) => s.theme);
  const fills = useAtlas(districtFills);
  const colors = MAP_COLORS[theme];
  const bounds = atlas && boundsOf(atlas.city.communities.positions);
  const project = bounds && projection(bounds);
  return (
    <div className={styles["fallback"]} data-map-idle={atlas !== null}>
      {atlas && project && (
        <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={t("map.region")}>
          {atlas.city.districts.map(({ code, geometry, reported, nameZh, nameEn }) =>
            geometry ? (
              // biome-ignore lint/a11y/noStaticElementInteractions: the district filter and the search do the same by keyboard
              <path
                key={code}
                d={outline(geometry, project)}
                fill={fills.get(code) ?? (reported ? colors.plainFill : colors.contextFill)}
                stroke={reported ? colors.districtLine : colors.contextLine}
                strokeWidth={1.5}
                onClick={() => reported && drillTo(code)}
              >
                <title>{label({ zh: nameZh, en: nameEn })}</title>
              </path>
            ) : null,
          )}
          <Dots project={project} />
        </svg>
      )}
      <p className={styles["reason"]} role="status">
        {t("map.noWebgl")}
      </p>
    </div>
  );
}

type Project = (position: Position) => readonly [number, number];

const Dots = memo(function Dots({ project }: { readonly project: Project }) {
  const atlas = useAtlas((s) => s.atlas);
  const colors = useAtlas(communityColors);
  const show = useAtlas(communityShow);
  const selected = useAtlas(selectedIndex);
  if (!atlas) return null;
  const { positions, ids, names, households } = atlas.city.communities;
  const rows = Array.from(show.keys()).filter((row) => show[row] !== SHOW.filteredOut);
  if (rows.length > MOST_DOTS) {
    rows.sort((a, b) => (households[b] || 0) - (households[a] || 0));
    rows.length = MOST_DOTS;
  }
  return rows.map((row) => {
    const [x, y] = project([positions[2 * row]!, positions[2 * row + 1]!]);
    const [r, g, b] = colors.subarray(row * 4, row * 4 + 3);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list and the search do the same by keyboard
      <circle
        key={ids[row]}
        className={styles["dot"]}
        cx={x}
        cy={y}
        r={row === selected ? 7 : 3}
        fill={`rgb(${r} ${g} ${b})`}
        onClick={() => selectCommunity(ids[row]!)}
      >
        <title>{names[row]}</title>
      </circle>
    );
  });
});

function projection([west, south, east, north]: readonly [number, number, number, number]): Project {
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const span = Math.max((east - west) / 360, bottom - top) * 1.08;
  const left = (east + west) / 720 - span / 2;
  const upper = (top + bottom) / 2 - span / 2;
  return ([lng = 0, lat = 0]) => [
    ((lng / 360 - left) / span) * SIDE,
    ((mercatorY(lat) - upper) / span) * SIDE,
  ];
}

function outline(
  geometry:
    | { readonly type: "Polygon"; readonly coordinates: Position[][] }
    | { readonly type: "MultiPolygon"; readonly coordinates: Position[][][] },
  project: Project,
): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map(
      (ring) =>
        `M${ring
          .map((position) =>
            project(position)
              .map((v) => v.toFixed(1))
              .join(" "),
          )
          .join("L")}Z`,
    )
    .join("");
}
