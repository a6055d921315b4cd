/** The columns of the network file one by one, each written and read; see `networkFile.ts` for what they are. */
import {
  effortCentimeters,
  type NetworkQuanta,
  planeCentimeters,
  riseCentimeters,
  stepToward,
  UNKNOWN_HEIGHT,
} from "./networkPrediction.ts";
import {
  type ByteSink,
  type ByteSource,
  readSigned,
  readUnsigned,
  writeSigned,
  writeUnsigned,
} from "./varint.ts";
import { EDGE_CLASSES, type WalkingNetwork } from "./walkingNetwork.ts";

/** Largest height and rise, and largest length and effort, in metres: what fits a difference of 32 bits. */
const HEIGHT_LIMIT_METERS = 1e7;
const LENGTH_LIMIT_METERS = 4e7;

export function quantise({ positions, heightsMeters, shapePositions }: WalkingNetwork): NetworkQuanta {
  return {
    lngE7: everySecond(positions, 0),
    latE7: everySecond(positions, 1),
    heightCentimeters: Int32Array.from(heightsMeters, (h, i) =>
      Number.isNaN(h) ? UNKNOWN_HEIGHT : centimeters(h, HEIGHT_LIMIT_METERS, "height of node", i),
    ),
    shapeLngE7: everySecond(shapePositions, 0),
    shapeLatE7: everySecond(shapePositions, 1),
  };
}

function everySecond(positions: Float64Array, offset: number): Int32Array {
  const column = new Int32Array(positions.length >> 1);
  for (let i = 0; i < column.length; i++) column[i] = Math.round(positions[2 * i + offset]! * 1e7);
  return column;
}

export function degrees(lngE7: Int32Array, latE7: Int32Array): Float64Array {
  const positions = new Float64Array(2 * lngE7.length);
  for (let i = 0; i < lngE7.length; i++) {
    positions[2 * i] = lngE7[i]! / 1e7;
    positions[2 * i + 1] = latE7[i]! / 1e7;
  }
  return positions;
}

function centimeters(meters: number, limit: number, what: string, i: number): number {
  if (!(Math.abs(meters) <= limit))
    throw new Error(`${what} ${i} is ${meters} m, expected within ${limit} m`);
  return Math.round(meters * 100);
}

export function below(value: number, limit: number, what: string, i: number): number {
  if (value >= limit) throw new Error(`network file: ${what} ${i} is ${value}, expected less than ${limit}`);
  return value;
}

export function writeNodes(sink: ByteSink, network: WalkingNetwork, quanta: NetworkQuanta): void {
  for (const column of [quanta.lngE7, quanta.latE7])
    for (let i = 0; i < column.length; i++) writeSigned(sink, column[i]! - (i > 0 ? column[i - 1]! : 0));
  let known = 0;
  for (const height of quanta.heightCentimeters) {
    const difference = height - known;
    if (height === UNKNOWN_HEIGHT) writeUnsigned(sink, 0);
    else {
      writeUnsigned(sink, 1 + (((difference << 1) ^ (difference >> 31)) >>> 0));
      known = height;
    }
  }
  for (const part of network.component) writeUnsigned(sink, part);
}

export function readDifferences(source: ByteSource, count: number): Int32Array {
  const column = new Int32Array(count);
  for (let i = 0, last = 0; i < count; i++) {
    last = (last + readSigned(source)) | 0;
    column[i] = last;
  }
  return column;
}

export function readHeights(source: ByteSource, count: number): Int32Array {
  const heights = new Int32Array(count);
  for (let i = 0, known = 0; i < count; i++) {
    const code = readUnsigned(source);
    if (code > 0) known = (known + (((code - 1) >>> 1) ^ -((code - 1) & 1))) | 0;
    heights[i] = code > 0 ? known : UNKNOWN_HEIGHT;
  }
  return heights;
}

