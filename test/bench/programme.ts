/** The programme of 4,000 candidates over five years, ours against HiGHS alone on the whole model, both with the same seconds. */
import { loadHighs } from "../../src/optim/highs.ts";
import { plansOf, programmeModel, withModel } from "../../src/optim/programmeModel.ts";
import { isFeasible, type Plans, totalsOf } from "../../src/optim/programmeProblem.ts";
import { type Standing, solveProgramme } from "../../src/optim/programmeSolve.ts";
import { programmeInstance } from "../programmeInstance.ts";
import type { Bench } from "./figure.ts";

const SECONDS = 10;
const BAR_MS = 1000;

interface Moment {
  readonly ms: number;
  readonly value: number;
  readonly bound: number;
}

export const programmeBenches: readonly Bench[] = [false, true].map((demanding) => ({
  name: `programme/4,000 x 5 years${demanding ? ", limit and floors" : ""}`,
  async run() {
    const problem = programmeInstance({ items: 4000, years: 5, seed: 1, demanding });
    // What is loaded once a page is not of the run.
    const highs = await loadHighs();
    const start = performance.now();
    const moments: Moment[] = [];
    const ours = await solveProgramme(problem, {
      seed: 1,
      seconds: SECONDS,
      onStanding: ({ plans, value, bound }) => {
        if (plans) moments.push({ ms: performance.now() - start, value, bound });
      },
    });
    if (!("plans" in ours) || !ours.plans) throw new Error("no programme was found");
    const model = programmeModel(highs, problem);
    const peer = withModel(highs, model, (solver) => {
      const begun = performance.now();
      let first = Number.NaN;
      solver.options.set({ output_flag: false, time_limit: SECONDS });
      const { callbackType } = highs.constants;
      solver.run({
        [callbackType.mipImprovingSolution]: () => {
          if (Number.isNaN(first)) first = performance.now() - begun;
        },
      });
      const plans: Plans = plansOf(model, solver.getSolution().colValue);
      const isFound = !Number.isNaN(first) && isFeasible(problem, plans);
      return {
        first,
        ms: performance.now() - begun,
        value: isFound ? totalsOf(problem, plans).value : Number.NaN,
        bound: Number(solver.info.get("mip_dual_bound")) * model.benefitUnit,
      };
    });
    const first = moments[0]!;
    const notes = [
      `first answer after ${first.ms.toFixed(0)} ms (bar ${BAR_MS}) within ${percent(first)} of the bound`,
      `gap ${percent(at(moments, 1000))} after 1 s, ${percent(at(moments, SECONDS * 1000))} after ${SECONDS} s (bar 0.5 %)`,
      `HiGHS alone: first answer ${ms(peer.first)}, after ${(peer.ms / 1000).toFixed(1)} s value ${count(peer.value)}, gap ${percent(peer)}; ours ${ours.value.toFixed(0)}`,
    ];
    return {
      bench: this.name,
      ours: first.ms,
      peer: BAR_MS,
      peerName: `first answer: ${BAR_MS} ms`,
      bar: 1,
      difference: faultOf({ problem, ours, peer }),
      notes,
    };
  },
}));

/** Values and bounds of the two must not contradict each other. */
function faultOf({
  problem,
  ours,
  peer,
}: {
  problem: ReturnType<typeof programmeInstance>;
  ours: Standing;
  peer: Pick<Moment, "value" | "bound">;
}): string | null {
  if (!isFeasible(problem, ours.plans!)) return "our programme breaks a demand";
  if (ours.bound < ours.value) return `bound ${ours.bound} below value ${ours.value}`;
  if (peer.value > ours.bound) return `HiGHS has ${peer.value}, over our bound ${ours.bound}`;
  const theirBound = peer.bound * (1 + 1e-6);
  return ours.value > theirBound ? `we have ${ours.value}, over the bound of HiGHS ${peer.bound}` : null;
}

/** The last moment up to `ms`. */
function at(moments: readonly Moment[], ms: number): Moment {
  return moments.filter((moment) => moment.ms <= ms).at(-1) ?? { ms, value: 0, bound: Number.NaN };
}

const ms = (value: number): string => (Number.isNaN(value) ? "none" : `${value.toFixed(0)} ms`);

const count = (value: number): string => (Number.isNaN(value) ? "none" : value.toFixed(0));

function percent({ value, bound }: Pick<Moment, "value" | "bound">): string {
  return Number.isFinite(bound - value) ? `${((100 * (bound - value)) / bound).toFixed(4)} %` : "unknown";
}
