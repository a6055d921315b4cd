/** What pptxgenjs 4.0.1 leaves out or gets wrong, put right in the parts of its file. */
import { strFromU8, strToU8 } from "fflate";
import { inkOn } from "../../scale/colors.ts";
import { chartWorkbook } from "./chartWorkbook.ts";
import {
  type DraftChart,
  officeColor,
  plainText,
  points,
  SLIDE_FONT,
  type SlideDraft,
  TITLE_NAME,
} from "./pptxDraft.ts";
import { escapeXml } from "./xmlText.ts";
import type { ZipEntry } from "./zipWriter.ts";

export interface DeckWords {
  readonly title: string;
  readonly organisation: string;
}

const ALL_SCRIPTS = ["latin", "ea", "cs"].map((script) => `<a:${script} typeface="${SLIDE_FONT}"/>`).join("");
/** What Office calls it: a shape that says nothing, which screen readers pass over. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** The parts of the library's file as they go into ours: mended, with the pictures in place of their stand-ins. */
export function mendedParts(
  parts: Readonly<Record<string, Uint8Array>>,
  drafts: readonly SlideDraft[],
  words: DeckWords,
): readonly ZipEntry[] {
  const charts = drafts.flatMap((draft) => draft.charts);
  const numberIn = (name: string) => Number(/(\d+)\.\w+$/.exec(name)?.[1]);
  // The library counts charts through all files that it ever made.
  const chartNumbers = Object.keys(parts)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .map(numberIn)
    .sort((a, b) => a - b);
  const mend = (name: string, data: Uint8Array): Uint8Array | Blob => {
    const media = /^ppt\/media\/image-(\d+)-(\d+)\./.exec(name);
    if (media) return drafts[Number(media[1]) - 1]!.pictures[Number(media[2]) - 1]!;
    const chart = charts[chartNumbers.indexOf(numberIn(name))];
    if (name.startsWith("ppt/embeddings/") && chart) return chartWorkbook(chart.block, chart.total);
    const text = strFromU8(data);
    const slide = /^ppt\/(slide|notesSlide)s\/\1(\d+)\.xml$/.exec(name);
    if (slide) {
      const draft = drafts[Number(slide[2]) - 1]!;
      return strToU8(slide[1] === "slide" ? mendSlide(text, draft) : mendNotes(text, draft));
    }
    if (chart && name.startsWith("ppt/charts/chart")) return strToU8(mendChart(text, chart));
    return strToU8(mendPart(name, text, parts, drafts, words));
  };
  return Object.entries(parts)
    .filter(([name]) => !name.endsWith("/"))
    .map(([name, data]) => ({ name, data: mend(name, data) as ZipEntry["data"] }));
}

function mendPart(
  name: string,
  text: string,
  parts: Readonly<Record<string, Uint8Array>>,
  drafts: readonly SlideDraft[],
  words: DeckWords,
): string {
  switch (name) {
    case "[Content_Types].xml":
      // It lists a slide master for every slide.
      return text.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (tag, part: string) =>
        part in parts ? tag : "",
      );
    case "ppt/presentation.xml":
      // The library names the notes' master behind the slides, where the schema has no room for it.
      return text.replace(
        /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s,
        "$2$1",
      );
    case "docProps/app.xml":
      return appProperties(drafts, words);
    case "ppt/theme/theme1.xml":
      return mendTheme(text, drafts);
    case "ppt/slideLayouts/slideLayout1.xml":
    case "ppt/slideMasters/slideMaster1.xml":
      return mendLayout(text, drafts);
    default:
      return text;
  }
}

/** Titles into the placeholder, ids that are unique, shapes that say nothing marked so, the colours of bullets, round ends of glyphs. */
function mendSlide(text: string, { marks }: SlideDraft): string {
  let id = 1;
  let mark = 0;
  return (
    text
      .replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => {
        if (!shape.includes("<p:txBody>"))
          return shape
            .replace("></p:cNvPr>", `>${DECORATIVE}</p:cNvPr>`)
            .replace(/(<a:custGeom>.*)<a:ln w=/s, '$1<a:ln cap="rnd" w=');
        if (!shape.includes(`name="${TITLE_NAME}"`)) return shape;
        return shape
          .replace(/<p:cNvSpPr[^>]*\/>/, '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
          .replace("<p:nvPr></p:nvPr>", '<p:nvPr><p:ph type="title"/></p:nvPr>');
      })
      .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${id++}"`)
      // A paragraph has its properties once, the library writes them before each of its runs.
      .replace(/<\/a:r><a:pPr.*?<\/a:pPr>/gs, "</a:r>")
      .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
      .replace(
        /<a:buSzPct val="100000"\/><a:buChar/g,
        () =>
          `<a:buClr><a:srgbClr val="${marks[mark++]}"/></a:buClr><a:buSzPct val="80000"/><a:buFont typeface="${SLIDE_FONT}"/><a:buChar`,
      )
  );
}

