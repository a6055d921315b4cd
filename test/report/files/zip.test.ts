import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipWriter } from "../../../src/report/files/zip.ts";

describe("zipWriter", () => {
  it("holds each file under its Chinese name, byte for byte and not deflated again", async () => {
    const zip = zipWriter();
    const files = { "01 渝中区.png": [1, 2, 3], "02 江北区.png": new Array(5000).fill(7) };
    for (const [name, bytes] of Object.entries(files))
      await zip.add(name, new Blob([Uint8Array.from(bytes)]));
    const blob = zip.end();
    const methods: number[] = [];
    const read = unzipSync(new Uint8Array(await blob.arrayBuffer()), {
      filter: ({ compression }) => methods.push(compression) > 0,
    });
    expect(Object.entries(read).map(([name, bytes]) => [name, [...bytes]])).toEqual(Object.entries(files));
    expect(methods).toEqual([0, 0]);
    expect(blob.type).toBe("application/zip");
  });

  it("marks its names as UTF-8, so that Windows reads them", async () => {
    const zip = zipWriter();
    await zip.add("01 渝中区.png", new Blob(["x"]));
    const head = new DataView(await zip.end().arrayBuffer());
    expect(head.getUint16(6, true) & 0x800).toBe(0x800);
  });
});
