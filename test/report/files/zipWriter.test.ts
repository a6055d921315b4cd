import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type ZipEntry, zipWriter } from "../../../src/report/files/zipWriter.ts";

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

async function zipOf(entries: readonly ZipEntry[], type: string): Promise<Blob> {
  const zip = zipWriter(type);
  for (const entry of entries) await zip.add(entry);
  return zip.end();
}

describe("zipWriter", () => {
  it("gives back what went in, whatever its bytes and names", async () => {
    const entry = fc.record({
      name: fc.stringMatching(/^[a-z\u4e00-\u4e0f/]{1,12}$/),
      bytes: fc.uint8Array({ maxLength: 400 }),
      isBlob: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 5 }),
        async (entries) => {
          const file = await zipOf(
            entries.map(({ name, bytes, isBlob }) => {
              const data = new Uint8Array(bytes);
              return { name, data: isBlob ? new Blob([data]) : data };
            }),
            "application/zip",
          );
          const found = unzipSync(await bytesOf(file));
          expect(Object.keys(found).sort()).toEqual(entries.map(({ name }) => name).sort());
          for (const { name, bytes } of entries) expect([...found[name]!]).toEqual([...bytes]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("writes size and checksum before each entry, and a picture as it is", async () => {
    const picture = new Blob([new TextEncoder().encode("123456789")]);
    const bytes = await bytesOf(await zipOf([{ name: "a", data: picture }], "application/zip"));
    const view = new DataView(bytes.buffer);
    // Bit 3 of the flags would say that they stand behind it.
    expect(view.getUint16(6, true) & 8).toBe(0);
    expect(view.getUint16(8, true)).toBe(0);
    // The check value of CRC-32.
    expect(view.getUint32(14, true)).toBe(0xcbf43926);
    expect(view.getUint32(18, true)).toBe(9);
    expect(new TextDecoder().decode(bytes.subarray(31, 40))).toBe("123456789");
  });

  it("marks its names as UTF-8, so that Windows reads them", async () => {
    const bytes = await bytesOf(
      await zipOf([{ name: "01 渝中区.png", data: new Blob(["x"]) }], "application/zip"),
    );
    expect(new DataView(bytes.buffer).getUint16(6, true) & 0x800).toBe(0x800);
  });

  it("is the same for the same entries", async () => {
    const entries = [{ name: "a.xml", data: new Uint8Array(1000) }];
    const [one, two] = await Promise.all([zipOf(entries, "x/y"), zipOf(entries, "x/y")]);
    expect(await bytesOf(one)).toEqual(await bytesOf(two));
    expect(one.type).toBe("x/y");
  });
});
