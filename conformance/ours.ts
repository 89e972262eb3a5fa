import { sentence } from '../lib/explain/sentence.js';
import { judge } from '../lib/rules/judge.js';
import type { KubernetesVersion } from '../lib/rules/kubernetes.js';
import type { Manifest } from './inputs/kinds.js';
import type { Verdict } from './verdict.js';

/** What we say of a manifest, in the oracle's form. */
export function ours(manifest: Manifest, minor: number): Verdict {
  const { refused, warned, podSecurity, hazards } = judge(manifest, {
    kubernetes: `1.${minor}` as KubernetesVersion,
    podSecurity: ['baseline', 'restricted'],
  });
  const reasons = (level: 'baseline' | 'restricted') => (podSecurity[level] ?? []).map(({ reason }) => reason);
  return {
    refused: refused.map((finding) => ({
      type: finding.type,
      field: finding.field,
      detail: finding.type === 'Strict' ? finding.detail : sentence(finding),
    })),
    warned: warned.map(({ text }) => text),
    podSecurity: { baseline: reasons('baseline'), restricted: reasons('restricted') },
    dropped: hazards.map(({ field }) => field),
  };
}
