import { uniformStream } from "./xoshiro.ts";

/**
 * The concentration of draws around chosen weights that stands for "somewhat other opinions": a weight of 20 % then has a standard
 * deviation of 5.6 percentage points, sqrt(0.2 x 0.8 / 51).
 */
export const CONCENTRATION = 50;

/** Weights below this would lose themselves in the sums; the draws never reach it in earnest. */
const LEAST = 1e-12;

export interface WeightDraws {
  /** Chosen weights, one a criterion, finite and >= 0, not all 0; in any unit. A weight of 0 stays 0 in every draw. */
  readonly weights: ArrayLike<number>;
  /**
   * "uniform": every weighting of the simplex is as likely as any other, whatever the chosen weights. Else a concentration > 0: the
   * Dirichlet distribution whose mean is the chosen weights; a share p has the variance p (1 - p) / (concentration + 1).
   */
  readonly spread: "uniform" | number;
  /** Any 32-bit number. */
  readonly seed: number;
}

/**
 * A function that writes the next draw into `into` at `at`: one weight a criterion, adding up to 1; those of criteria with a chosen weight
 * above 0 are above 0.
 *
 * Gamma variates divided by their sum (Devroye, Non-Uniform Random Variate Generation, 1986, chapters V.2 and XI.4); of the uniform
 * distribution they are exponential, the spacings of uniform numbers. @throws RangeError on a negative or unreadable weight, when all are 0,
 * and on a concentration that is not above 0.
 */
export function weightDraws({
  weights,
  spread,
  seed,
}: WeightDraws): (into: Float64Array, at: number) => void {
  const shapes = shapesOf(weights, spread);
  const uniform = uniformStream(seed);
  return (into, at) => {
    let sum = 0;
    for (let c = 0; c < shapes.length; c++) {
      const shape = shapes[c]!;
      const value =
        shape === 0 ? 0 : Math.max(LEAST, shape === 1 ? exponential(uniform) : gamma(shape, uniform));
      into[at + c] = value;
      sum += value;
    }
    for (let c = 0; c < shapes.length; c++) into[at + c]! /= sum;
  };
}

function shapesOf(weights: ArrayLike<number>, spread: "uniform" | number): Float64Array {
  const chosen = Float64Array.from(weights);
  const bad = chosen.find((weight) => !(weight >= 0 && weight < Infinity));
  if (bad !== undefined) throw new RangeError(`a weight is ${bad}, expected >= 0`);
  const total = chosen.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new RangeError("all weights are 0, expected one above 0");
  if (spread === "uniform") return chosen.map((weight) => (weight > 0 ? 1 : 0));
  if (!(spread > 0 && spread < Infinity)) throw new RangeError(`concentration is ${spread}, expected > 0`);
  return chosen.map((weight) => (spread * weight) / total);
}

const exponential = (uniform: () => number): number => -Math.log(1 - uniform());

/** Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; shapes below 1 by their note on the boost. */
function gamma(shape: number, uniform: () => number): number {
  if (shape < 1) return gamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(uniform);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** Box and Muller 1958, the cosine of the pair. */
function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
