import { memo, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { LaidPage } from "../../report/layout/placed.ts";
import { PageSvg } from "../../report/paint/PageSvg.tsx";
import { FrameHandle } from "./FrameHandle.tsx";
import { pictureStyle } from "./pictureStyle.ts";
import type { MapPicture } from "./pictureTaker.ts";
import styles from "./ReportStage.module.css";
import { useFrames } from "./useFrames.ts";
import { pageFont } from "./useLaidDocument.ts";

const Svg = memo(PageSvg);

interface PageInSightProps {
  readonly page: LaidPage;
  /** CSS px of the screen for each of the page. */
  readonly scale: number;
  readonly pictures: ReadonlyMap<string, MapPicture>;
}

/** A page on the desk; its maps follow the hand at once, and are drawn anew when it lets go. */
export function PageInSight({ page, scale, pictures }: PageInSightProps) {
  const paper = useRef<HTMLDivElement>(null);
  const { maps, frames } = useFrames(page);
  const photos = usePhotoUrls(page);
  const images = useMemo(
    () => new Map([...photos, ...[...pictures].map(([id, { url }]) => [id, url] as const)]),
    [photos, pictures],
  );
  // What is drawn under a hand is moved in place: another page for each of its steps would come too late.
  useLayoutEffect(() => {
    for (const { id, map, view } of maps) {
      const image = paper.current?.querySelector<SVGImageElement>(`image[data-image="${CSS.escape(id)}"]`);
      const picture = pictures.get(id);
      if (image && picture) Object.assign(image.style, pictureStyle(picture.request, map.box, view));
    }
  });
  const { width, height } = page.size;
  return (
    <div
      ref={paper}
      className={styles["paper"]}
      style={{ width: width * scale, height: height * scale }}
      data-page={page.key}
    >
      <Svg page={page} images={images} font={pageFont()} />
      {maps.map((one) => (
        <FrameHandle
          key={one.id}
          name={one.name || page.title}
          map={one.map}
          view={one.view}
          page={page.size}
          scale={scale}
          moved={one.moved}
          onMove={frames.move}
          onDone={frames.settle}
          onReset={frames.reset}
        />
      ))}
    </div>
  );
}

/** Addresses of the photos of a page, given back with it. */
function usePhotoUrls(page: LaidPage): ReadonlyMap<string, string> {
  const made = useRef(new Map<File, string>());
  const urls = useMemo(() => {
    const found = page.placed.flatMap(({ photos = [] }) => photos);
    return new Map(
      found.map(({ image, file }) => {
        const url = made.current.get(file) ?? URL.createObjectURL(file);
        made.current.set(file, url);
        return [image, url] as const;
      }),
    );
  }, [page]);
  useEffect(
    () => () => {
      for (const url of made.current.values()) URL.revokeObjectURL(url);
      made.current = new Map();
    },
    [],
  );
  return urls;
}
