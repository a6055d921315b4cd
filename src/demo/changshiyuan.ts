/**
 * The one real record of the demonstration, as documented and no further: what the source does not say stays absent. The works are
 * those it names, without quantities; the position is only known to the district.
 */
import type { CommunityProperties } from "./communities.ts";

export const CHANGSHIYUAN_POSITION: readonly [lng: number, lat: number] = [106.503, 29.505];

export const CHANGSHIYUAN: CommunityProperties = {
  id: "CQ-JLP-CSY",
  name: "长石苑",
  nameEn: "Changshiyuan",
  district: "500107",
  positionAccuracy: "district",
  buildYear: 1994,
  buildings: 7,
  households: 224,
  floorAreaSquareMeters: 25_000,
  tenure: "resettlement",
  deficits: [
    "drainage",
    "roads",
    "fireFighting",
    "overheadLines",
    "commonParts",
    "illegalConstruction",
    "greening",
    "parking",
    "cultureLeisure",
    "sportsFitness",
  ],
  comprehensive: "accepted",
  management: "established",
  managementMode: "communityCentre",
  works: [
    "fireFighting",
    "drainage",
    "overheadLines",
    "illegalConstruction",
    "roads",
    "greening",
    "parking",
    "cultureLeisure",
    "sportsFitness",
  ].map((itemId) => ({ itemId, status: "done" as const })),
  provenance: "documented",
  source:
    "Published description of the renovation of Changshiyuan, Jiulongpo: built 1994, 7 buildings, 224 households, 25,000 m², resettlement housing, no property service, managed by the community. Dates, quantities, costs, votes and exact position are not given.",
};
