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
  readColumn,
  signed,
  writeByte,
  writeSigned,
  writeUnsigned,
} from "./varint.ts";
import { EDGE_CLASSES, type WalkingNetwork } from "./walkingNetwork.ts";

/** Largest height and rise, and largest length and effort, in metres: what fits a difference of 32 bits. */
const HEIGHT_LIMIT_METERS = 1e7;
const LENGTH_LIMIT_METERS = 4e7;

export function quantise({ positions, heightsMeters, shapePositions }: WalkingNetwork): NetworkQuanta {
  const heightCentimeters = new Int32Array(heightsMeters.length);
  for (let i = 0; i < heightsMeters.length; i++) {
    const height = heightsMeters[i]!;
    heightCentimeters[i] = Number.isNaN(height)
      ? UNKNOWN_HEIGHT
      : inCentimeters(height, HEIGHT_LIMIT_METERS, "height of node", i);
  }
  return {
    lngE7: everySecond(positions, 0),
    latE7: everySecond(positions, 1),
    heightCentimeters,
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

/** Whole centimetres to metres. */
export function inMeters(centimeters: Int32Array | Uint32Array): Float32Array {
  const column = new Float32Array(centimeters.length);
  for (let i = 0; i < column.length; i++) column[i] = centimeters[i]! / 100;
  return column;
}

function inCentimeters(meters: number, limit: number, what: string, i: number): number {
  if (!(Math.abs(meters) <= limit))
    throw new Error(`${what} ${i} is ${meters} m, expected within ${limit} m`);
  return Math.round(meters * 100);
}

function tooLarge(what: string, i: number, value: number, limit: number): Error {
  return new Error(`network file gives ${what} ${i} as ${value}, expected less than ${limit}`);
}

/** CSR starts from counts. @throws Error when they do not add up to `total` */
export function startsOf(counts: Uint32Array, total: number, what: string): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!;
    starts[i + 1] = sum;
  }
  if (sum !== total) throw new Error(`network file has ${sum} ${what}, expected ${total}`);
  return starts;
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
  const codes = readColumn(source, count);
  for (let i = 0, last = 0; i < count; i++) {
    last = (last + signed(codes[i]!)) | 0;
    column[i] = last;
  }
  return column;
}

export function readHeights(source: ByteSource, count: number): Int32Array {
  const heights = new Int32Array(count);
  const codes = readColumn(source, count);
  for (let i = 0, known = 0; i < count; i++) {
    const code = codes[i]!;
    if (code > 0) known = (known + signed(code - 1)) | 0;
    heights[i] = code > 0 ? known : UNKNOWN_HEIGHT;
  }
  return heights;
}

export function readComponents(source: ByteSource, nodeCount: number, componentCount: number) {
  const codes = readColumn(source, nodeCount);
  const componentSizes = new Uint32Array(componentCount);
  for (let i = 0; i < nodeCount; i++) {
    const part = codes[i]!;
    if (part >= componentCount) throw tooLarge("component of node", i, part, componentCount);
    componentSizes[part]!++;
  }
  return { component: new Uint16Array(codes), componentSizes };
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
  for (let e = 0; e < edgeCount; e++) writeByte(sink, edgeClass[e]! | (edgeFlags[e]! << 4));
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
  const starts = startsOf(readColumn(source, nodeCount), edgeCount, "edges at its nodes");
  const codes = readColumn(source, edgeCount);
  for (let node = 0; node < nodeCount; node++) {
    const end = starts[node + 1]!;
    let to = node;
    for (let e = starts[node]!; e < end; e++) {
      to = (to + signed(codes[e]!)) >>> 0;
      if (to >= nodeCount) throw tooLarge("end of edge", e, to, nodeCount);
      edgeFrom[e] = node;
      edgeTo[e] = to;
    }
  }
  return { edgeFrom, edgeTo };
}

export function readClasses(source: ByteSource, edgeCount: number) {
  const edgeClass = new Uint8Array(edgeCount);
  const edgeFlags = new Uint8Array(edgeCount);
  for (let e = 0; e < edgeCount; e++) {
    const byte = source.bytes[source.at + e]!;
    const kind = byte & 15;
    if (kind >= EDGE_CLASSES.length) throw tooLarge("class of edge", e, kind, EDGE_CLASSES.length);
    edgeClass[e] = kind;
    edgeFlags[e] = byte >> 4;
  }
  source.at += edgeCount;
  return { edgeClass, edgeFlags };
}

