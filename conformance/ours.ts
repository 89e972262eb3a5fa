import { KINDS, valueAt } from '../lib/api/kinds.js';
import type { KubernetesVersion } from '../lib/api/kubernetes.js';
import type { Api } from '../lib/api/types.js';
import { answer } from '../lib/explain/answer.js';
import { resources } from '../lib/lifecycle/resources.js';
import { drops } from '../lib/rules/dropped/drops.js';
import type { Manifest } from './inputs/kinds.js';
import type { Verdict } from './verdict.js';

/** What we say of a manifest: what `npm run judge` prints, what a server drops, and what a Pod needs. */
export function ours(manifest: Manifest, minor: number): Verdict {
  const verdict: Verdict = JSON.parse(answer(JSON.stringify(manifest), `1.${minor}` as KubernetesVersion));
  const dropped = drops(manifest, minor).map(({ field }) => field);
  // Of what cannot be read there is no class, and no Pod.
  return verdict.qos === '' ? { ...verdict, dropped } : { ...verdict, dropped, resources: needed(manifest, minor) };
}

function needed(manifest: Manifest, minor: number): Verdict['resources'] {
  const pod = valueAt(manifest, KINDS.get(String(manifest['kind']))?.fields ?? []) as Api<'PodTemplateSpec'> | undefined;
  const { requests, limits } = resources(pod?.spec ?? {}, `1.${minor}` as KubernetesVersion);
  return { requests, limits };
}
