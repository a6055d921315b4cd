/** The words of a picture of the map: what it shows, of which communities, from where and when. */
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import type { LegendModel } from "../../ui/legendModel.ts";
import type { AtlasState } from "../state.ts";
import { filtered } from "./filtered.ts";
import { filterWords } from "./filterWords.ts";
import { legendModel } from "./legend.ts";
import { memoize } from "./memoize.ts";
import { cityName } from "./names.ts";
import { atlasOf } from "./parameters.ts";

export interface PictureText {
  /** Suggested title. */
  readonly title: string;
  readonly subtitle: string;
  readonly legend: LegendModel;
  readonly foot: readonly string[];
  /** Empty where the data are real. */
  readonly notice: string;
  /** File name without its ending. */
  readonly fileName: string;
}

const localeOf = (s: AtlasState) => s.locale;

/** null before a city is loaded. */
export const pictureText: (s: AtlasState) => PictureText | null = memoize(
  [atlasOf, localeOf, cityName, legendModel, filterWords, filtered],
  (atlas, locale, city, legend, words, { count, passes }) => {
    if (!atlas) return null;
    const { info } = atlas.city;
    const n = formatNumber(locale, count);
    const separator = t(locale, "picture.separator");
    return {
      title: t(locale, "picture.heading.default", { city, subject: legend.sections[0]?.title ?? "" }),
      subtitle:
        words.length === 0
          ? t(locale, "picture.subtitle.all", { n })
          : t(locale, "picture.subtitle.filtered", {
              n,
              all: formatNumber(locale, passes.length),
              filters: words.map((word) => word.text).join(separator),
            }),
      legend,
      foot: [
        t(locale, "picture.source", { source: label(locale, info.source) }),
        t(locale, "picture.date", { date: formatDate(locale, info.dataDate) }),
        ...(info.boundaries
          ? [
              t(locale, "picture.boundaries", {
                validity: label(locale, info.boundaries.validity),
                source: label(locale, info.boundaries.source),
              }),
            ]
          : []),
      ],
      notice: info.synthetic ? label(locale, info.synthetic.notice) : "",
      fileName: t(locale, "picture.file", { city, date: info.dataDate }).replace(/[\\/:*?"<>|\s]+/g, "-"),
    };
  },
);
