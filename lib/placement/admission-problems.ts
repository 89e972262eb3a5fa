import type { Admission, PodsAdmission } from '../admission/admission.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import type { Finding } from '../engine/finding.js';
import { podTemplateOf } from '../references/pod-template.js';
import { clusterFinding } from './cluster-finding.js';

/**
 * Returns a finding if the admission plugins of a cluster refuse an object, or one of the Pods that
 * its controller creates. Invalid fields are left out unless they are those of an admitted Pod: the
 * validation of the manifest reports them.
 */
export function admissionProblems(
  manifest: KubernetesObject,
  { refused, by, pods, surge }: Admission,
): readonly Finding[] {
  const isPod = manifest.kind === 'Pod';
  if (refused.length > 0)
    return by === 'decoding' || (by === 'validation' && !isPod)
      ? []
      : [
          clusterFinding(manifest, 'cluster/admission', {
            detail: `The server refuses it: ${refused.join(', ')}${sourceOf(by)}`,
            path: isPod ? ['spec'] : [],
            // A tool often creates the namespace before.
            ...(by === 'NamespaceLifecycle' && { severity: 'warning' }),
          }),
        ];
  if (pods !== undefined && pods.refused.length > 0)
    return [podFinding(manifest, pods, subjectOf(pods))];
  if (surge !== undefined && surge.refused.length > 0)
    return [
      podFinding(manifest, surge, 'The server refuses the Pods that an update creates', 'warning'),
    ];
  return [];
}

const subjectOf = ({ count, admitted }: PodsAdmission): string =>
  admitted === 0
    ? 'The server refuses its Pods'
    : `The server refuses a Pod after ${admitted} of ${count}`;

const podFinding = (
  manifest: KubernetesObject,
  { refused, by }: PodsAdmission,
  subject: string,
  severity?: 'warning',
): Finding =>
  clusterFinding(manifest, 'cluster/admission', {
    detail: `${subject}: ${refused.join(', ')}${sourceOf(by)}`,
    path: podTemplateOf(manifest)?.path ?? [],
    ...(severity && { severity }),
  });

/** Returns the plugin that refuses an object, in parentheses. */
const sourceOf = (by: string | undefined): string =>
  by === undefined || by === 'validation' ? '' : ` (${by})`;
