/** What a legend says, in the words of the reader: the same for the page and for a picture. */
export interface LegendEntry {
  readonly label: string;
  /** How many of the things shown have this class. */
  readonly count?: string;
  readonly mark: LegendMark;
}

export type LegendMark =
  /** Larger: drawn larger than the others, and above them. */
  | { readonly kind: "dot"; readonly color: string; readonly rim: string; readonly isLarge?: boolean }
  /** Small and pale: there, but not meant. */
  | { readonly kind: "dust"; readonly color: string }
  | { readonly kind: "fill"; readonly color: string }
  /** Side by side: one thing in any of these. */
  | { readonly kind: "fills"; readonly colors: readonly string[] }
  | { readonly kind: "area"; readonly fill: string; readonly edge: string }
  | {
      readonly kind: "badge";
      readonly icon: string;
      readonly letter: string;
      readonly fill: string;
      readonly ink: string;
      readonly rim: string;
    }
  /** A facility from afar. */
  | { readonly kind: "square"; readonly fill: string; readonly rim: string };

export interface LegendSection {
  readonly title: string;
  /** Unit of the classes, or what is counted. */
  readonly unit: string;
  readonly entries: readonly LegendEntry[];
}

export interface LegendModel {
  readonly sections: readonly LegendSection[];
  readonly notes: readonly string[];
}
