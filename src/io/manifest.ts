import * as v from "valibot";

const FORMAT = "renewal-atlas-city";

const text = v.pipe(v.string(), v.nonEmpty());
const label = v.object({ zh: text, en: text });
const system = v.picklist(["WGS84", "GCJ02", "BD09"]);
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));
const layers = v.optional(v.array(v.object({ url: text, crs: v.optional(system, "WGS84") })), []);

/** What a city.json holds. URLs are relative to its own. */
export const manifestSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  id: text,
  name: label,
  dataDate: isoDate,
  source: label,
  synthetic: v.optional(v.nullable(v.object({ notice: label })), null),
  boundaries: v.optional(v.nullable(v.object({ validity: label, source: label })), null),
  view: v.optional(
    v.nullable(
      v.object({
        lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
        lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
        zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
      }),
    ),
    null,
  ),
  layers: v.object({ communities: layers, facilities: layers, districts: layers }),
  terrain: v.optional(v.nullable(text), null),
  rivers: v.optional(v.nullable(text), null),
  network: v.optional(v.nullable(text), null),
  rulePacks: v.optional(v.array(text), []),
  menus: v.optional(v.array(text), []),
  unitCosts: v.optional(v.nullable(text), null),
  figures: v.optional(v.nullable(text), null),
  targets: v.optional(v.nullable(text), null),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
