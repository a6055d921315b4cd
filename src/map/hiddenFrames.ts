/** Animation frames that also come while the page is out of sight, when the browser gives none. */

const waiting = new Map<number, () => void>();
let last = 0;

/** As the browser's own of the same name. */
export function requestFrame(callback: FrameRequestCallback): number {
  const id = ++last;
  const frame = window.requestAnimationFrame(() => waiting.get(id)?.());
  waiting.set(id, () => {
    waiting.delete(id);
    window.cancelAnimationFrame(frame);
    callback(performance.now());
  });
  if (document.hidden) soon(id);
  return id;
}

export function cancelFrame(id: number): void {
  waiting.delete(id);
}

/** A turn of the event loop that browsers do not slow down in the background, as they do timers. */
function soon(id: number): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    waiting.get(id)?.();
  };
  port2.postMessage(null);
}

if (typeof document !== "undefined")
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) for (const id of waiting.keys()) soon(id);
  });
