/** Slides of placed pages: text, tables and charts native, so that they can be edited in PowerPoint and WPS. */
import type { Locale } from "../../i18n/t.ts";
import type { PageWithPictures } from "./pictures.ts";
import { inches, plainText, SLIDE_FONT } from "./pptxDraft.ts";
import { mendedParts } from "./pptxMend.ts";
import { addPage } from "./pptxSlide.ts";
import { zipWriter } from "./zipWriter.ts";

export interface PptxWords {
  readonly title: string;
  /** Empty: nobody is named. */
  readonly author: string;
  readonly organisation: string;
  readonly locale: Locale;
}

const TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/**
 * The pages as a file of slides, in the size of the first page's paper.
 * @throws RangeError when there is no page, a picture is missing, or the file would come to 4 GiB
 */
export async function pptxOf(pages: readonly PageWithPictures[], words: PptxWords): Promise<Blob> {
  const first = pages[0]?.page;
  if (!first) throw new RangeError("no page, expected at least one");
  const [{ default: PptxGenJS }, { unzipSync }] = await Promise.all([import("pptxgenjs"), import("fflate")]);
  const presentation = new PptxGenJS();
  presentation.defineLayout({
    name: "page",
    width: inches(first.size.width),
    height: inches(first.size.height),
  });
  presentation.layout = "page";
  presentation.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  presentation.title = plainText(words.title);
  presentation.author = plainText(words.author);
  presentation.company = "";
  // That the data are synthetic is said in the properties of the file too.
  presentation.subject = plainText(first.placed.find(({ role }) => role === "notice")?.text ?? "");
  const lang = words.locale === "zh" ? "zh-CN" : "en-US";
  const drafts = pages.map((page) => addPage(presentation, page, lang));
  const written = (await presentation.write({ outputType: "uint8array" })) as Uint8Array;
  const zip = zipWriter(TYPE);
  for (const part of mendedParts(unzipSync(written), drafts, words)) await zip.add(part);
  return zip.end();
}
