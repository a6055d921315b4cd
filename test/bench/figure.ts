/** One line of the benches: ours against a peer on the same input. */
export interface Figure {
  /** Family and input, "nearest/10k x 10k". */
  readonly bench: string;
  /** Medians in milliseconds; NaN where there is no peer, or nothing to measure. */
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  /** What peer / ours should reach. */
  readonly bar: number;
  /** How our result differs from the peer's; null where it does not. */
  readonly difference: string | null;
  /** Further lines for the reader. */
  readonly notes?: readonly string[];
}

export interface Bench {
  readonly name: string;
  readonly run: () => Promise<Figure> | Figure;
}
