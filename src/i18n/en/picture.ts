import type { SameKeys } from "../messageType.ts";
import type { picture as zh } from "../zh/picture.ts";

export const picture: SameKeys<typeof zh> = {
  "picture.title": "Export picture",
  "picture.heading": "Title",
  "picture.heading.default": (p) => `${p.city}: ${p.subject}`,
  "picture.subject.priority": "priority of old residential communities",
  "picture.subject.comprehensive": "renovation of old residential communities",
  "picture.subject.management": "management of old residential communities",
  "picture.subject.buildDecade": "build decade of old residential communities",
  "picture.subject.missingServices": "services missing in old residential communities",
  "picture.subject.households": "households of old residential communities",
  "picture.subject.coverage": (p) => `old residential communities in reach of ${p.kinds.toLowerCase()}`,
  "picture.kinds.separator": " and ",
  "picture.kinds.more": (p) => `${p.n} kinds of facilities`,
  "picture.classes": (p) => `${p.title} (${p.unit})`,
  "picture.counted.communities": "communities",
  "picture.counted.facilities": "number",
  "picture.size": "Size",
  "picture.size.1": "Standard (1×)",
  "picture.size.2": "High (2×)",
  "picture.pixels": (p) => `${p.width} × ${p.height} pixels`,
  "picture.preview": "Preview of the picture with title, legend, scale bar, north arrow and source",
  "picture.drawing": "Drawing …",
  "picture.failed.noMap":
    "This browser has no WebGL2, so there is no map to take a picture of. The list and the data can still be exported.",
  "picture.failed.lost":
    "The graphics card gave up while drawing. Close other pages that use it and try again.",
  "picture.failed.tooLarge":
    "The picture is over the limit of this browser or graphics card. Choose the standard size.",
  "picture.failed.hidden":
    "Browsers draw no maps on pages in the background. Stay on this page and try again.",
  "picture.failed.slow":
    "Drawing took too long and was stopped. Choose the standard size, or zoom in, and try again.",
  "picture.failed.other": (p) => `The picture could not be made: ${p.reason}`,
  "picture.again": "Try again",
  "picture.download": "Download PNG",
  "picture.copy": "Copy to clipboard",
  "picture.copied": "Copied",
  "picture.copyFailed": "The browser does not allow writing to the clipboard. Download instead.",
  "picture.includes": "With view, legend, filters, data date and source; the same layout in both sizes.",
  "picture.subtitle.all": (p) => `All ${p.n} communities`,
  "picture.subtitle.filtered": (p) => `${p.filters} (${p.n} of ${p.all} communities)`,
  "picture.scenario": (p) => `scenario “${p.name}”`,
  "picture.separator": "; ",
  "picture.source": (p) => `Source: ${p.source}`,
  "picture.date": (p) => `Data as of ${p.date}`,
  "picture.boundaries": (p) => `Boundaries: ${p.validity}. ${p.source}`,
  "picture.weights": (p) => `Weights set by hand: ${p.parts}`,
  "picture.file": (p) => `${p.city}_${p.subject}_${p.date}`,
};