export function writeEdges(sink: ByteSink, network: WalkingNetwork, quanta: NetworkQuanta): void {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeClass, edgeFlags, shapeStarts } = network;
  const edgesOf = new Uint32Array(nodeCount);
  for (let e = 0; e < edgeCount; e++) {
    const from = edgeFrom[e]!;
    if (!(from < nodeCount && edgeTo[e]! < nodeCount))
      throw new Error(`edge ${e} joins nodes ${from} and ${edgeTo[e]}, expected less than ${nodeCount}`);
    if (e > 0 && (from < edgeFrom[e - 1]! || (from === edgeFrom[e - 1] && edgeTo[e]! < edgeTo[e - 1]!)))
      throw new Error(`edge ${e} is from ${from} to ${edgeTo[e]}, expected the order of from, then to`);
    if (!(edgeClass[e]! < EDGE_CLASSES.length && edgeFlags[e]! < 16))
      throw new Error(
        `edge ${e} has class ${edgeClass[e]} and flags ${edgeFlags[e]}, expected below 10 and 16`,
      );
    edgesOf[from]!++;
  }
  for (const count of edgesOf) writeUnsigned(sink, count);
  for (let e = 0; e < edgeCount; e++) {
    const same = e > 0 && edgeFrom[e - 1] === edgeFrom[e];
    writeSigned(sink, edgeTo[e]! - (same ? edgeTo[e - 1]! : edgeFrom[e]!));
  }
  // Below 256 a varint would take two bytes for the flags from 8 on: one byte each, as it is.
  for (let e = 0; e < edgeCount; e++) {
    writeUnsigned(sink, 0);
    sink.bytes[sink.length - 1] = edgeClass[e]! | (edgeFlags[e]! << 4);
  }
  for (let e = 0; e < edgeCount; e++) writeUnsigned(sink, shapeStarts[e + 1]! - shapeStarts[e]!);
  for (let e = 0; e < edgeCount; e++) {
    let lng = quanta.lngE7[edgeFrom[e]!]!;
    let lat = quanta.latE7[edgeFrom[e]!]!;
    for (let k = shapeStarts[e]!; k < shapeStarts[e + 1]!; k++) {
      const steps = shapeStarts[e + 1]! - k + 1;
      writeSigned(sink, quanta.shapeLngE7[k]! - stepToward(lng, quanta.lngE7[edgeTo[e]!]!, steps));
      writeSigned(sink, quanta.shapeLatE7[k]! - stepToward(lat, quanta.latE7[edgeTo[e]!]!, steps));
      lng = quanta.shapeLngE7[k]!;
      lat = quanta.shapeLatE7[k]!;
    }
  }
}

export function readEnds(source: ByteSource, nodeCount: number, edgeCount: number) {
  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  let e = 0;
  for (let node = 0; node < nodeCount; node++) {
    const end = below(e + readUnsigned(source), edgeCount + 1, "end of the edges of node", node);
    for (; e < end; e++) edgeFrom[e] = node;
  }
  if (e !== edgeCount) throw new Error(`network file gives its nodes ${e} edges, expected ${edgeCount}`);
  for (e = 0; e < edgeCount; e++) {
    const same = e > 0 && edgeFrom[e - 1] === edgeFrom[e];
    const to = ((same ? edgeTo[e - 1]! : edgeFrom[e]!) + readSigned(source)) >>> 0;
    edgeTo[e] = below(to, nodeCount, "end of edge", e);
  }
  return { edgeFrom, edgeTo };
}

export function readClasses(source: ByteSource, edgeCount: number) {
  const edgeClass = new Uint8Array(edgeCount);
  const edgeFlags = new Uint8Array(edgeCount);
  for (let e = 0; e < edgeCount; e++) {
    const byte = source.bytes[source.at++]!;
    edgeClass[e] = below(byte & 15, EDGE_CLASSES.length, "class of edge", e);
    edgeFlags[e] = byte >> 4;
  }
  return { edgeClass, edgeFlags };
}

