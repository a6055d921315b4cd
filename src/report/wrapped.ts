/**
 * What stays on one line: a Han character or a Latin word, with the marks that open before it and close behind it. Between two of these, and
 * at white space, a line may end.
 */
const UNITS =
  /[（《「『【]*(?:[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[，。；：、！？）》」』】,.;:!?)%]*|\s+/gu;

/** `text` in lines of at most `width`, at least one line. A word wider than a line is cut; a single character never is. */
export function wrapped(text: string, width: number, measure: (part: string) => number): string[] {
  // Most texts fit: one question instead of one a word.
  if (measure(text.trim()) <= width) return [text.trim()];
  const lines: string[] = [];
  let line = "";
  const push = (unit: string) => {
    if (line === "" || measure((line + unit).trimEnd()) <= width) line += unit;
    else {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    }
  };
  for (const unit of text.trim().match(UNITS) ?? []) {
    if (measure(unit) <= width) push(unit);
    else for (const character of unit) push(character);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The part of `text` with the most characters in which no line may end. */
export function longestUnit(text: string): string {
  const units = text.match(UNITS) ?? [];
  return units.reduce((longest, unit) => (unit.trim().length > longest.length ? unit.trim() : longest), "");
}
