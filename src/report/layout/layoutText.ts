/** A paragraph in the type and tone of its block. */
import type { TextBlock } from "../document.ts";
import type { LayoutContext, Prepared } from "./prepared.ts";
import { paragraph, shifted, type Words } from "./typeset.ts";

/** Prepares a text; it is as high as its lines. */
export function prepareText(block: TextBlock, width: number, context: LayoutContext): Prepared {
  const { primitives, height } = paragraph(
    textWords(block, context),
    { x: 0, top: 0, width },
    context.measure,
  );
  return {
    height,
    stretches: false,
    place: (box) => ({
      role: "body",
      block,
      box: { ...box, height },
      primitives: shifted(primitives, box.x, box.y),
      text: block.text,
    }),
  };
}

/**
 * The lines of a text that fit into `height`, and those that follow, as texts of their own; null where fewer than two lines would
 * stand alone on either side.
 */
export function brokenText(
  block: TextBlock,
  width: number,
  height: number,
  context: LayoutContext,
): readonly [TextBlock, TextBlock] | null {
  const words = textWords(block, context);
  const { primitives } = paragraph(words, { x: 0, top: 0, width }, context.measure);
  const lines = primitives.flatMap((line) => (line.kind === "text" ? [line.text] : []));
  const first = Math.min(Math.floor(height / words.style.line + 0.001), lines.length - 2);
  if (first < 2) return null;
  let end = 0;
  for (const line of lines.slice(0, first)) end = block.text.indexOf(line, end) + line.length;
  return [
    { ...block, text: block.text.slice(0, end).trim() },
    { ...block, text: block.text.slice(end).trim() },
  ];
}

const textWords = ({ text, style, tone }: TextBlock, { type, colors }: LayoutContext): Words => ({
  text,
  style: type[style],
  color: colors[tone],
});
