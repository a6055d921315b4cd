import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type ByteSink, readColumn, signed, writeSigned, writeUnsigned } from "../../src/geo/varint.ts";

const sink = (): ByteSink => ({ bytes: new Uint8Array(1), length: 0 });
const source = (bytes: Uint8Array, end = bytes.length) => ({ name: "file", bytes, end, at: 0 });

it("gives back what was written, signed or not", () => {
  const numbers = fc.array(fc.oneof(fc.integer(), fc.integer({ min: -130, max: 130 })));
  fc.assert(
    fc.property(numbers, (list) => {
      const out = sink();
      for (const value of list) writeUnsigned(out, value);
      for (const value of list) writeSigned(out, value);
      const back = source(out.bytes, out.length);
      expect([...readColumn(back, list.length)]).toEqual(list.map((value) => value >>> 0));
      expect([...readColumn(back, list.length)].map(signed)).toEqual(list);
      expect(back.at).toBe(out.length);
    }),
  );
});

it("takes one byte for -64 .. 63 and five for the largest", () => {
  const lengthOf = (value: number) => {
    const out = sink();
    writeSigned(out, value);
    return out.length;
  };
  expect([-65, -64, 0, 63, 64, 0x7fffffff, -0x80000000].map(lengthOf)).toEqual([2, 1, 1, 1, 2, 5, 5]);
});

it("says where bytes end too early or a number is too long", () => {
  expect(() => readColumn(source(Uint8Array.of(1, 128)), 3)).toThrow(
    "file ends at byte 2 inside a column, expected 2 numbers more",
  );
  expect(() => readColumn(source(new Uint8Array(9).fill(255)), 1)).toThrow(
    "file has a number that goes on at byte 5, expected 5 bytes at most",
  );
});
