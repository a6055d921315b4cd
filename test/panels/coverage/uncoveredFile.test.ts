import { describe, expect, it } from "vitest";
import { uncoveredTable } from "../../../src/panels/coverage/uncoveredFile.ts";
import { walkedState } from "../../walkedCity.ts";

describe("the file of gaps", () => {
  it("has minutes, metres, the facility and the supply, and names the method", () => {
    const { header, rows } = uncoveredTable(walkedState({ supplies: { care: 10 } }))!;
    const column = (part: string) => header.findIndex((name) => name.includes(part));
    expect(rows.map((row) => row[0])).toEqual(["corner", "hill", "near", "slow"]);
    const corner = rows[0]!;
    expect(corner[column("minutes")]).toBe(6.7);
    expect(corner[column("metres")]).toBe(400);
    expect(corner[header.indexOf("nearest care")]).toBe("care 0");
    expect(corner[column("How reach")]).toBe("Network, slope");
    expect(rows[2]![column("for 100 households")]).toBe(9.52);
    expect(rows[2]![column("coverage")]).toBe("Within reach, too small");
  });
});
