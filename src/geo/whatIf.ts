/**
 * Travel times that follow facilities as they are added, moved and removed: only the nodes that change are visited, and every step can be
 * taken back.
 */
import { BucketQueue } from "./bucketQueue.ts";
import { NO_LABEL, type Sources, type TravelTimes, travelTimes } from "./travelTime.ts";
import { transposed, UNREACHED, type WalkingGraph } from "./walkingGraph.ts";

/** Nodes that a step changed, each once, with what they were before it. Views that hold until the next step. */
export interface Changes {
  readonly nodes: Uint32Array;
  /** Same length: cost before; UNREACHED where it was not reached. */
  readonly costBefore: Int32Array;
  /** Same length: label before. */
  readonly labelBefore: Uint32Array;
}

export interface WhatIfOptions {
  /** Nodes beyond this cost are not reached; default: no limit. */
  readonly cutoff?: number | undefined;
  /** `transposed(graph)`, the graph of the other direction, where the caller has it already. */
  readonly against?: WalkingGraph;
}

/** State of a what-if: at any time its `times` equal a full run from the sources that stand. */
export interface WhatIf {
  /** Costs and labels as they are now; rewritten in place by every step. */
  readonly times: TravelTimes;
  /** The sources that stand now. */
  sources(): Sources;
  /** Adds sources, of one label or several. Visits only the nodes that they improve. */
  add(sources: Sources): Changes;
  /** Removes all sources of `label`: resets its catchment and fills it from the border. */
  remove(label: number): Changes;
  /**
   * Puts `sources`, all of `label` (none: the facility stands off the network), in the place of those that stand for it: the last step is
   * taken back where it added just that label, else the label is removed first. One `undo` takes back both. Returns the changes in
   * order; a node may stand in several.
   *
   * @throws when a source has another label
   */
  move(label: number, sources: Sources): readonly Changes[];
  /** Takes back the last step; nothing changes where there is none. Returns the changes in order. */
  undo(): readonly Changes[];
  /** Steps that `undo` can take back; a move counts as one. */
  readonly steps: number;
}

/** Runs once from `sources` on `graph` and keeps the result up to date. */
export function createWhatIf(graph: WalkingGraph, sources: Sources, options: WhatIfOptions = {}): WhatIf {
  return new Incremental(graph, sources, options);
}

interface Step {
  /** Where its entries begin in the journal. */
  readonly start: number;
  /** The sources that stood before it. */
  readonly before: Sources;
  /** The label that it brought, where it brought one only; NO_LABEL otherwise. */
  readonly added: number;
  /** Whether it belongs to the step below it: a move that removed first. */
  readonly hasRemoval: boolean;
}

class Incremental implements WhatIf {
  readonly times: TravelTimes;
  readonly #graph: WalkingGraph;
  readonly #against: WalkingGraph;
  readonly #queue: BucketQueue;
  #standing: Sources;
  readonly #steps: Step[] = [];
  /** Journal: what each changed node was before the step. */
  #nodes = new Uint32Array(1024);
  #costs = new Int32Array(1024);
  #labels = new Uint32Array(1024);
  #length = 0;
  /** The step that wrote each node last, so that the journal holds a node once a step. */
  readonly #writtenBy: Uint32Array;
  #stepNumber = 0;

  constructor(graph: WalkingGraph, sources: Sources, options: WhatIfOptions) {
    this.#graph = graph;
    this.#against = options.against ?? transposed(graph);
    this.#queue = new BucketQueue(graph);
    this.#standing = sources;
    this.#writtenBy = new Uint32Array(graph.nodeCount);
    this.times = travelTimes(graph, sources, { cutoff: options.cutoff });
  }

  get steps(): number {
    return this.#steps.reduce((count, step) => count + (step.hasRemoval ? 0 : 1), 0);
  }

  sources(): Sources {
    return this.#standing;
  }

  add(sources: Sources): Changes {
    const label = sources.labels[0];
    const isOne = label !== undefined && sources.labels.every((other) => other === label);
    return this.#add(sources, isOne && !this.#standing.labels.includes(label) ? label : NO_LABEL, false);
  }

