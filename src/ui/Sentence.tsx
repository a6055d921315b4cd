import { Fragment, type ReactNode } from "react";

/** The place of part i in a sentence. */
export const slot = (i: number): string => `⟦${i}⟧`;

interface SentenceProps {
  /** A message whose arguments were `slot(0)`, `slot(1)` …, so that each language puts them where it wants them. */
  readonly text: string;
  readonly parts: readonly ReactNode[];
}

/** A sentence with elements in it, e.g. figures that open their cards. */
export function Sentence({ text, parts }: SentenceProps) {
  // split() with a group: texts at even places, numbers of slots at odd ones.
  return text.split(/⟦(\d+)⟧/).map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's pieces have no other identity
    <Fragment key={i}>{i % 2 === 0 ? piece : parts[Number(piece)]}</Fragment>
  ));
}