/** A paragraph for each note, in the language of the page. */
function mendNotes(text: string, { page, lang }: SlideDraft): string {
  const paragraphs = page.provenance.map(
    (note) =>
      `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${escapeXml(plainText(note))}</a:t></a:r></a:p>`,
  );
  return text.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_, before: string, after: string) =>
      before + (paragraphs.join("") || `<a:p><a:endParaRPr lang="${lang}"/></a:p>`) + after,
  );
}

/**
 * Fonts for Chinese too; no point where no value is known: an empty one makes the file "need repair"; labels within stacked bars in an
 * ink that is read on them, their sums behind the bars.
 */
function mendChart(text: string, chart: DraftChart): string {
  let series = 0;
  return (
    text
      .replace(/<a:latin typeface="[^"]*"\/>(\s*<a:cs\s+typeface="[^"]*"\/>)?/g, ALL_SCRIPTS)
      .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
      // A chart of bars has two axes; the library names a third, which there is not.
      .replace(/((?:<c:axId val="\d+"\/>){2})<c:axId val="\d+"\/>/, "$1")
      .replace(/<c:ser>.*?<\/c:ser>/gs, (part) => mendSeries(part, chart, series++))
  );
}

function mendSeries(part: string, { block, total }: DraftChart, index: number): string {
  const color = block.series[index]?.color;
  if (color && block.stacked && block.series.length > 1)
    return part.replace(
      /(<c:dLbls>.*?<a:srgbClr val=")\w+/s,
      (_, before: string) => before + officeColor(inkOn(color)).color,
    );
  if (color || !total) return part;
  // The sums: all of them, at the near end of a bar without fill that begins where the stack ends.
  return part
    .replace(/(<c:dLbls>.*?formatCode=")[^"]*/s, (_, before: string) => before + escapeXml(block.formatCode))
    .replace('<c:dLblPos val="ctr"/>', '<c:dLblPos val="inBase"/>');
}

/** What a reader adds to the slides has the fonts and colours of the pages. */
function mendTheme(text: string, drafts: readonly SlideDraft[]): string {
  const colors = drafts[0]?.colors;
  const fonts = text.replace(
    /<a:(major|minor)Font>.*?<\/a:\1Font>/gs,
    (_, kind: string) => `<a:${kind}Font>${ALL_SCRIPTS}</a:${kind}Font>`,
  );
  if (!colors) return fonts;
  const scheme = {
    dk1: colors.ink,
    lt1: colors.paper,
    dk2: colors.muted,
    lt2: colors.band,
    accent1: colors.accent,
    accent2: colors.notice,
  };
  return Object.entries(scheme).reduce(
    (theme, [name, color]) =>
      theme.replace(
        new RegExp(`<a:${name}>.*?</a:${name}>`, "s"),
        `<a:${name}><a:srgbClr val="${officeColor(color).color}"/></a:${name}>`,
      ),
    fonts,
  );
}

/** Master and layout get the placeholder that the titles of slides refer to, where the first page has its title. */
function mendLayout(text: string, drafts: readonly SlideDraft[]): string {
  const placed = drafts[0]?.page.placed.find(({ role }) => role === "title");
  const first = placed?.primitives.find((primitive) => primitive.kind === "text");
  const { x, y, width, height } = placed?.box ?? { x: 40, y: 40, width: 800, height: 60 };
  const emu = (px: number) => Math.round(px * 9525);
  const title =
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${TITLE_NAME}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="${Math.round(points(first?.size ?? 30) * 100)}" b="1"/></a:lvl1pPr></a:lstStyle>` +
    "<a:p><a:endParaRPr/></a:p></p:txBody></p:sp>";
  return text
    .replace("</p:spTree>", `${title}</p:spTree>`)
    .replaceAll('typeface="Arial"', `typeface="${SLIDE_FONT}"`);
}

/** The library writes the organisation without escaping it, other fonts than there are, and "Slide 1" for each title. */
function appProperties(drafts: readonly SlideDraft[], { organisation }: DeckWords): string {
  const titles = drafts
    .map(({ page }) => `<vt:lpstr>${escapeXml(plainText(page.title))}</vt:lpstr>`)
    .join("");
  const group = (name: string, count: number) =>
    `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<Slides>${drafts.length}</Slides><Notes>${drafts.length}</Notes><HeadingPairs><vt:vector size="4" baseType="variant">${group("Fonts Used", 1)}${group("Slide Titles", drafts.length)}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${drafts.length + 1}" baseType="lpstr"><vt:lpstr>${SLIDE_FONT}</vt:lpstr>${titles}</vt:vector></TitlesOfParts>` +
    `<Company>${escapeXml(plainText(organisation))}</Company></Properties>`
  );
}
