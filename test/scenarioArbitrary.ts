/** Random scenarios for property tests. */
import fc from "fast-check";
import { DELIVERY_MODES } from "../src/model/facility.ts";
import type { Change, Scenario } from "../src/model/scenario.ts";
import type { ScenarioSet } from "../src/store/state.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const place = fc.record({
  lng: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((n) => n / 1e5),
  lat: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((n) => n / 1e5),
});
const addition = (number: number) =>
  fc
    .record({
      kind: text,
      deliveryMode: fc.option(fc.constantFrom(...DELIVERY_MODES), { nil: null }),
      name: fc.oneof(fc.constant(""), text),
      capacity: fc.option(
        fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n + 0),
        { nil: null },
      ),
      place,
    })
    .map(({ place: at, ...rest }): Change => ({ type: "add", id: `new-${number}`, ...rest, ...at }));
const other = fc.oneof(
  fc.tuple(text, place).map(([id, at]): Change => ({ type: "move", id, ...at })),
  text.map((id): Change => ({ type: "remove", id })),
);
const changes = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.uniqueArray(other, { maxLength: 3, selector: ({ id }) => id }))
  .chain(([count, others]) =>
    fc
      .tuple(...Array.from({ length: count }, (_, k) => addition(k + 1)))
      .map((added): Change[] => [...added, ...others.filter(({ id }) => !/^new-\d+$/.test(id))]),
  );

/** Up to three scenarios of up to six changes each. */
export const scenarioSets: fc.Arbitrary<ScenarioSet> = fc
  .tuple(fc.uniqueArray(text, { maxLength: 3 }), fc.nat())
  .chain(([ids, at]) =>
    fc
      .tuple(...ids.map((id) => fc.record({ id: fc.constant(id), name: text, changes })))
      .map((scenarios: Scenario[]) => ({ scenarios, activeScenario: ids[at % (ids.length + 1)] ?? null })),
  );
