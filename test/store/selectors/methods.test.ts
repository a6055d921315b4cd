import { describe, expect, it } from "vitest";
import { methodFigures, walkerShift } from "../../../src/store/selectors/methods.ts";
import { INITIAL_STATE } from "../../../src/store/state.ts";
import { walkedState } from "../../walkedCity.ts";

describe("methodFigures", () => {
  it("counts whom the streets and the slope move out of reach, and apart who is on no street", () => {
    const { compared, out, byStreets, bySlope, notConnected } = methodFigures(walkedState())!.total;
    expect([compared.households, notConnected.households]).toEqual([165, 10]);
    expect([out.straight.households, out.flat.households, out.slope.households]).toEqual([0, 40, 60]);
    expect([byStreets.movedOut.households, bySlope.movedOut.households]).toEqual([40, 20]);
    expect(bySlope.movedIn.households).toBe(0);
  });

  it("is not there before the network is", () => {
    expect(methodFigures(walkedState({ walk: { kind: "loading" } }))).toBeNull();
  });

  it("counts the filtered communities only", () => {
    const filters = { ...INITIAL_STATE.filters, households: [30, 200] as const };
    expect(methodFigures(walkedState({ filters }))!.total.compared.households).toBe(140);
  });
});

describe("walkerShift", () => {
  it("says whom an older adult has out of reach that the planning speed reaches, whichever of the two is chosen", () => {
    expect(walkerShift(walkedState())!.movedOut.households).toBe(5);
    expect(walkerShift(walkedState({ walker: "older" }))!.movedOut.households).toBe(5);
    expect(walkerShift(walkedState({ walker: "adult" }))!.movedIn.households).toBe(60);
  });
});
