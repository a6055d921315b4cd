import { describe, expect, it } from "vitest";
import { NOT_BUILT, ROW, RoadMesh } from "../../src/demo/roadMesh.ts";
import { createRouter } from "../../src/demo/roadRoutes.ts";

/** A square of 2 x 2 pieces of 100 m: nodes 0..8, row by row. */
function square(): RoadMesh {
  const mesh = new RoadMesh(() => 0);
  for (let j = 0; j < 3; j++) for (let i = 0; i < 3; i++) mesh.addNode(i * 100, j * 100);
  for (let n = 0; n < 9; n++) {
    if (n % 3 < 2) mesh.addEdge(n, n + 1, ROW);
    if (n < 6) mesh.addEdge(n, n + 3, ROW);
  }
  return mesh;
}

const nodesOf = (mesh: RoadMesh, way: readonly number[] | null): number[] =>
  (way ?? []).flatMap((e) => [mesh.from[e]!, mesh.to[e]!]);

describe("a route through the mesh", () => {
  it("is the cheapest, and null where nothing leads on", () => {
    const mesh = square();
    const costs = Float64Array.from(mesh.meters);
    const way = createRouter(mesh, costs).route(0, (n) => n === 8);
    expect(way).toHaveLength(4);
    const closed = costs.map((cost, e) => (mesh.to[e] === 8 ? Number.POSITIVE_INFINITY : cost));
    expect(createRouter(mesh, closed).route(0, (n) => n === 8)).toBeNull();
    expect(createRouter(mesh, costs).route(0, (n) => n === 8, { limit: 100 })).toBeNull();
  });

  it("runs straight on where turns cost", () => {
    const mesh = square();
    const way = createRouter(mesh, Float64Array.from(mesh.meters), 50).route(0, (n) => n === 8);
    // One turn, at a corner of the square.
    expect(nodesOf(mesh, way)).not.toContain(4);
  });

  it("joins what is built already, and takes no piece whose twin is built", () => {
    const mesh = square();
    for (let e = 0; e < mesh.from.length; e++)
      if ([1, 4].includes(mesh.from[e]!) && [4, 7].includes(mesh.to[e]!)) mesh.build(e, 3);
    const router = createRouter(mesh, Float64Array.from(mesh.meters));
    expect(
      nodesOf(
        mesh,
        router.route(0, (n) => n === 8),
      ),
    ).toContain(4);
    const across = mesh.addEdge(0, 8, ROW);
    const twin = mesh.addEdge(2, 6, ROW);
    mesh.setTwins(across, twin);
    expect(createRouter(mesh, Float64Array.from(mesh.meters)).route(0, (n) => n === 8)).toEqual([across]);
    mesh.build(twin, 3);
    expect(createRouter(mesh, Float64Array.from(mesh.meters)).route(0, (n) => n === 8)).not.toContain(across);
    expect(mesh.built[across]).toBe(NOT_BUILT);
  });
});
