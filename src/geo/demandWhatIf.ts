/** The costs of joined demand points that follow facilities as they are added, moved and removed; only what changes is looked at. */
import { DemandWays } from "./demandWays.ts";
import { type Joints, NO_EDGE } from "./joints.ts";
import { type DemandCosts, type Sources, sourcesAt } from "./travelTime.ts";
import {
  type Direction,
  NO_LABEL,
  otherWay,
  type WalkingGraph,
  type Weighting,
  walkingGraph,
} from "./walkingGraph.ts";
import type { WalkingNetwork } from "./walkingNetwork.ts";
import { type Changes, createWhatIf, type WhatIf } from "./whatIf.ts";

/** Demand points whose cost or facility a step changed, each once, with what they were before it. */
export interface DemandChanges {
  readonly rows: Uint32Array;
  /** Same length: cost before; UNREACHED where it was not reached. */
  readonly costBefore: Int32Array;
  /** Same length: label before. */
  readonly labelBefore: Uint32Array;
  /** What the step changed at the nodes, in order; views that hold until the next step. */
  readonly nodes: readonly Changes[];
}

export interface DemandWhatIfInput {
  readonly network: WalkingNetwork;
  readonly weighting: Weighting;
  readonly direction: Direction;
  /** Demand points, n rows. */
  readonly joints: Joints;
  readonly facilityJoints: Joints;
  /** The facilities that stand at first; their labels are these rows. */
  readonly facilityRows: Uint32Array;
  /** Costs beyond it do not count; default: no limit. */
  readonly cutoff?: number | undefined;
  /** `walkingGraph` of the direction and of the other one, where the caller has them already. */
  readonly graph?: WalkingGraph;
  readonly against?: WalkingGraph;
}

/** State of a what-if; at any time `costs` equals `costsAt` after a full run from the facilities that stand. */
export interface DemandWhatIf {
  /** Costs and labels of the demand points as they are now; rewritten in place by every step. */
  readonly costs: DemandCosts;
  /** The same for the nodes, and the sources that stand. */
  readonly nodes: WhatIf;
  /**
   * Puts a facility at row 0 of `joint` (one point from `joinPoints`; not joined: it serves nobody), whether its label stood elsewhere or
   * not at all. Moving the label that the last step put replaces that step, so that a drag is one step.
   */
  put(label: number, joint: Joints): DemandChanges;
  remove(label: number): DemandChanges;
  /** Takes back the last step; changes nothing where there is none. */
  undo(): DemandChanges;
}

/** Runs once for the facilities that stand and keeps the costs of the demand points up to date. O(n + full run), then by what changes. */
export function createDemandWhatIf(input: DemandWhatIfInput): DemandWhatIf {
  return new Follower(input);
}

/** Where a facility stands: a row of joints. */
interface Place {
  readonly joints: Joints;
  readonly row: number;
}

class Follower implements DemandWhatIf {
  readonly costs: DemandCosts;
  readonly nodes: WhatIf;
  readonly #input: DemandWhatIfInput;
  readonly #ways: DemandWays;
  /** Demand points by node: those with an end of their edge at v are order[starts[v] .. starts[v + 1]). */
  readonly #starts: Uint32Array;
  readonly #order: Uint32Array;
  /** Demand points by edge. */
  readonly #onEdge = new Map<number, number[]>();
  /** Where each label stands. */
  readonly #places = new Map<number, Place>();
  /** The same by edge. */
  readonly #placesOnEdge = new Map<number, Map<number, Place>>();
  /** Whom each step moved, and where it stood before. */
  readonly #steps: { readonly label: number; readonly before: Place | undefined }[] = [];
  /** The step that looked at each demand point last. */
  readonly #seenBy: Uint32Array;
  #stepNumber = 0;

  constructor(input: DemandWhatIfInput) {
    const { network, weighting, direction, joints, facilityJoints, facilityRows, cutoff } = input;
    this.#input = input;
    const graph = input.graph ?? walkingGraph(network, weighting, direction);
    const against = input.against ?? walkingGraph(network, weighting, otherWay(direction));
    const sources = sourcesAt(network, weighting, direction, facilityJoints, facilityRows);
    this.nodes = createWhatIf(graph, sources, { cutoff, against });
    this.#ways = new DemandWays(network, weighting, direction, joints, facilityJoints, new Uint32Array(0));
    for (const row of facilityRows) this.#place(row, { joints: facilityJoints, row });
    const n = joints.edge.length;
    this.#seenBy = new Uint32Array(n);
    this.#starts = new Uint32Array(network.nodeCount + 1);
    this.#order = new Uint32Array(2 * n);
    this.#attach();
    this.costs = { cost: new Int32Array(n), label: new Uint32Array(n) };
    for (let i = 0; i < n; i++) this.#find(i);
  }