  #add(sources: Sources, added: number, hasRemoval: boolean): Changes {
    this.#begin(added, hasRemoval);
    this.#standing = joined(this.#standing, sources);
    this.#offerAll(sources);
    this.#settle();
    return this.#changes();
  }

  remove(label: number): Changes {
    this.#begin(NO_LABEL, false);
    const gone = this.#standing;
    this.#standing = without(gone, label);
    this.#resetCatchment(gone, label);
    const end = this.#length;
    for (let k = this.#steps.at(-1)!.start; k < end; k++) this.#offerFromAround(this.#nodes[k]!);
    this.#offerAll(this.#standing);
    this.#settle();
    return this.#changes();
  }

  move(label: number, sources: Sources): readonly Changes[] {
    const other = sources.labels.find((l) => l !== label);
    if (other !== undefined)
      throw new Error(`move of ${label}: a source has label ${other}, expected ${label}`);
    const last = this.#steps.at(-1);
    if (last?.added === label) return [copied(this.#undoOne()), this.#add(sources, label, last.hasRemoval)];
    if (!this.#standing.labels.includes(label)) return [this.#add(sources, label, false)];
    return [this.remove(label), this.#add(sources, label, true)];
  }

  undo(): readonly Changes[] {
    const last = this.#steps.at(-1);
    if (last === undefined) return [];
    return last.hasRemoval ? [this.#undoOne(), this.#undoOne()] : [this.#undoOne()];
  }

  #undoOne(): Changes {
    const { start, before } = this.#steps.pop()!;
    const { cost, label } = this.times;
    for (let k = start; k < this.#length; k++) {
      const v = this.#nodes[k]!;
      const c = cost[v]!;
      const l = label[v]!;
      cost[v] = this.#costs[k]!;
      label[v] = this.#labels[k]!;
      this.#costs[k] = c;
      this.#labels[k] = l;
    }
    this.#standing = before;
    const changes = this.#view(start);
    this.#length = start;
    return changes;
  }

  #begin(added: number, hasRemoval: boolean): void {
    this.#steps.push({ start: this.#length, before: this.#standing, added, hasRemoval });
    this.#stepNumber++;
  }

  #changes(): Changes {
    return this.#view(this.#steps.at(-1)!.start);
  }

  #view(start: number): Changes {
    return {
      nodes: this.#nodes.subarray(start, this.#length),
      costBefore: this.#costs.subarray(start, this.#length),
      labelBefore: this.#labels.subarray(start, this.#length),
    };
  }

  /** Every node of a catchment is reached from a source of its label through nodes of that label. */
  #resetCatchment(sources: Sources, label: number): void {
    const { offsets, arcs } = this.#graph;
    let done = this.#length;
    for (let s = 0; s < sources.nodes.length; s++) {
      const node = sources.nodes[s]!;
      if (sources.labels[s] === label && this.times.label[node] === label)
        this.#write(node, UNREACHED, NO_LABEL);
    }
    for (; done < this.#length; done++) {
      const v = this.#nodes[done]!;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const to = arcs[2 * arc]!;
        if (this.times.label[to] === label) this.#write(to, UNREACHED, NO_LABEL);
      }
    }
  }

  #offerFromAround(v: number): void {
    const { offsets, arcs } = this.#against;
    const { cost, label } = this.times;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const from = arcs[2 * arc]!;
      if (cost[from] !== UNREACHED) this.#offer(v, cost[from]! + arcs[2 * arc + 1]!, label[from]!);
    }
  }

  #offerAll(sources: Sources): void {
    for (let s = 0; s < sources.nodes.length; s++)
      this.#offer(sources.nodes[s]!, sources.costs[s]!, sources.labels[s]!);
  }

  #offer(v: number, c: number, l: number): void {
    const { cost, label, cutoff } = this.times;
    if (c > cutoff || c > cost[v]! || (c === cost[v]! && l >= label[v]!)) return;
    this.#write(v, c, l);
    this.#queue.push(v, c);
  }

  #settle(): void {
    const { offsets, arcs } = this.#graph;
    const { cost, label, cutoff } = this.times;
    const queue = this.#queue;
    for (let v = queue.pop(); v >= 0; v = queue.pop()) {
      const c = queue.cost;
      if (c !== cost[v]) continue;
      const l = label[v]!;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const to = arcs[2 * arc]!;
        const reached = c + arcs[2 * arc + 1]!;
        if (reached > cutoff || reached > cost[to]!) continue;
        if (reached === cost[to]! && l >= label[to]!) continue;
        this.#write(to, reached, l);
        queue.push(to, reached);
      }
    }
  }

  #write(v: number, c: number, l: number): void {
    const { cost, label } = this.times;
    if (this.#writtenBy[v] !== this.#stepNumber) {
      this.#writtenBy[v] = this.#stepNumber;
      if (this.#length === this.#nodes.length) this.#grow();
      const at = this.#length++;
      this.#nodes[at] = v;
      this.#costs[at] = cost[v]!;
      this.#labels[at] = label[v]!;
    }
    cost[v] = c;
    label[v] = l;
  }

  #grow(): void {
    const size = 2 * this.#length;
    const nodes = new Uint32Array(size);
    const costs = new Int32Array(size);
    const labels = new Uint32Array(size);
    nodes.set(this.#nodes);
    costs.set(this.#costs);
    labels.set(this.#labels);
    this.#nodes = nodes;
    this.#costs = costs;
    this.#labels = labels;
  }
}

/** The journal of a step that is taken back is written over by the next one. */
function copied({ nodes, costBefore, labelBefore }: Changes): Changes {
  return { nodes: nodes.slice(), costBefore: costBefore.slice(), labelBefore: labelBefore.slice() };
}

/** Both sets of sources. */
function joined(a: Sources, b: Sources): Sources {
  return {
    nodes: Uint32Array.from([...a.nodes, ...b.nodes]),
    costs: Int32Array.from([...a.costs, ...b.costs]),
    labels: Uint32Array.from([...a.labels, ...b.labels]),
  };
}

function without(sources: Sources, label: number): Sources {
  const keep = sources.labels.map((other) => (other === label ? 0 : 1));
  return {
    nodes: sources.nodes.filter((_, s) => keep[s] === 1),
    costs: sources.costs.filter((_, s) => keep[s] === 1),
    labels: sources.labels.filter((_, s) => keep[s] === 1),
  };
}
