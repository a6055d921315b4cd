/**
 * The walking network as one compact file, and back.
 *
 * All little endian. Header of 32 bytes: "RAWN"; uint8 version (1); three bytes 0; uint32 bytes of the whole file; uint32 nodes n;
 * uint32 edges m; uint32 inner points k; uint32 components c; uint32 bytes of the provenance. Then the provenance as JSON (UTF-8), the
 * columns below one after the other, and at the end a uint32 checksum (FNV-1a, 32 bits) of all bytes before it.
 *
 * Numbers are LEB128 varints (`varint.ts`), "signed" ones zigzag; sums and differences are taken modulo 2^32. Units are 1e-7 degrees
 * and centimetres. Nodes stand in the order of Hilbert's curve, edges by their node `from`, then `to`. What is expected of a number
 * is in `networkPrediction.ts`: mostly it comes true, and the difference is a byte 0 that gzip makes vanish.
 *
 *   1. n signed: longitude less that of the node before (the first: less 0)
 *   2. n signed: latitude likewise
 *   3. n unsigned: height, 0 where not known, else 1 + zigzag(height less the known one before it, the first less 0)
 *   4. n unsigned: component
 *   5. n unsigned: edges that begin at the node (degrees, the CSR by `from`)
 *   6. m signed: `to` less that of the edge before at the same node (the first there: less the node itself)
 *   7. m bytes: class + 16 x flags
 *   8. m unsigned: inner points of the edge
 *   9. k pairs, signed: longitude and latitude of the inner point less the place that is next on the straight line from the point
 *      before it to the end of the edge at equal steps (`stepToward`)
 *  10. m signed: length less the length of the drawn line on a plane (`planeCentimeters`)
 *  11. m signed: rise less the difference of the heights (`riseCentimeters`)
 *  12. m signed: effort forward less length x Tobler's factor of rise / length (`effortCentimeters`)
 *  13. m signed: effort backward likewise, of -rise / length
 *
 * Edges at each node in both directions are not in the file: `adjacency` derives them by one counting sort.
 */
import {
  degrees,
  inMeters,
  quantise,
  readClasses,
  readComponents,
  readDifferences,
  readEnds,
  readHeights,
  readMeasures,
  readShapes,
  startsOf,
  writeEdges,
  writeMeasures,
  writeNodes,
} from "./networkColumns.ts";
import { type NetworkQuanta, UNKNOWN_HEIGHT } from "./networkPrediction.ts";
import { type ByteSink, type ByteSource, readColumn } from "./varint.ts";
import type { NetworkProvenance, WalkingNetwork } from "./walkingNetwork.ts";

const MAGIC = "RAWN";
const VERSION = 1;
const HEADER_BYTES = 32;
const CHECKSUM_BYTES = 4;
/** Least bytes that a node, an edge and an inner point take. */
const NODE_BYTES = 5;
const EDGE_BYTES = 7;
const POINT_BYTES = 2;

/**
 * The bytes of `network`: positions rounded to 1e-7 degrees, heights, lengths, rises and efforts to centimetres. O(n + m + k).
 * @throws Error that names the edge when edges are out of order, or a value does not fit
 */
export function encodeNetwork(network: WalkingNetwork): Uint8Array<ArrayBuffer> {
  const { nodeCount, edgeCount } = network;
  const provenance = new TextEncoder().encode(JSON.stringify(network.provenance));
  const sink: ByteSink = { bytes: new Uint8Array(12 * nodeCount + 16 * edgeCount + 64), length: 0 };
  const quanta = quantise(network);
  writeNodes(sink, network, quanta);
  writeEdges(sink, network, quanta);
  writeMeasures(sink, network, quanta);
  const start = HEADER_BYTES + provenance.length;
  const bytes = new Uint8Array(start + sink.length + CHECKSUM_BYTES);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 4; i++) bytes[i] = MAGIC.charCodeAt(i);
  bytes[4] = VERSION;
  [
    bytes.length,
    nodeCount,
    edgeCount,
    quanta.shapeLngE7.length,
    network.componentSizes.length,
    provenance.length,
  ].forEach((value, i) => {
    view.setUint32(8 + 4 * i, value, true);
  });
  bytes.set(provenance, HEADER_BYTES);
  bytes.set(sink.bytes.subarray(0, sink.length), start);
  view.setUint32(
    bytes.length - CHECKSUM_BYTES,
    checksum(bytes.subarray(0, bytes.length - CHECKSUM_BYTES)),
    true,
  );
  return bytes;
}

/**
 * The network held in `bytes`. O(bytes).
 * @throws Error that names the value met when the bytes are no network file, of another version, cut short or changed
 */