export function readShapes(
  source: ByteSource,
  { lngE7, latE7, shapeLngE7, shapeLatE7 }: NetworkQuanta,
  { edgeFrom, edgeTo, shapeStarts }: Pick<WalkingNetwork, "edgeFrom" | "edgeTo" | "shapeStarts">,
): void {
  const codes = readColumn(source, 2 * shapeLngE7.length);
  for (let e = 0; e < edgeFrom.length; e++) {
    const end = shapeStarts[e + 1]!;
    let lng = lngE7[edgeFrom[e]!]!;
    let lat = latE7[edgeFrom[e]!]!;
    const endLng = lngE7[edgeTo[e]!]!;
    const endLat = latE7[edgeTo[e]!]!;
    for (let k = shapeStarts[e]!; k < end; k++) {
      lng = (stepToward(lng, endLng, end - k + 1) + signed(codes[2 * k]!)) | 0;
      lat = (stepToward(lat, endLat, end - k + 1) + signed(codes[2 * k + 1]!)) | 0;
      shapeLngE7[k] = lng;
      shapeLatE7[k] = lat;
    }
  }
}

type MeasuredEdges = Pick<WalkingNetwork, "edgeFrom" | "edgeTo" | "edgeClass" | "shapeStarts">;

export function writeMeasures(sink: ByteSink, network: WalkingNetwork, quanta: NetworkQuanta): void {
  const { edgeCount, edgeFrom, edgeTo, edgeClass } = network;
  const lengths = columnInCentimeters(network.edgeMeters, LENGTH_LIMIT_METERS, "length of edge");
  const rises = columnInCentimeters(network.edgeRiseMeters, HEIGHT_LIMIT_METERS, "rise of edge");
  const forward = columnInCentimeters(
    network.edgeForwardMeters,
    LENGTH_LIMIT_METERS,
    "effort forward of edge",
  );
  const backward = columnInCentimeters(
    network.edgeBackwardMeters,
    LENGTH_LIMIT_METERS,
    "effort backward of edge",
  );
  for (let e = 0; e < edgeCount; e++) writeSigned(sink, lengths[e]! - planeCentimeters(quanta, network, e));
  for (let e = 0; e < edgeCount; e++)
    writeSigned(sink, rises[e]! - riseCentimeters(quanta, edgeFrom[e]!, edgeTo[e]!));
  for (let e = 0; e < edgeCount; e++)
    writeSigned(sink, forward[e]! - effortCentimeters(edgeClass[e]!, lengths[e]!, rises[e]!));
  for (let e = 0; e < edgeCount; e++)
    writeSigned(sink, backward[e]! - effortCentimeters(edgeClass[e]!, lengths[e]!, -rises[e]!));
}

function columnInCentimeters(meters: Float32Array, limit: number, what: string): Float64Array {
  const column = new Float64Array(meters.length);
  for (let e = 0; e < meters.length; e++) column[e] = inCentimeters(meters[e]!, limit, what, e);
  return column;
}

export function readMeasures(source: ByteSource, quanta: NetworkQuanta, edges: MeasuredEdges) {
  const { edgeFrom, edgeTo, edgeClass } = edges;
  const m = edgeFrom.length;
  const lengths = readColumn(source, m);
  for (let e = 0; e < m; e++) lengths[e] = planeCentimeters(quanta, edges, e) + signed(lengths[e]!);
  const codes = readColumn(source, m);
  const rises = new Int32Array(m);
  for (let e = 0; e < m; e++)
    rises[e] = riseCentimeters(quanta, edgeFrom[e]!, edgeTo[e]!) + signed(codes[e]!);
  const forward = readColumn(source, m);
  for (let e = 0; e < m; e++)
    forward[e] = effortCentimeters(edgeClass[e]!, lengths[e]!, rises[e]!) + signed(forward[e]!);
  const backward = readColumn(source, m);
  for (let e = 0; e < m; e++)
    backward[e] = effortCentimeters(edgeClass[e]!, lengths[e]!, -rises[e]!) + signed(backward[e]!);
  return {
    edgeMeters: inMeters(lengths),
    edgeRiseMeters: inMeters(rises),
    edgeForwardMeters: inMeters(forward),
    edgeBackwardMeters: inMeters(backward),
  };
}