  put(label: number, joint: Joints): DemandChanges {
    const { network, weighting, direction } = this.#input;
    const at = sourcesAt(network, weighting, direction, joint, Uint32Array.of(0));
    const sources: Sources = { ...at, labels: at.labels.fill(label) };
    const stepsBefore = this.nodes.steps;
    const before = this.#places.get(label);
    const changes = this.nodes.move(label, sources);
    // A move that takes the place of the last step goes back, with that step, to what stood before it.
    if (this.nodes.steps > stepsBefore) this.#steps.push({ label, before });
    return this.#follow(changes, label, { joints: joint, row: 0 });
  }

  remove(label: number): DemandChanges {
    this.#steps.push({ label, before: this.#places.get(label) });
    return this.#follow([this.nodes.remove(label)], label, undefined);
  }

  undo(): DemandChanges {
    const step = this.#steps.pop();
    if (step === undefined) return this.#follow([], NO_LABEL, undefined);
    return this.#follow(this.nodes.undo(), step.label, step.before);
  }

  /** Lets `label` stand at `place`, or nowhere. */
  #place(label: number, place: Place | undefined): void {
    const before = this.#places.get(label);
    if (before !== undefined) this.#placesOnEdge.get(edgeOf(before))!.delete(label);
    if (place === undefined) {
      this.#places.delete(label);
      return;
    }
    this.#places.set(label, place);
    const others = this.#placesOnEdge.get(edgeOf(place));
    if (others === undefined) this.#placesOnEdge.set(edgeOf(place), new Map([[label, place]]));
    else others.set(label, place);
  }

  #attach(): void {
    const { joints } = this.#input;
    const { nodes } = this.#ways.ends;
    joints.edge.forEach((edge, i) => {
      if (edge === NO_EDGE) return;
      const others = this.#onEdge.get(edge);
      if (others === undefined) this.#onEdge.set(edge, [i]);
      else others.push(i);
      this.#starts[nodes[2 * i]! + 1]!++;
      this.#starts[nodes[2 * i + 1]! + 1]!++;
    });
    for (let v = 1; v < this.#starts.length; v++) this.#starts[v]! += this.#starts[v - 1]!;
    const next = this.#starts.slice();
    joints.edge.forEach((edge, i) => {
      if (edge === NO_EDGE) return;
      for (let end = 2 * i; end < 2 * i + 2; end++) this.#order[next[nodes[end]!]!++] = i;
    });
  }

  /** Looks again at the demand points at nodes that changed and on the edges that `label` leaves and comes to. */
  #follow(changes: readonly Changes[], label: number, place: Place | undefined): DemandChanges {
    this.#stepNumber++;
    const left = this.#places.get(label);
    this.#place(label, place);
    const found: Found = { rows: [], costs: [], labels: [] };
    for (const { nodes } of changes)
      for (let k = 0; k < nodes.length; k++)
        for (let at = this.#starts[nodes[k]!]!; at < this.#starts[nodes[k]! + 1]!; at++)
          this.#look(this.#order[at]!, found);
    for (const end of [left, place])
      if (end !== undefined) for (const i of this.#onEdge.get(edgeOf(end)) ?? []) this.#look(i, found);
    return {
      rows: Uint32Array.from(found.rows),
      costBefore: Int32Array.from(found.costs),
      labelBefore: Uint32Array.from(found.labels),
      nodes: changes,
    };
  }

  #look(i: number, found: Found): void {
    if (this.#seenBy[i] === this.#stepNumber) return;
    this.#seenBy[i] = this.#stepNumber;
    const cost = this.costs.cost[i]!;
    const label = this.costs.label[i]!;
    this.#find(i);
    if (this.costs.cost[i] === cost && this.costs.label[i] === label) return;
    found.rows.push(i);
    found.costs.push(cost);
    found.labels.push(label);
  }

  #find(i: number): void {
    const { cost, label, cutoff } = this.nodes.times;
    const edge = this.#input.joints.edge[i]!;
    this.#ways.findByEnds(cost, label, cutoff, i);
    const places = edge === NO_EDGE ? undefined : this.#placesOnEdge.get(edge);
    if (places !== undefined)
      for (const [facility, { joints, row }] of places)
        this.#ways.offerAlong(i, joints, row, facility, cutoff);
    this.costs.cost[i] = this.#ways.cost;
    this.costs.label[i] = this.#ways.label;
  }
}

function edgeOf({ joints, row }: Place): number {
  return joints.edge[row]!;
}

interface Found {
  readonly rows: number[];
  readonly costs: number[];
  readonly labels: number[];
}
