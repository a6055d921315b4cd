import type { SameKeys } from "../messageType.ts";
import type { shell as zh } from "../zh/shell.ts";

export const shell: SameKeys<typeof zh> = {
  "shell.product": "Renewal Atlas",
  "shell.tasks": "Tasks",
  "shell.panel.overview": "Overview",
  "shell.panel.communities": "Communities",
  "shell.panel.coverage": "Coverage",
  "shell.panel.priorities": "Priorities",
  "shell.synthetic": "Demo data",
  "shell.asOf": (p) => `Data as of ${p.date}`,
  "shell.search": "Search communities, streets, districts",
  "shell.search.hint": "Name, pinyin or initials",
  "shell.search.none": "Nothing found. Type part of a name, its pinyin or its initials.",
  "shell.search.community": "Community",
  "shell.search.street": "Street",
  "shell.search.district": "District",
  "shell.search.count": (p) => `${p.n} results`,
  "shell.language": "中文",
  "shell.language.label": "Switch to Chinese",
  "shell.theme.dark": "Dark",
  "shell.theme.light": "Light",
  "shell.theme.toDark": "Switch to the dark theme",
  "shell.theme.toLight": "Switch to the light theme",
  "shell.projector": "Projector mode (larger type)",
  "shell.data": "Open data",
  "shell.data.problems": (p) => `Open data, ${p.n} problems in the data`,
  "shell.share": "Share",
  "shell.share.title": "Share this view",
  "shell.share.text":
    "The link holds the view, panel, layers, filters, weights and language. It does not hold the data.",
  "shell.share.copy": "Copy link",
  "shell.share.link": "Link",
  "shell.share.copied": "Link copied. It opens this very view.",
  "shell.share.failed":
    "The browser does not allow writing to the clipboard: the link is selected, press Ctrl+C.",
  "shell.share.tooLong": (p) =>
    `The link holds ${p.n} characters of state, over the limit of ${p.limit}: choose fewer streets or items.`,
  "shell.share.own":
    "These data come from a file on this machine: whoever opens the link must open the same file first.",
  "shell.picture": "Export picture",
  "shell.ignored": (p) => `Parts of the link were not understood and ignored: ${p.keys}`,
  "shell.close": "Close",
  "shell.loading": (p) => `Reading ${p.name}`,
  "shell.cancel": "Cancel",
  "shell.empty.title": "No city is loaded",
  "shell.empty.text":
    "The data could not be read. Open your own GeoJSON or CSV file, or look at the list of problems.",
  "shell.empty.open": "Open data",
  "shell.error.title": "Something broke on this page",
  "shell.error.text":
    "The data you loaded are untouched. Reload the page; if it happens again, send the text below to whoever maintains it.",
  "shell.error.reload": "Reload",
  "shell.skip": "Skip to the panel",
};
