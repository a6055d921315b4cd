/** How a report asks for pictures of maps. The map gives the function (map/capture.ts): the report never reaches for it. */
import type { PageView } from "../store/reportState.ts";
import type { AtlasState } from "../store/state.ts";

export interface MapRequest {
  readonly state: AtlasState;
  readonly view: PageView;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** Maps taken one after another with one hidden map; `close` gives its memory back. */
export interface CaptureSession {
  /** An opaque picture of `pixelRatio` times the asked size. @throws the reason of `signal`; an error that says why there is none */
  readonly take: (request: MapRequest, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  readonly close: () => void;
}

export type OpenCapture = () => CaptureSession;
