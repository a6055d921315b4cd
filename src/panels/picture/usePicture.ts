import { useEffect, useRef, useState } from "react";
import { roundLength } from "../../geo/scaleBar.ts";
import { formatMeters } from "../../i18n/format.ts";
import { captureMap } from "../../map/capture.ts";
import { drawPicture, PICTURE_COLORS, pngOf } from "../../report/picture.ts";
import { type PictureText, pictureText } from "../../store/selectors/picture.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** CSS pixels of the sheet; it grows in height where the legend needs it. */
const SHEET = { width: 1600, height: 1000 } as const;
const TYPING_MS = 400;

export interface Picture {
  readonly blob: Blob;
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureState {
  readonly picture: Picture | null;
  readonly drawing: boolean;
  /** Why the newest attempt failed; empty otherwise. */
  readonly failure: string;
}

/** Draws the picture again whenever title, size or the map's state change; an older drawing never replaces a newer one. */
export function usePicture(title: string, pixelRatio: number): PictureState {
  const { t, locale } = useText();
  const text = useAtlas(pictureText);
  const theme = useAtlas((s) => s.theme);
  const [state, setState] = useState<PictureState>({ picture: null, drawing: true, failure: "" });
  const run = useRef(0);
  const north = t("map.north");
  useEffect(() => {
    if (!text) return;
    const mine = ++run.current;
    setState((old) => ({ ...old, drawing: true, failure: "" }));
    const draw = async () => {
      try {
        const canvas = await drawPicture({
          words: wordsOf(text, title),
          size: SHEET,
          pixelRatio,
          colors: PICTURE_COLORS[theme],
          font: getComputedStyle(document.body).fontFamily,
          north,
          capture: captureMap,
          scaleOf: (metersPerPixel, most) => {
            const meters = roundLength(metersPerPixel * most);
            return { meters, text: formatMeters(locale, meters) };
          },
        });
        const blob = await pngOf(canvas);
        if (mine !== run.current) return;
        const { width, height } = canvas;
        setState({
          picture: { blob, url: URL.createObjectURL(blob), width, height },
          drawing: false,
          failure: "",
        });
      } catch (error) {
        if (mine === run.current)
          setState({
            picture: null,
            drawing: false,
            failure: error instanceof Error ? error.message : String(error),
          });
      }
    };
    const timer = setTimeout(() => void draw(), TYPING_MS);
    return () => {
      run.current++;
      clearTimeout(timer);
    };
  }, [text, title, pixelRatio, theme, locale, north]);
  const url = state.picture?.url;
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url]);
  return state;
}

const wordsOf = (text: PictureText, title: string) => ({ ...text, title: title.trim() || text.title });
