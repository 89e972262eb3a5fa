import type { KubernetesVersion } from '../../lib/api/kubernetes.js';
import type { Manifest } from '../inputs/kinds.js';
import { ask, buildOracle } from '../oracle.js';
import type { Verdict } from '../verdict.js';
import { type Case, lineOf } from './case.js';
import { recordedCases } from './files.js';
import { KUBERNETES, STANDARDS } from './versions.js';

/** What Kubernetes says of some manifests, at every version; and of some of them the standards, at every version of theirs. */
export async function asked(manifests: readonly Manifest[], showsStandards: (manifest: Manifest) => boolean): Promise<readonly Case[]> {
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
    standards: showsStandards(manifest)
      ? new Map([...standards].map(([version, all]) => [version, (all[i] as Verdict).podSecurity]))
      : undefined,
  }));
}

const NO_UID = '00000000-0000-0000-0000-000000000000';

/** What a server makes up for an object is another thing each time: its id, and the end of a name that it generates. */
function lasting(verdict: Verdict, { metadata }: Manifest): Verdict {
  const { generateName } = (metadata ?? {}) as { readonly generateName?: unknown };
  const text = JSON.stringify(verdict).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, NO_UID);
  if (typeof generateName !== 'string' || generateName === '') return JSON.parse(text);
  const start = JSON.stringify(JSON.stringify(generateName.slice(0, 58)).slice(1, -1)).slice(1, -1);
  const escaped = start.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return JSON.parse(text.replaceAll(new RegExp(`(${escaped})[bcdfghjklmnpqrstvwxz2456789]{5}`, 'g'), '$1xxxxx'));
}

/** The recorded cases of which Kubernetes says another thing by now. */
export async function stale(): Promise<readonly Case[]> {
  const recorded = recordedCases();
  const withStandards = new Set(recorded.filter(({ standards }) => standards !== undefined).map(({ manifest }) => manifest));
  const now = await asked(
    recorded.map(({ manifest }) => manifest),
    (manifest) => withStandards.has(manifest),
  );
  return recorded.filter((each, i) => lineOf(each) !== lineOf(now[i] as Case));
}
