import type { SameKeys } from "../messageType.ts";
import type { picture as zh } from "../zh/picture.ts";

export const picture: SameKeys<typeof zh> = {
  "picture.title": "Export picture",
  "picture.heading": "Title",
  "picture.heading.default": (p) => `${p.city}: old residential communities by ${p.subject.toLowerCase()}`,
  "picture.size": "Size",
  "picture.size.1": "Standard (1×)",
  "picture.size.2": "High (2×)",
  "picture.pixels": (p) => `${p.width} × ${p.height} pixels`,
  "picture.preview": "Preview of the picture with title, legend, scale bar, north arrow and source",
  "picture.drawing": "Drawing …",
  "picture.failed": (p) => `The picture could not be made: ${p.reason}`,
  "picture.noMap":
    "This browser has no WebGL2, so there is no map to take a picture of. The list and the data can still be exported.",
  "picture.download": "Download PNG",
  "picture.copy": "Copy to clipboard",
  "picture.copied": "Copied",
  "picture.copyFailed": "The browser does not allow writing to the clipboard. Download instead.",
  "picture.includes":
    "The picture holds the current view, legend, filters, data date and source. Its layout is the same at each size.",
  "picture.subtitle.all": (p) => `All ${p.n} communities`,
  "picture.subtitle.filtered": (p) => `${p.filters} (${p.n} of ${p.all} communities)`,
  "picture.separator": "; ",
  "picture.source": (p) => `Source: ${p.source}`,
  "picture.date": (p) => `Data as of ${p.date}`,
  "picture.boundaries": (p) => `Boundaries: ${p.validity}. ${p.source}`,
  "picture.file": (p) => `renewal-atlas_${p.city}_${p.date}`,
};
