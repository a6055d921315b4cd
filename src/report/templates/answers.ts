/** A key figure with how it is made: large on the page, and as a line in the notes of a slide. */
import { formatLarge, formatShare } from "../../i18n/format.ts";
import { type Locale, t } from "../../i18n/t.ts";
import type { Block, Figure } from "../document.ts";

export interface Answer {
  readonly figure: Figure;
  readonly formula: string;
  readonly inputs?: readonly string[];
}

/** A large count: 98.6 万户, 0.99 million. */
export function largeFigure(locale: Locale, label: string, value: number, unit = "", note = ""): Figure {
  const large = formatLarge(locale, value);
  const units = Number.isFinite(value) ? [large.unit, unit].filter(Boolean) : [];
  return { label, value: large.figure, unit: units.join(locale === "zh" ? "" : " "), note };
}

/** A share 0..1, its sign as unit. */
export function shareFigure(label: string, text: string, note = ""): Figure {
  const known = text.endsWith("%");
  return { label, value: known ? text.slice(0, -1) : text, unit: known ? "%" : "", note };
}

/** The same of a number. */
export const shareFigureOf = (locale: Locale, label: string, share: number, note = ""): Figure =>
  shareFigure(label, formatShare(locale, share), note);

export const figuresBlock = (answers: readonly Answer[], columns: number): Block => ({
  kind: "figures",
  figures: answers.map(({ figure }) => figure),
  columns,
});

/** One line a figure: its value, how it is made, and from what. */
export function provenanceLines(locale: Locale, answers: readonly Answer[]): readonly string[] {
  return answers.map(({ figure, formula, inputs = [] }) => {
    const line = t(locale, "report.maps.line", {
      title: figure.label,
      value: figureText(locale, figure),
      formula,
    });
    return inputs.length === 0
      ? line
      : t(locale, "report.maps.line.inputs", {
          line,
          inputs: inputs.join(t(locale, "report.maps.separator")),
        });
  });
}

const figureText = (locale: Locale, { value, unit }: Figure): string =>
  unit === "" || unit === "%" || locale === "zh" ? value + unit : `${value} ${unit}`;
