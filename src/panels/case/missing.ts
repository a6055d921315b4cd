import type { TheCase } from "../../store/selectors/theCase.ts";
import type { DetailTab, Panel } from "../../store/state.ts";

export const CASE_STEPS = ["before", "menu", "consent", "works", "after"] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** Where in the app a thing is looked at or entered. */
export type Place = { readonly tab: DetailTab } | { readonly panel: Panel };

/** Something that the story would tell, where it is entered, and whether the source says it. */
interface Wanted {
  readonly id:
    | "place"
    | "people"
    | "structure"
    | "choices"
    | "meetings"
    | "vote"
    | "professionals"
    | "quantities"
    | "funding"
    | "dates"
    | "satisfaction"
    | "jointMeeting";
  /** Null: it comes with the data file. */
  readonly place: Place | null;
  readonly known: (found: TheCase) => boolean;
}

const WANTED: Readonly<Record<CaseStep, readonly Wanted[]>> = {
  before: [
    {
      id: "place",
      place: null,
      known: ({ record }) => record.positionAccuracy === undefined,
    },
    { id: "people", place: null, known: () => false },
    { id: "structure", place: null, known: ({ record }) => record.structure !== undefined },
  ],
  menu: [{ id: "choices", place: { tab: "consent" }, known: ({ record }) => record.votes !== undefined }],
  consent: [
    { id: "meetings", place: { tab: "talk" }, known: ({ record }) => record.meetings !== undefined },
    {
      id: "professionals",
      place: { tab: "talk" },
      known: ({ record }) => record.professionals !== undefined,
    },
    { id: "vote", place: { tab: "consent" }, known: ({ record }) => record.consent !== undefined },
  ],
  works: [
    {
      id: "quantities",
      place: { tab: "works" },
      known: ({ record }) => record.works?.every((work) => work.quantity !== undefined) ?? false,
    },
    { id: "funding", place: { tab: "works" }, known: ({ record }) => record.funding !== undefined },
    { id: "dates", place: { tab: "history" }, known: ({ record }) => record.history !== undefined },
  ],
  after: [
    {
      id: "satisfaction",
      place: null,
      known: ({ record }) => record.satisfactionAfter !== undefined,
    },
    {
      id: "jointMeeting",
      place: { tab: "talk" },
      known: ({ record }) => record.jointMeeting !== undefined,
    },
  ],
};

/** Where each step is looked at in the app. */
const PLACES: Readonly<Record<CaseStep, readonly Place[]>> = {
  before: [{ tab: "facts" }],
  menu: [{ panel: "menu" }, { tab: "works" }],
  consent: [{ panel: "talk" }, { tab: "consent" }],
  works: [{ tab: "works" }],
  after: [{ panel: "tracks" }, { tab: "history" }],
};

export const placeName = (place: Place): string => ("tab" in place ? place.tab : place.panel);

/** The places of a step that no missing thing leads to. */
export function placesBeside(
  step: CaseStep,
  missing: readonly { readonly place: Place | null }[],
): readonly Place[] {
  const linked = new Set(missing.flatMap(({ place }) => (place ? [JSON.stringify(place)] : [])));
  return PLACES[step].filter((place) => !linked.has(JSON.stringify(place)));
}

/** What the source does not say in a step. */
export const missingIn = (step: CaseStep, found: TheCase): readonly Wanted[] =>
  WANTED[step].filter(({ known }) => !known(found));