export function decodeNetwork(bytes: Uint8Array): WalkingNetwork {
  const { nodeCount, edgeCount, pointCount, componentCount, provenanceBytes } = readHeader(bytes);
  const start = HEADER_BYTES + provenanceBytes;
  const provenance = readProvenance(bytes.subarray(HEADER_BYTES, start));
  const source: ByteSource = { name: "network file", bytes, end: bytes.length - CHECKSUM_BYTES, at: start };
  const lngE7 = readDifferences(source, nodeCount);
  const latE7 = readDifferences(source, nodeCount);
  const heightCentimeters = readHeights(source, nodeCount);
  const { component, componentSizes } = readComponents(source, nodeCount, componentCount);
  const { edgeFrom, edgeTo } = readEnds(source, nodeCount, edgeCount);
  const { edgeClass, edgeFlags } = readClasses(source, edgeCount);
  const shapeStarts = startsOf(readColumn(source, edgeCount), pointCount, "inner points in its edges");
  const shapeLngE7 = new Int32Array(pointCount);
  const shapeLatE7 = new Int32Array(pointCount);
  const quanta: NetworkQuanta = { lngE7, latE7, heightCentimeters, shapeLngE7, shapeLatE7 };
  readShapes(source, quanta, { edgeFrom, edgeTo, shapeStarts });
  const measures = readMeasures(source, quanta, { edgeFrom, edgeTo, edgeClass, shapeStarts });
  if (source.at !== source.end)
    throw new Error(`network file has its last number at byte ${source.at}, expected ${source.end}`);
  return {
    nodeCount,
    edgeCount,
    positions: degrees(lngE7, latE7),
    heightsMeters: knownMeters(heightCentimeters),
    component,
    componentSizes,
    edgeFrom,
    edgeTo,
    ...measures,
    edgeClass,
    edgeFlags,
    shapeStarts,
    shapePositions: degrees(shapeLngE7, shapeLatE7),
    provenance,
  };
}

function knownMeters(heightCentimeters: Int32Array): Float32Array {
  const meters = inMeters(heightCentimeters);
  for (let i = 0; i < meters.length; i++) if (heightCentimeters[i] === UNKNOWN_HEIGHT) meters[i] = Number.NaN;
  return meters;
}

function readHeader(bytes: Uint8Array) {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC)
    throw new Error(`network file begins with ${JSON.stringify(magic)}, expected "${MAGIC}"`);
  if (bytes.length > 4 && bytes[4] !== VERSION)
    throw new Error(`network file has version ${bytes[4]}, expected ${VERSION}`);
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES)
    throw new Error(
      `network file has ${bytes.length} bytes, expected ${HEADER_BYTES + CHECKSUM_BYTES} or more`,
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [length, nodeCount, edgeCount, pointCount, componentCount, provenanceBytes] = [0, 1, 2, 3, 4, 5].map(
    (i) => view.getUint32(8 + 4 * i, true),
  ) as [number, number, number, number, number, number];
  if (length !== bytes.length) throw new Error(`network file has ${bytes.length} bytes, expected ${length}`);
  const sum = checksum(bytes.subarray(0, length - CHECKSUM_BYTES));
  const expected = view.getUint32(length - CHECKSUM_BYTES, true);
  if (sum !== expected)
    throw new Error(
      `network file has checksum ${sum.toString(16)}, expected ${expected.toString(16)}: it was changed`,
    );
  const least =
    HEADER_BYTES +
    provenanceBytes +
    NODE_BYTES * nodeCount +
    EDGE_BYTES * edgeCount +
    POINT_BYTES * pointCount +
    CHECKSUM_BYTES;
  if (least > length || componentCount > Math.min(nodeCount, 65_536))
    throw new Error(
      `network file of ${length} bytes cannot hold ${nodeCount} nodes, ${edgeCount} edges, ${pointCount} points, ${componentCount} components, expected fewer`,
    );
  return { nodeCount, edgeCount, pointCount, componentCount, provenanceBytes };
}

function readProvenance(bytes: Uint8Array): NetworkProvenance {
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isProvenance(value))
    throw new Error(
      `network file has the provenance ${text.slice(0, 80)}, expected JSON with all its entries`,
    );
  return value;
}

function isProvenance(value: unknown): value is NetworkProvenance {
  if (typeof value !== "object" || value === null) return false;
  const { sources, heights, heightMode, licence, synthetic, date } = value as Record<
    keyof NetworkProvenance,
    unknown
  >;
  const lists = [sources, heights].every(
    (list) => Array.isArray(list) && list.every((v) => typeof v === "string"),
  );
  const texts = typeof licence === "string" && typeof date === "string" && typeof synthetic === "boolean";
  return lists && texts && (heightMode === "edges" || heightMode === "nodes" || heightMode === "none");
}

/** FNV-1a, 32 bits: any one byte changed changes it. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
