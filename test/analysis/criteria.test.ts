import { expect, it } from "vitest";
import { criterionValues, stillToChoose } from "../../src/analysis/criteria.ts";
import { missingServices } from "../../src/model/gap.ts";
import { buildAtlas } from "../builders.ts";

const { city, facts, reach } = buildAtlas({
  communities: [
    {
      buildYear: 1996,
      households: 200,
      elderly60Plus: 60,
      budgetYuan: 4_000_000,
      management: "negotiating",
      comprehensive: "none",
    },
    { comprehensive: "underWorks", management: "established" },
    {},
  ],
  facilities: [{ kind: "sports", position: [106.55, 29.56] }],
});
const values = criterionValues(city, facts, missingServices(reach, { sports: 300 }));
const row = (i: number) => Object.fromEntries(Object.entries(values).map(([id, column]) => [id, column[i]]));

it("reads each criterion in its unit", () => {
  expect(row(0)).toEqual({
    age: 30,
    deficits: Number.NaN,
    households: 200,
    elderly: 60,
    servicesOutOfReach: 0,
    willingness: Number.NaN,
    noPropertyManagement: 0.5,
    costPerHousehold: 20_000,
  });
});

it("leaves unknown what is not known, but for the services that distance alone decides", () => {
  expect(row(2)).toEqual({
    ...Object.fromEntries(Object.keys(values).map((id) => [id, Number.NaN])),
    servicesOutOfReach: 1,
  });
});

it("tells who is still to be chosen: neither under works nor accepted", () => {
  expect([...stillToChoose(city.communities)]).toEqual([1, 0, 1]);
});
