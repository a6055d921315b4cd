/** Votes of the owners with whole numbers that agree: agreed <= participated <= total, for owners and for area. */
import type { Consent, Matter } from "../model/community.ts";
import type { Random } from "./random.ts";
import type { Size } from "./works.ts";

export type Outcome = "passes" | "tooFewTakePart" | "tooFewAgree";

/** The two denominators of a community, the same in all its votes. */
export interface Owners {
  readonly ownersTotal: number;
  readonly areaTotal: number;
}

export function drawOwners(size: Size, random: Random): Owners {
  return {
    ownersTotal: Math.max(3, Math.round(size.households * random.between(0.96, 1))),
    areaTotal: Math.max(30, Math.round(size.floorAreaSquareMeters * random.between(0.9, 0.97))),
  };
}

export function drawConsent(
  options: {
    readonly owners: Owners;
    readonly itemIds: readonly string[] | "all";
    readonly matter: Matter;
    readonly outcome: Outcome;
    readonly date: string;
  },
  random: Random,
): Consent {
  const { owners, itemIds, matter, outcome, date } = options;
  const { ownersTotal, areaTotal } = owners;
  const takePart = outcome === "tooFewTakePart" ? random.between(0.38, 0.62) : random.between(0.7, 0.95);
  const least = matter === "general" ? 0.5 : 0.75;
  const agree =
    outcome === "tooFewAgree"
      ? least * random.between(0.72, 0.94)
      : least + 0.03 + (0.95 - least) * random.next();
  const [participatedOwners, agreedOwners] = count(ownersTotal, takePart, agree, matter, outcome);
  const drift = random.between(-0.02, 0.02);
  const [participatedArea, agreedArea] = count(
    areaTotal,
    takePart + drift,
    agree - drift / 2,
    matter,
    outcome,
  );
  return {
    itemIds,
    matter,
    ownersTotal,
    areaTotal,
    participatedOwners,
    participatedArea,
    agreedOwners,
    agreedArea,
    date,
  };
}

/** Participants and agreeing of `total`, pushed over the threshold where rounding would fall short of it. */
function count(
  total: number,
  takePart: number,
  agree: number,
  matter: Matter,
  outcome: Outcome,
): [participated: number, agreed: number] {
  let participated = Math.min(total, Math.round(total * takePart));
  if (outcome !== "tooFewTakePart") participated = Math.max(participated, Math.ceil((2 * total) / 3));
  let agreed = Math.min(participated, Math.round(participated * agree));
  const enough = matter === "general" ? Math.floor(participated / 2) + 1 : Math.ceil((3 * participated) / 4);
  if (outcome === "passes") agreed = Math.max(agreed, Math.min(enough, participated));
  if (outcome === "tooFewAgree") agreed = Math.min(agreed, enough - 1);
  return [participated, agreed];
}
