import { answer } from '../lib/explain/answer.js';
import { drops } from '../lib/rules/dropped/drops.js';
import type { KubernetesVersion } from '../lib/rules/kubernetes.js';
import type { Manifest } from './inputs/kinds.js';
import type { Verdict } from './verdict.js';

/** What we say of a manifest: what `npm run judge` prints, and what a server drops. */
export function ours(manifest: Manifest, minor: number): Verdict {
  const verdict: Verdict = JSON.parse(answer(JSON.stringify(manifest), `1.${minor}` as KubernetesVersion));
  return { ...verdict, dropped: drops(manifest, minor).map(({ field }) => field) };
}
