/** The walking network that a command names. */
import { basename } from "node:path";
import { decodeNetwork } from "../geo/networkFile.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { readInput } from "./inputFiles.ts";

/** Opens a network file: the network, or a sentence that says why it cannot be used. */
export async function readNetwork(path: string): Promise<WalkingNetwork | string> {
  const bytes = await readInput(path);
  if (typeof bytes === "string") return bytes;
  let network: WalkingNetwork;
  try {
    network = decodeNetwork(bytes);
  } catch (error) {
    return `${basename(path)}: ${(error as Error).message}`;
  }
  if (network.edgeCount > 0) return network;
  return `${basename(path)}: the network has ${network.nodeCount} nodes and 0 edges, expected streets to walk on`;
}
