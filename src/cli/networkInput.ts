/** The walking network that a command names. */
import { basename } from "node:path";
import { decodeNetwork } from "../geo/networkFile.ts";
import type { WalkingNetwork } from "../geo/walkingNetwork.ts";
import { Refusal } from "./command.ts";
import { readInput } from "./inputFiles.ts";

/** Opens a network file. @throws Refusal where it cannot be used */
export async function readNetwork(path: string): Promise<WalkingNetwork> {
  const bytes = await readInput(path);
  let network: WalkingNetwork;
  try {
    network = decodeNetwork(bytes);
  } catch (error) {
    throw new Refusal(`${basename(path)}: ${(error as Error).message}`);
  }
  if (network.edgeCount > 0) return network;
  throw new Refusal(
    `${basename(path)}: the network has ${network.nodeCount} nodes and 0 edges, expected streets to walk on`,
  );
}
