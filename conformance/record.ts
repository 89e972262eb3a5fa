// Writes the cases that `npm test` judges with Node alone: `npm run record [-- --mutants 20000 --seed 1]`. A small set of manifests that touches every
// rule both ways, with what Kubernetes says of each. Begins with the cases that are there; needs Go and its module proxy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judge } from '../lib/rules/judge.js';
import type { KubernetesVersion } from '../lib/rules/kubernetes.js';
import { documentsIn } from '../test/support/corpus.js';
import type { Case } from './cases/case.js';
import { choose } from './cases/choose.js';
import { recordedCases, writeCases } from './cases/files.js';
import { fieldOf, type Seen, standardsOf, thingsOf, touchesOf } from './cases/touches.js';
import { KUBERNETES, STANDARDS } from './cases/versions.js';
import { isManifest, type Manifest } from './inputs/kinds.js';
import { Mutator } from './inputs/mutants.js';
import { ask, buildOracle } from './oracle.js';
import { Random } from './random.js';
import type { Verdict } from './verdict.js';

const { values: options } = parseArgs({
  options: { mutants: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});

/** What there is to choose from, made of our own manifests alone. */
function candidates(): readonly Manifest[] {
  const seeds = documentsIn(join(__dirname, 'inputs/seeds')).filter(isManifest);
  const mutator = new Mutator(seeds, seeds);
  const random = new Random(Number(options.seed));
  return [...seeds, ...Array.from({ length: Number(options.mutants) }, () => mutator.mutant(random))];
}

function seenIn(manifests: readonly Manifest[]): Seen {
  const fields = new Map<string, Set<string>>();
  const standards = new Set<string>();
  for (const manifest of manifests) {
    const { refused, warned } = judge(manifest);
    for (const { rule, path } of [...refused, ...warned.map(({ rule, field }) => ({ rule, path: field }))])
      fields.set(rule, (fields.get(rule) ?? new Set()).add(fieldOf(path)));
    if (refused.length === 0) for (const thing of standardsOf(manifest).keys()) standards.add(thing);
  }
  return { fields, standards };
}

/** What Kubernetes says of them, at every version; and the standards, at every version of theirs. */
async function asked(manifests: readonly Manifest[], seen: Seen): Promise<readonly Case[]> {
  const verdicts = new Map<KubernetesVersion, readonly Verdict[]>();
  for (const [version, minor] of KUBERNETES)
    verdicts.set(
      version,
      (await ask(buildOracle(minor), manifests, ['-dropped'])).map((verdict, i) => lasting(verdict, manifests[i] as Manifest)),
    );
  const standards = new Map<number, readonly Verdict[]>();
  for (const version of STANDARDS) standards.set(version, await ask(buildOracle(), manifests, ['-standard', `v1.${version}`]));
  return manifests.map((manifest, i) => ({
    manifest,
    verdicts: Object.fromEntries([...verdicts].map(([version, all]) => [version, all[i]])) as Case['verdicts'],
    standards: thingsOf(touchesOf(manifest, seen)).some((thing) => thing.startsWith('standard '))
      ? new Map([...standards].map(([version, all]) => [version, (all[i] as Verdict).podSecurity]))
      : undefined,
  }));
}

/** What a server makes up for an object is another thing each time: its id, and the end of a name that it generates. */
function lasting(verdict: Verdict, { metadata }: Manifest): Verdict {
  const { generateName } = (metadata ?? {}) as { readonly generateName?: unknown };
  const text = JSON.stringify(verdict).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uid');
  if (typeof generateName !== 'string' || generateName === '') return JSON.parse(text);
  const start = JSON.stringify(JSON.stringify(generateName.slice(0, 58)).slice(1, -1)).slice(1, -1);
  const escaped = start.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return JSON.parse(text.replaceAll(new RegExp(`(${escaped})[bcdfghjklmnpqrstvwxz2456789]{5}`, 'g'), '$1xxxxx'));
}

/** A case is of the noun whose rule speaks; where several do, of the first by name. */
function nounOf({ manifest }: Case): string {
  const spoken = KUBERNETES.map(([kubernetes]) => judge(manifest, { kubernetes })).flatMap(({ refused, warned }) => [
    ...refused,
    ...warned,
  ]);
  const [first] = spoken.map(({ rule }) => rule.split('/')[0] ?? '').sort();
  return first === undefined ? 'accepted' : first.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

async function main(): Promise<void> {
  const before = recordedCases().map(({ manifest }) => manifest);
  const others = candidates();
  const seen = seenIn([...before, ...others]);
  const chosen = choose(before, others, seen);
  const cases = await asked(
    chosen.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    seen,
  );
  const silent = cases.find(({ verdicts }) => Object.values(verdicts).some(({ refused }) => refused.some(({ type }) => type === 'Panic')));
  if (silent !== undefined) throw new Error(`A server breaks down, and says nothing: ${JSON.stringify(silent.manifest)}`);
  writeCases(cases, nounOf);
  console.log(`${cases.length} cases, chosen of ${before.length + others.length} manifests`);
}

if (spawnSync('go', ['version']).status !== 0) {
  console.log('Go is not there: Kubernetes’ own code cannot be asked.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else void main();
