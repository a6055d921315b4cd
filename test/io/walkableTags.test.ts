import { describe, expect, test } from "vitest";
import { EDGE_BRIDGE, EDGE_CLASSES, EDGE_ONE_WAY, EDGE_TUNNEL } from "../../src/geo/walkingNetwork.ts";
import { parseIncline, type Tags, walkableTags } from "../../src/io/walkableTags.ts";

const classOf = (tags: Tags) => {
  const way = walkableTags(tags);
  return way === null ? null : EDGE_CLASSES[way.edgeClass];
};

describe("walkableTags", () => {
  test.each([
    ["primary_link", "primary"],
    ["tertiary", "tertiary"],
    ["living_street", "residential"],
    ["unclassified", "residential"],
    ["service", "service"],
    ["pedestrian", "footway"],
    ["corridor", "footway"],
    ["track", "path"],
    ["steps", "steps"],
    ["elevator", "elevator"],
    ["motorway", null],
    ["construction", null],
    ["trunk", null],
    ["cycleway", null],
    ["bridleway", null],
  ])("highway=%s is %s", (highway, expected) => {
    expect(classOf({ highway })).toBe(expected);
  });

  test("a way without highway is not walked", () => {
    expect(walkableTags({ building: "yes", foot: "yes" })).toBeNull();
    expect(walkableTags({ highway: "constructor" })).toBeNull();
  });

  test("cycleways and bridleways are walked where foot allows it", () => {
    for (const foot of ["yes", "designated", "permissive"]) {
      expect(classOf({ highway: "cycleway", foot })).toBe("path");
      expect(classOf({ highway: "bridleway", foot })).toBe("path");
    }
    expect(classOf({ highway: "cycleway", foot: "destination" })).toBeNull();
  });

  test("trunk roads are walked where foot allows it or a sidewalk lies on them", () => {
    expect(classOf({ highway: "trunk", foot: "yes" })).toBe("primary");
    expect(classOf({ highway: "trunk", foot: "permissive" })).toBeNull();
    expect(classOf({ highway: "trunk_link", sidewalk: "right" })).toBe("primary");
    expect(classOf({ highway: "trunk", "sidewalk:left": "yes" })).toBe("primary");
    expect(classOf({ highway: "trunk", sidewalk: "separate" })).toBeNull();
  });

  test("foot forbids, access forbids unless foot allows", () => {
    for (const foot of ["no", "private", "use_sidepath"])
      expect(classOf({ highway: "residential", foot })).toBeNull();
    for (const access of ["no", "private"]) {
      expect(classOf({ highway: "service", access })).toBeNull();
      expect(classOf({ highway: "service", access, foot: "permissive" })).toBe("service");
    }
    expect(classOf({ highway: "service", access: "destination" })).toBe("service");
  });

  test("steps that carry are escalators, one way where they carry one way", () => {
    const steps = (conveying: string) => walkableTags({ highway: "steps", conveying });
    const edgeClass = EDGE_CLASSES.indexOf("escalator");
    expect(steps("forward")).toMatchObject({ edgeClass, flags: EDGE_ONE_WAY, reversed: false });
    expect(steps("backward")).toMatchObject({ edgeClass, flags: EDGE_ONE_WAY, reversed: true });
    expect(steps("reversible")).toMatchObject({ edgeClass, flags: 0, reversed: false });
    expect(steps("yes")).toMatchObject({ edgeClass, flags: 0 });
    expect(classOf({ highway: "steps", conveying: "no" })).toBe("steps");
    expect(classOf({ highway: "footway", conveying: "forward" })).toBe("footway");
  });

  test("only oneway:foot makes a street one way to walkers", () => {
    const street = (tags: Tags) => walkableTags({ highway: "footway", ...tags });
    expect(street({ oneway: "yes" })).toMatchObject({ flags: 0 });
    expect(street({ "oneway:foot": "no" })).toMatchObject({ flags: 0 });
    expect(street({ "oneway:foot": "yes" })).toMatchObject({ flags: EDGE_ONE_WAY, reversed: false });
    expect(street({ "oneway:foot": "-1" })).toMatchObject({ flags: EDGE_ONE_WAY, reversed: true });
  });

  test("bridges and tunnels are flagged, a passage through a building is not", () => {
    const flags = (tags: Tags) => walkableTags({ highway: "footway", ...tags })?.flags;
    expect(flags({ bridge: "viaduct" })).toBe(EDGE_BRIDGE);
    expect(flags({ bridge: "no", tunnel: "yes" })).toBe(EDGE_TUNNEL);
    expect(flags({ tunnel: "building_passage", covered: "yes", layer: "-1" })).toBe(0);
  });
});

describe("parseIncline", () => {
  test.each([
    ["10%", 0.1],
    ["-12.5 %", -0.125],
    ["+3,5%", 0.035],
    ["45°", 1],
    ["-45deg", -1],
    ["1:8", 0.125],
    ["0", 0],
    ["up", Number.POSITIVE_INFINITY],
    ["Down", Number.NEGATIVE_INFINITY],
    ["steep", Number.NaN],
    ["", Number.NaN],
    ["900%", Number.NaN],
    ["1:0", Number.NaN],
    [undefined, Number.NaN],
  ])("%j is %d", (text, slope) => {
    const met = parseIncline(text);
    if (Number.isFinite(slope)) expect(met).toBeCloseTo(slope, 12);
    else expect(met).toBe(slope);
  });
});
