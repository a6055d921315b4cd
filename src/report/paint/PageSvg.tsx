import { glyphPath } from "../../ui/glyphs.ts";
import { PAGE_COLORS } from "../colors.ts";
import type { Box, LaidPage, Primitive } from "../layout/placed.ts";
import { photoIds } from "./photoCut.ts";
import { pictureName } from "./pictureName.ts";

interface PageSvgProps {
  readonly page: LaidPage;
  /** Addresses of the page's pictures by the id of its map blocks and photos; a map that is not there yet is an empty box. */
  readonly images: ReadonlyMap<string, string>;
  readonly font: string;
}

/** A placed page as SVG: sharp at any size, its text selectable. Preview and print alike. */
export function PageSvg({ page, images, font }: PageSvgProps) {
  const { width, height } = page.size;
  const photos = photoIds(page);
  const { paper, band } = PAGE_COLORS[page.look];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={font}
      textRendering="geometricPrecision"
      role="document"
      aria-label={page.title}
      data-page={page.key}
    >
      <rect width={width} height={height} fill={paper} data-paper="" />
      {page.placed.map((placed, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is placed has no other name than its place
        <g key={i} data-role={placed.role}>
          {placed.primitives.map((one, n) =>
            one.kind === "image" ? (
              <Picture
                key={one.image}
                {...one}
                href={images.get(one.image)}
                name={pictureName(page, placed, one.image)}
                fit={photos.has(one.image) ? "xMidYMid slice" : "none"}
                empty={band}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Drawn key={n} one={one} />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}

interface PictureProps {
  readonly box: Box;
  readonly image: string;
  readonly href: string | undefined;
  readonly name: string;
  readonly fit: string;
  /** Fill where the picture is not there yet. */
  readonly empty: string;
}

function Picture({ box, image, href, name, fit, empty }: PictureProps) {
  if (href === undefined) return <rect {...box} fill={empty} data-kind="image" data-empty="" />;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nobody presses it, and without a role it may have no name
    <image
      {...box}
      href={href}
      preserveAspectRatio={fit}
      role="img"
      aria-label={name}
      data-kind="image"
      data-image={image}
    />
  );
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

function Drawn({ one }: { readonly one: Exclude<Primitive, { kind: "image" }> }) {
  switch (one.kind) {
    case "text":
      return (
        <text
          x={one.x}
          y={one.y}
          fontSize={one.size}
          fontWeight={one.weight}
          fill={one.color}
          textAnchor={ANCHORS[one.align]}
          xmlSpace="preserve"
          data-kind="text"
        >
          {one.text}
        </text>
      );
    case "rect":
      return <rect {...one.box} rx={one.radius} {...dressOf(one)} data-kind="rect" />;
    case "circle":
      return <circle cx={one.x} cy={one.y} r={one.radius} {...dressOf(one)} data-kind="circle" />;
    case "line":
      return <polyline points={one.points.join(" ")} {...dressOf(one)} data-kind="line" />;
    case "polygon":
      return <polygon points={one.points.join(" ")} {...dressOf(one)} data-kind="polygon" />;
    case "badge":
      return <BadgeSign {...one} />;
  }
}

interface Dress {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

const dressOf = ({ fill = "none", stroke, strokeWidth }: Dress): Dress => ({
  fill,
  ...(stroke === undefined ? {} : { stroke, strokeWidth: strokeWidth ?? 1 }),
});

/** As `drawBadge` draws it. */
function BadgeSign({ badge, x, y, size }: Extract<Primitive, { kind: "badge" }>) {
  const path = glyphPath(badge.icon);
  return (
    <g transform={`translate(${x} ${y}) scale(${size / 32})`} data-kind="badge">
      <rect
        x={1.5}
        y={1.5}
        width={29}
        height={29}
        rx={8}
        fill={badge.fill}
        stroke={badge.rim}
        strokeWidth={2}
      />
      {path === null ? (
        <text
          x={16}
          y={17}
          fontFamily="sans-serif"
          fontSize={17}
          fontWeight={600}
          fill={badge.ink}
          textAnchor="middle"
          dominantBaseline="central"
        >
          {badge.letter}
        </text>
      ) : (
        <path
          transform="translate(6.4 6.4) scale(0.8)"
          d={path}
          fill="none"
          stroke={badge.ink}
          strokeWidth={2.1}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </g>
  );
}
