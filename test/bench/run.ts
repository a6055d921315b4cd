/**
 * npm run bench [-- NAME…] [--json]: ours against a peer on seeded inputs. NAME picks the lines that begin with it. Exit status 1 when a
 * result differs from the peer's, never for slowness.
 */

import { contourBench } from "./contour.ts";
import type { Bench, Figure } from "./figure.ts";
import { firstMapBench } from "./firstMap.ts";
import { countsBench, nearestBench } from "./nearest.ts";
import { networkBench } from "./network.ts";
import { programmeBenches } from "./programme.ts";
import { readBench } from "./read.ts";
import { reportBench } from "./report.ts";
import { sliderBench } from "./slider.ts";
import { smaaBenches } from "./smaa.ts";
import { travelBenches } from "./travel.ts";
import { whatIfBench } from "./whatIf.ts";

const BENCHES: readonly Bench[] = [
  nearestBench,
  countsBench,
  readBench,
  contourBench,
  ...travelBenches,
  networkBench,
  ...programmeBenches,
  ...smaaBenches,
  whatIfBench,
  sliderBench,
  reportBench,
  firstMapBench,
];

const args = process.argv.slice(2);
const asJson = args.includes("--json");
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name.startsWith(name)));
if (unknown.length > 0) {
  console.error(
    `bench: no line begins with ${unknown.join(", ")}; there are ${BENCHES.map((b) => b.name).join(", ")}`,
  );
  process.exit(2);
}

const chosen = BENCHES.filter(
  (bench) => names.length === 0 || names.some((name) => bench.name.startsWith(name)),
);
if (!asJson) console.log(row("bench", "ours ms", "peer ms", "ratio", "bar", "peer"));
let differs = false;
for (const bench of chosen) {
  const figure = await bench.run();
  if (asJson) console.log(jsonLine(figure));
  else {
    console.log(tableLine(figure));
    for (const note of figure.notes ?? []) console.log(`    ${note}`);
  }
  if (figure.difference === null) continue;
  differs = true;
  console.error(`${figure.bench}: ${figure.difference}`);
}
process.exit(differs ? 1 : 0);

function jsonLine({ bench, ours, peer, peerName, bar }: Figure): string {
  return JSON.stringify({
    bench,
    ours: round(ours),
    peer: round(peer),
    peerName,
    ratio: round(peer / ours),
    bar,
  });
}

function tableLine({ bench, ours, peer, peerName, bar }: Figure): string {
  const ratio = peer / ours;
  if (Number.isNaN(ratio)) return row(bench, shown(ours), shown(peer), "–", "–", peerName);
  const mark = ratio >= bar ? "" : " below";
  return row(bench, shown(ours), shown(peer), ratio.toFixed(2), `${bar}${mark}`, peerName);
}

function row(
  bench: string,
  ours: string,
  peer: string,
  ratio: string,
  bar: string,
  peerName: string,
): string {
  return `${bench.padEnd(28)}${ours.padStart(10)}${peer.padStart(10)}${ratio.padStart(8)}  ${bar.padEnd(12)}${peerName}`;
}

function shown(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? "–" : milliseconds.toFixed(2);
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
