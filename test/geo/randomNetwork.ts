/** Small walking networks for property tests: any graph, parallel edges, loops, one-way edges and islands included. */
import fc from "fast-check";
import { EDGE_CLASSES, type WalkingNetwork } from "../../src/geo/walkingNetwork.ts";

export interface EdgeRow {
  readonly from: number;
  readonly to: number;
  readonly meters?: number;
  readonly forwardMeters?: number;
  readonly backwardMeters?: number;
  readonly riseMeters?: number;
  readonly edgeClass?: (typeof EDGE_CLASSES)[number];
  readonly flags?: number;
  /** Inner points, lng/lat. */
  readonly shape?: readonly (readonly [number, number])[];
}

export interface NodeRow {
  readonly lng: number;
  readonly lat: number;
  readonly heightMeters?: number;
}

/** A network from rows; what an edge does not say: 100 m, flat, residential, straight. */
export function buildNetwork(nodes: readonly NodeRow[], edges: readonly EdgeRow[]): WalkingNetwork {
  const { component, componentSizes } = components(nodes.length, edges);
  const meters = edges.map((edge) => edge.meters ?? 100);
  const shapes = edges.map((edge) => edge.shape ?? []);
  const shapeStarts = new Uint32Array(edges.length + 1);
  shapes.forEach((shape, e) => {
    shapeStarts[e + 1] = shapeStarts[e]! + shape.length;
  });
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    positions: Float64Array.from(nodes.flatMap(({ lng, lat }) => [lng, lat])),
    heightsMeters: Float32Array.from(nodes, ({ heightMeters }) => heightMeters ?? NaN),
    component,
    componentSizes,
    edgeFrom: Uint32Array.from(edges, ({ from }) => from),
    edgeTo: Uint32Array.from(edges, ({ to }) => to),
    edgeMeters: Float32Array.from(meters),
    edgeRiseMeters: Float32Array.from(edges, ({ riseMeters }) => riseMeters ?? 0),
    edgeForwardMeters: Float32Array.from(edges, ({ forwardMeters }, e) => forwardMeters ?? meters[e]!),
    edgeBackwardMeters: Float32Array.from(edges, ({ backwardMeters }, e) => backwardMeters ?? meters[e]!),
    edgeClass: Uint8Array.from(edges, ({ edgeClass }) => EDGE_CLASSES.indexOf(edgeClass ?? "residential")),
    edgeFlags: Uint8Array.from(edges, ({ flags }) => flags ?? 0),
    shapeStarts,
    shapePositions: Float64Array.from(shapes.flat(2)),
    provenance: { sources: [], heights: [], heightMode: "none", licence: "", synthetic: true, date: "" },
  };
}

/** Up to `most` nodes in about 2 x 2 km and any edges between them; costs differ by direction. */
export function randomNetwork(most = 14): fc.Arbitrary<WalkingNetwork> {
  const node = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 300 }))
    .map(([x, y, heightMeters]) => ({ lng: 106 + x / 2000, lat: 29 + y / 2000, heightMeters }));
  return fc.array(node, { minLength: 1, maxLength: most }).chain((nodes) => {
    const place = fc.integer({ min: 0, max: nodes.length - 1 });
    // Few different costs, so that ties happen.
    const meters = fc.oneof(
      fc.integer({ min: 0, max: 4 }).map((k) => k * 50),
      fc.double({ min: 0, max: 400, noNaN: true }),
    );
    const edge = fc.record({
      from: place,
      to: place,
      meters,
      forwardMeters: meters,
      backwardMeters: meters,
      riseMeters: fc.integer({ min: -50, max: 50 }),
      edgeClass: fc.constantFrom("residential", "footway", "steps", "elevator", "escalator"),
      flags: fc.constantFrom(0, 0, 0, 1, 2, 4),
      shape: fc.array(
        node.map(({ lng, lat }) => [lng, lat] as const),
        { maxLength: 2 },
      ),
    });
    return fc.array(edge, { maxLength: 3 * most }).map((edges) => buildNetwork(nodes, edges));
  });
}

/** Points in and around the networks of `randomNetwork`, lng/lat; some without a position. */
export const randomPoints: fc.Arbitrary<Float64Array> = fc
  .array(
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.tuple(
          fc.double({ min: 105.995, max: 106.025, noNaN: true }),
          fc.double({ min: 28.995, max: 29.025, noNaN: true }),
        ),
      },
      { weight: 1, arbitrary: fc.constant<[number, number]>([NaN, 29]) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((points) => Float64Array.from(points.flat()));

/** All points of edge e from `edgeFrom` to `edgeTo`. */
export function pointsOfEdge(network: WalkingNetwork, e: number): [number, number][] {
  const at = (positions: Float64Array, i: number): [number, number] => [
    positions[2 * i]!,
    positions[2 * i + 1]!,
  ];
  const inner: [number, number][] = [];
  for (let i = network.shapeStarts[e]!; i < network.shapeStarts[e + 1]!; i++)
    inner.push(at(network.shapePositions, i));
  return [at(network.positions, network.edgeFrom[e]!), ...inner, at(network.positions, network.edgeTo[e]!)];
}

function components(nodeCount: number, edges: readonly EdgeRow[]) {
  const part = Array.from({ length: nodeCount }, (_, v) => v);
  const root = (v: number): number => (part[v] === v ? v : root(part[v]!));
  for (const { from, to } of edges) part[root(from)] = root(to);
  const sizes = new Map<number, number>();
  for (let v = 0; v < nodeCount; v++) sizes.set(root(v), (sizes.get(root(v)) ?? 0) + 1);
  const order = [...sizes].sort((a, b) => b[1] - a[1]);
  const component = Uint16Array.from(part, (_, v) => order.findIndex(([r]) => r === root(v)));
  return { component, componentSizes: Uint32Array.from(order, ([, size]) => size) };
}
