import { type RefObject, useLayoutEffect, useState } from "react";
import type { Size } from "../../report/layout/placed.ts";

export interface Fit {
  /** CSS px of the screen for each of the page. */
  readonly scale: number;
  /** Of the maps: as sharp as the screen shows them. */
  readonly pixelRatio: number;
}

/** Around the page, in px. */
const ROOM = 28;
const MOST_SCALE = 1.6;
const SHARPEST = 2;

/** How large a page lies on the desk, whole. */
export function useDesk(desk: RefObject<HTMLElement | null>, page: Size | null): Fit | null {
  const [room, setRoom] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const look = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [desk]);
  return room && page ? fitted(room, page, window.devicePixelRatio || 1) : null;
}

/** The page as large as the room lets it, and its maps a step sharper than that. */
export function fitted(room: Size, page: Size, devicePixels: number): Fit {
  const wide = (room.width - 2 * ROOM) / page.width;
  const high = (room.height - 2 * ROOM) / page.height;
  const scale = Math.min(MOST_SCALE, Math.max(0.1, Math.min(wide, high)));
  return { scale, pixelRatio: Math.min(SHARPEST, Math.ceil(scale * devicePixels * 4) / 4) };
}
