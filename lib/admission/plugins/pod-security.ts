import { decodeManifest } from '../../engine/decode-manifest.js';
import { goQuote } from '../../formats/go-quote.js';
import { PodView } from '../../rules/context/pod-view.js';
import { serverProfileFor } from '../../rules/disabled-fields/server-profile.js';
import { evaluateLevels } from '../../rules/pod-security/evaluate-pod.js';
import { type AdmissionPlugin, forbidden } from './plugin.js';
import { findPolicyErrors, policyOf } from './pod-security-policy.js';

/**
 * Refuses Pods that violate the level of the Pod Security Standards that the labels of their
 * Namespace enforce, and Namespaces with invalid labels.
 *
 * Source: pod-security-admission/admission.
 */
export const podSecurity: AdmissionPlugin = {
  name: 'PodSecurity',
  resources: ['pods', 'namespaces'],
  validate(object, request) {
    const { resource, namespace, cluster, minor } = request;
    if (resource === 'namespaces') return findPolicyErrors(object.metadata?.labels ?? {});
    const policy = policyOf(cluster.namespaces.get(namespace)?.metadata.labels ?? {});
    if (policy.level === 'privileged') return undefined;
    const { nodes } = decodeManifest(object as object, serverProfileFor(minor));
    const version = Math.min(policy.minor, minor);
    const found = evaluateLevels(new PodView(nodes), [policy.level], version)[policy.level] ?? [];
    if (found.length === 0) return undefined;
    const details = found.map(({ reason, detail }) =>
      detail === '' ? reason : `${reason} (${detail})`,
    );
    return forbidden(
      request,
      `violates PodSecurity ${goQuote(policy.text)}: ${details.join(', ')}`,
    );
  },
};
