import { type RefObject, useEffect, useRef } from "react";
import type { Offset } from "../../geo/movedView.ts";

/** Turning of a wheel for one step, in px of scrolling. */
const STEP = 60;
const LINE = 16;

/** Steps of the wheel over an element, 1 forwards and -1 backwards, with the place under the pointer from the element's middle. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  onStep: (step: 1 | -1, at: Offset) => void,
): void {
  const newest = useRef(onStep);
  useEffect(() => {
    newest.current = onStep;
  });
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    let turned = 0;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
      if (Math.abs(turned) < STEP) return;
      const { left, top, width, height } = box.getBoundingClientRect();
      newest.current(turned < 0 ? 1 : -1, {
        x: event.clientX - left - width / 2,
        y: event.clientY - top - height / 2,
      });
      turned = 0;
    };
    // React listens to wheels passively: the page would scroll along.
    box.addEventListener("wheel", turn, { passive: false });
    return () => box.removeEventListener("wheel", turn);
  }, [element]);
}
