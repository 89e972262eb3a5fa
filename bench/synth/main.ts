// Measures the time and memory that a synth needs, and that other tools need for the same work:
// `npm run bench:synth`. Each measurement is a whole process; the tools alternate.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fastest, measure, type Run, scratchFolder } from '../measure.js';
import { type Peer, peers } from './peers.js';

type Size = readonly [pods: number, charts: number, rounds: number];
/** The default sizes. Arguments such as `1000:1:3` replace them. */
const SIZES: readonly Size[] = [
  [1_000, 1, 7],
  [10_000, 1, 5],
  [100_000, 1, 2],
  [4_000, 4_000, 3],
  [8_000, 8_000, 3],
];
const OURS = 'cdk8s-pods';
/** Milliseconds. A tool that needs longer is not run again, nor for larger sizes. */
const TIME_LIMIT = 10_000;

const scratch = scratchFolder('bench-synth');

function table(
  tools: readonly Peer[],
  pods: number,
  charts: number,
  rounds: number,
  tooSlow: Set<string>,
): void {
  const runs = new Map<string, { readonly fresh: Run[]; readonly again: Run[] }>();
  for (let round = 0; round < rounds; round++)
    for (const peer of tools) {
      const outdir = join(scratch, `dist-${peer.name}`);
      const command = tooSlow.has(peer.name) ? undefined : peer.command(pods, charts, outdir);
      if (command === undefined) continue;
      rmSync(outdir, { recursive: true, force: true });
      const ofPeer = runs.get(peer.name) ?? { fresh: [], again: [] };
      runs.set(peer.name, ofPeer);
      ofPeer.fresh.push(measure(command, scratch));
      if (charts > 1) ofPeer.again.push(measure(command, scratch));
      if ((ofPeer.fresh[0]?.seconds ?? 0) * 1000 > TIME_LIMIT) tooSlow.add(peer.name);
    }
  const row = (title: string, cells: readonly string[]): void =>
    console.log(`  ${title.padEnd(20)}${cells.map((cell) => cell.padStart(12)).join('')}`);
  console.log(
    `\n${pods.toLocaleString('en')} Pods in ${charts.toLocaleString('en')} ` +
      `chart${charts === 1 ? '' : 's'}, fastest of up to ${rounds} runs:`,
  );
  row('', ['seconds', 'again', 'MiB', 'times ours']);
  const ours = fastest(runs.get(OURS)?.fresh ?? []).seconds;
  for (const [name, { fresh, again }] of runs) {
    const { seconds, mebibytes } = fastest(fresh);
    row(name, [
      seconds.toFixed(2),
      again.length > 0 ? fastest(again).seconds.toFixed(2) : '',
      mebibytes.toFixed(0),
      (seconds / ours).toFixed(2),
    ]);
  }
}

async function main(): Promise<void> {
  const { available, missing } = await peers(scratch);
  console.log('Pods with two containers. Only cdk8s-pods validates them, with all rules.');
  for (const each of missing) console.log(`Left out: ${each}.`);
  const tooSlow = new Set<string>();
  const sizes = process.argv.slice(2).map((each) => each.split(':').map(Number) as unknown as Size);
  for (const [pods, charts, rounds] of sizes.length > 0 ? sizes : SIZES)
    table(available, pods, charts, rounds, tooSlow);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
