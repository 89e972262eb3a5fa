// What a synth takes, and what the peers take for the same work, in one run: `npm run bench:synth`.
// Whole processes, in turn.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fastest, measure, type Run, scratchFolder } from '../measure.js';
import { type Peer, peers } from './peers.js';

type Size = readonly [pods: number, charts: number, rounds: number];
/** Pods, charts, and how often each is run. Others are asked for as `1000:1:3`. */
const SIZES: readonly Size[] = [
  [1_000, 1, 7],
  [10_000, 1, 5],
  [100_000, 1, 2],
  [4_000, 4_000, 3],
  [8_000, 8_000, 3],
];
const OURS = 'cdk8s-pods';
/** What takes longer is not asked again, and not for more. */
const TIME_LIMIT = 40_000;

const scratch = scratchFolder('bench-synth');

function table(
  there: readonly Peer[],
  pods: number,
  charts: number,
  rounds: number,
  tooSlow: Set<string>,
): void {
  const runs = new Map<string, { readonly fresh: Run[]; readonly again: Run[] }>();
  for (let round = 0; round < rounds; round++)
    for (const peer of there) {
      const outdir = join(scratch, `dist-${peer.name}`);
      const command = tooSlow.has(peer.name) ? undefined : peer.command(pods, charts, outdir);
      if (command === undefined) continue;
      rmSync(outdir, { recursive: true, force: true });
      const of = runs.get(peer.name) ?? { fresh: [], again: [] };
      runs.set(peer.name, of);
      of.fresh.push(measure(command, scratch));
      if (charts > 1) of.again.push(measure(command, scratch));
      if ((of.fresh[0]?.seconds ?? 0) * 1000 > TIME_LIMIT / 4) tooSlow.add(peer.name);
    }
  console.log(
    `\n${pods.toLocaleString('en')} Pods in ${charts.toLocaleString('en')} chart${charts === 1 ? '' : 's'}, the fastest of up to ${rounds}:`,
  );
  console.log(
    `  ${['', 'seconds', 'again', 'MiB', 'times ours'].map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(12))).join('')}`,
  );
  const ours = fastest(runs.get(OURS)?.fresh ?? []).seconds;
  for (const [name, { fresh, again }] of runs) {
    const { seconds, mebibytes } = fastest(fresh);
    const cells = [
      seconds.toFixed(2),
      again.length > 0 ? fastest(again).seconds.toFixed(2) : '',
      mebibytes.toFixed(0),
      (seconds / ours).toFixed(2),
    ];
    console.log(`  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  }
}

async function main(): Promise<void> {
  const { there, missing } = await peers(scratch);
  console.log('Two-container Pods. Ours are judged by every rule; of the others, none judges.');
  for (const each of missing) console.log(`Left out: ${each}.`);
  const tooSlow = new Set<string>();
  const asked = process.argv.slice(2).map((each) => each.split(':').map(Number) as unknown as Size);
  for (const [pods, charts, rounds] of asked.length > 0 ? asked : SIZES)
    table(there, pods, charts, rounds, tooSlow);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
