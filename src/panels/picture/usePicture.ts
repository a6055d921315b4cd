import { useEffect, useMemo, useState } from "react";
import { scaleBar } from "../../geo/scaleBar.ts";
import { formatMeters } from "../../i18n/format.ts";
import { CaptureError, type CaptureFault, captureMap } from "../../map/capture.ts";
import { drawPicture, PICTURE_COLORS, pngOf } from "../../report/picture.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { keptCapture } from "./keptCapture.ts";

/** CSS pixels of the sheet; it grows in height where the legend needs it. */
const SHEET = { width: 1200, height: 750 } as const;
const TYPING_MS = 250;

export interface Picture {
  readonly blob: Blob;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Why there is no picture: a fault of the capture, or `other` with the error's own words. */
export interface Failure {
  readonly fault: CaptureFault | "other";
  readonly reason: string;
}

export interface PictureState {
  /** The newest picture; while a newer one is drawn, the one before. */
  readonly picture: Picture | null;
  readonly drawing: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/** Draws the picture again whenever title, size or the map's state change; an older drawing never replaces a newer one. */
export function usePicture(title: string, pixelRatio: number): PictureState {
  const { t, locale } = useText();
  const text = useAtlas(pictureText);
  const theme = useAtlas((s) => s.theme);
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<Omit<PictureState, "again">>(NOTHING);
  const north = t("map.north");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text or theme is another map
  const map = useMemo(() => keptCapture(captureMap), [text, theme]);
  useEffect(() => () => map.end(), [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for another one
  useEffect(() => {
    if (!text) return;
    let outdated = false;
    setState((old) => ({ ...old, drawing: true, failure: null }));
    const draw = async () => {
      try {
        const canvas = await drawPicture({
          words: { ...text, title: title.trim() || text.title },
          size: SHEET,
          pixelRatio,
          colors: PICTURE_COLORS[theme],
          font: getComputedStyle(document.body).fontFamily,
          north,
          capture: map.capture,
          scaleOf: (metersPerPixel, most) => {
            const { meters, pixels } = scaleBar(metersPerPixel, most);
            return { pixels, text: formatMeters(locale, meters) };
          },
        });
        const blob = await pngOf(canvas);
        const { width, height } = canvas;
        if (outdated) return;
        const picture = { blob, url: URL.createObjectURL(blob), width, height };
        setState({ picture, drawing: false, failure: null });
      } catch (error) {
        if (!outdated) setState({ picture: null, drawing: false, failure: failureOf(error) });
      }
    };
    const timer = setTimeout(() => void draw(), TYPING_MS);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [text, title, pixelRatio, theme, locale, north, map, tries]);
  const url = state.picture?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return { ...state, again: () => setTries((n) => n + 1) };
}

const NOTHING = { picture: null, drawing: true, failure: null } as const;

function failureOf(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof CaptureError) return { fault: error.fault, reason };
  return { fault: error instanceof RangeError ? "tooLarge" : "other", reason };
}