export function readShapes(
  source: ByteSource,
  { lngE7, latE7, shapeLngE7, shapeLatE7 }: NetworkQuanta,
  { edgeFrom, edgeTo, shapeStarts }: Pick<WalkingNetwork, "edgeFrom" | "edgeTo" | "shapeStarts">,
): void {
  for (let e = 0; e < edgeFrom.length; e++) {
    const end = shapeStarts[e + 1]!;
    let lng = lngE7[edgeFrom[e]!]!;
    let lat = latE7[edgeFrom[e]!]!;
    for (let k = shapeStarts[e]!; k < end; k++) {
      lng = (stepToward(lng, lngE7[edgeTo[e]!]!, end - k + 1) + readSigned(source)) | 0;
      lat = (stepToward(lat, latE7[edgeTo[e]!]!, end - k + 1) + readSigned(source)) | 0;
      shapeLngE7[k] = lng;
      shapeLatE7[k] = lat;
    }
  }
}

export function writeMeasures(sink: ByteSink, network: WalkingNetwork, quanta: NetworkQuanta): void {
  const { edgeCount, edgeFrom, edgeTo, edgeClass, shapeStarts } = network;
  const column = (meters: Float32Array, limit: number, what: string) =>
    Float64Array.from(meters, (value, e) => centimeters(value, limit, `${what} of edge`, e));
  const lengths = column(network.edgeMeters, LENGTH_LIMIT_METERS, "length");
  const rises = column(network.edgeRiseMeters, HEIGHT_LIMIT_METERS, "rise");
  const forward = column(network.edgeForwardMeters, LENGTH_LIMIT_METERS, "effort forward");
  const backward = column(network.edgeBackwardMeters, LENGTH_LIMIT_METERS, "effort backward");
  for (let e = 0; e < edgeCount; e++)
    writeSigned(
      sink,
      lengths[e]! -
        planeCentimeters(quanta, [edgeFrom[e]!, edgeTo[e]!], shapeStarts[e]!, shapeStarts[e + 1]!),
    );
  for (let e = 0; e < edgeCount; e++)
    writeSigned(sink, rises[e]! - riseCentimeters(quanta, edgeFrom[e]!, edgeTo[e]!));
  for (let e = 0; e < edgeCount; e++)
    writeSigned(sink, forward[e]! - effortCentimeters(edgeClass[e]!, lengths[e]!, rises[e]!));
  for (let e = 0; e < edgeCount; e++)
    writeSigned(sink, backward[e]! - effortCentimeters(edgeClass[e]!, lengths[e]!, -rises[e]!));
}

export function readMeasures(
  source: ByteSource,
  quanta: NetworkQuanta,
  edges: Pick<WalkingNetwork, "edgeFrom" | "edgeTo" | "edgeClass" | "shapeStarts">,
) {
  const { edgeFrom, edgeTo, edgeClass, shapeStarts } = edges;
  const m = edgeFrom.length;
  const lengths = new Uint32Array(m);
  const rises = new Int32Array(m);
  const edgeForwardMeters = new Float32Array(m);
  const edgeBackwardMeters = new Float32Array(m);
  for (let e = 0; e < m; e++)
    lengths[e] =
      planeCentimeters(quanta, [edgeFrom[e]!, edgeTo[e]!], shapeStarts[e]!, shapeStarts[e + 1]!) +
      readSigned(source);
  for (let e = 0; e < m; e++)
    rises[e] = riseCentimeters(quanta, edgeFrom[e]!, edgeTo[e]!) + readSigned(source);
  for (let e = 0; e < m; e++)
    edgeForwardMeters[e] =
      ((effortCentimeters(edgeClass[e]!, lengths[e]!, rises[e]!) + readSigned(source)) >>> 0) / 100;
  for (let e = 0; e < m; e++)
    edgeBackwardMeters[e] =
      ((effortCentimeters(edgeClass[e]!, lengths[e]!, -rises[e]!) + readSigned(source)) >>> 0) / 100;
  return {
    edgeMeters: Float32Array.from(lengths, (length) => length / 100),
    edgeRiseMeters: Float32Array.from(rises, (rise) => rise / 100),
    edgeForwardMeters,
    edgeBackwardMeters,
  };
}
