import { IconFocusCentered, IconMinus, IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { type Offset, pannedView, zoomedView } from "../../geo/movedView.ts";
import type { PlacedMap, Size } from "../../report/layout/placed.ts";
import type { PageView } from "../../store/reportState.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./ReportStage.module.css";
import { useWheel } from "./useWheel.ts";

const ZOOM_STEP = 0.5;
/** Of the screen, for an arrow key. */
const PAN_PIXELS = 48;
/** Keys and wheel come in rows: the map is drawn after the last. */
const REST_MS = 350;

const ARROWS: Readonly<Record<string, Offset>> = {
  ArrowLeft: { x: PAN_PIXELS, y: 0 },
  ArrowRight: { x: -PAN_PIXELS, y: 0 },
  ArrowUp: { x: 0, y: PAN_PIXELS },
  ArrowDown: { x: 0, y: -PAN_PIXELS },
};
const ZOOMS: Readonly<Record<string, number>> = {
  "+": ZOOM_STEP,
  "=": ZOOM_STEP,
  "-": -ZOOM_STEP,
  _: -ZOOM_STEP,
};

interface FrameHandleProps {
  readonly name: string;
  readonly map: PlacedMap;
  readonly view: PageView;
  readonly page: Size;
  /** CSS px of the screen for each of the page. */
  readonly scale: number;
  readonly moved: boolean;
  readonly onMove: (view: PageView) => void;
  readonly onDone: (view: PageView) => void;
  readonly onReset: () => void;
}

interface Drag {
  readonly pointer: number;
  readonly from: PageView;
  readonly x: number;
  readonly y: number;
}

/** Lies over a map of the page: pointer, wheel and keys choose its frame. It is on no output. */
export function FrameHandle(props: FrameHandleProps) {
  const { name, map, view, page, scale, moved, onMove, onDone, onReset } = props;
  const { t } = useText();
  const element = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { later, drop } = useSettled(view, onMove, onDone);
  const reset = () => {
    drop();
    onReset();
  };
  const zoom = (step: number, about?: Offset) => later(zoomedView(view, step, about));
  useWheel(element, (steps, at) => zoom(steps * ZOOM_STEP, { x: at.x / scale, y: at.y / scale }));

  const dragged = ({ pointerId, clientX, clientY }: PointerEvent): PageView | null => {
    if (drag.current?.pointer !== pointerId) return null;
    const { from, x, y } = drag.current;
    return pannedView(from, { x: (clientX - x) / scale, y: (clientY - y) / scale });
  };
  const share = (length: number, whole: number) => `${(length / whole) * 100}%`;
  return (
    <div
      ref={element}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move the map
      tabIndex={0}
      aria-label={t("report.map", { name })}
      className={styles["handle"]}
      style={{
        left: share(map.box.x, page.width),
        top: share(map.box.y, page.height),
        width: share(map.box.width, page.width),
        height: share(map.box.height, page.height),
      }}
      onPointerDown={(event) => {
        // A second finger moves nothing.
        if (drag.current || event.button !== 0 || (event.target as Element).closest("button")) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { pointer: event.pointerId, from: view, x: event.clientX, y: event.clientY };
      }}
      onPointerMove={(event) => {
        const next = dragged(event);
        if (next) onMove(next);
      }}
      onPointerUp={(event) => {
        const next = dragged(event);
        if (!next) return;
        const still = drag.current?.x === event.clientX && drag.current.y === event.clientY;
        drag.current = null;
        if (still) return;
        drop();
        onDone(next);
      }}
      onPointerCancel={({ pointerId }) => {
        if (drag.current?.pointer !== pointerId) return;
        onMove(drag.current.from);
        drag.current = null;
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        const by = ARROWS[event.key];
        const step = ZOOMS[event.key];
        if (by) later(pannedView(view, { x: by.x / scale, y: by.y / scale }));
        else if (step) zoom(step);
        else if (event.key === "0") reset();
        else return;
        event.preventDefault();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its frame and legend */}
      <div role="group" className={styles["tools"]} aria-label={t("report.map.tools")}>
        <Tool label={t("report.map.in")} onClick={() => zoom(ZOOM_STEP)}>
          <IconPlus size="0.9375rem" stroke={1.8} aria-hidden />
        </Tool>
        <Tool label={t("report.map.out")} onClick={() => zoom(-ZOOM_STEP)}>
          <IconMinus size="0.9375rem" stroke={1.8} aria-hidden />
        </Tool>
        <Tool label={t("report.map.reset")} disabled={!moved} onClick={reset}>
          <IconFocusCentered size="0.9375rem" stroke={1.8} aria-hidden />
        </Tool>
      </div>
    </div>
  );
}

/** Shows each step at once, and keeps the last when the hand rests, also where its page is turned before. */
function useSettled(view: PageView, onMove: (view: PageView) => void, onDone: (view: PageView) => void) {
  const waiting = useRef<{ readonly timer: number; readonly view: PageView } | null>(null);
  const newest = useRef(onDone);
  newest.current = onDone;
  const drop = () => {
    window.clearTimeout(waiting.current?.timer);
    waiting.current = null;
  };
  const settle = () => {
    const next = waiting.current?.view;
    drop();
    if (next) newest.current(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the end alone
  useEffect(() => settle, []);
  const later = (next: PageView) => {
    if (next.lng === view.lng && next.lat === view.lat && next.zoom === view.zoom) return;
    onMove(next);
    drop();
    waiting.current = { timer: window.setTimeout(settle, REST_MS), view: next };
  };
  return { later, drop };
}

interface ToolProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    // Not disabled by its attribute: the focus would be lost with the press.
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  );
}
