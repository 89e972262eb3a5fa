import type { KubernetesObject } from '../api/kubernetes-object.js';
import { backendReferences } from './backend-references.js';
import { configurationReferences, isReferringVolume } from './configuration-references.js';
import { fieldOf, listOf, namespaceOf } from './fields.js';
import {
  bindingReferences,
  certificateReferences,
  hostnameReferences,
  scaleReferences,
} from './other-references.js';
import { podReferences, spreadReferences } from './pod-references.js';
import { containersOf, type PodTemplate, podTemplateOf } from './pod-template.js';
import type { Reference } from './reference.js';
import { selectorReferences } from './service-references.js';

/**
 * Returns the references of an object to other objects: by name, such as a ConfigMap, and by
 * labels, such as the Pods of a Service. Each has the path at which it is written. References that
 * leave their object open, such as an empty selector, are left out.
 *
 * The manifest can be of any kind, and need not be valid. Its Pod template can also be in
 * `spec.template` of a custom resource. Names in other fields of custom resources are not known.
 *
 * @param manifest - a manifest, which is not a List
 *
 * @example
 * ```ts
 * import { FieldPath, references } from 'cdk8s-pods';
 *
 * const pod = {
 *   apiVersion: 'v1',
 *   kind: 'Pod',
 *   metadata: { name: 'web' },
 *   spec: {
 *     containers: [
 *       { name: 'app', image: 'nginx', envFrom: [{ configMapRef: { name: 'settings' } }] },
 *     ],
 *   },
 * };
 * for (const reference of references(pod))
 *   if (reference.by === 'name')
 *     console.log(`${FieldPath.toString(reference.path)}: ${reference.kind} ${reference.name}`);
 * // spec.containers[0].envFrom[0].configMapRef.name: ConfigMap settings
 * ```
 */
export function references(manifest: KubernetesObject): readonly Reference[] {
  const template = podTemplateOf(manifest);
  if (template === undefined)
    return [
      ...selectorReferences(manifest),
      ...backendReferences(manifest),
      ...certificateReferences(manifest),
      ...scaleReferences(manifest),
      ...bindingReferences(manifest),
    ];
  const hostnames: readonly Reference[] = hostnameReferences(manifest);
  if (!mayRefer(template)) return hostnames;
  const namespace = namespaceOf(manifest);
  return [
    ...configurationReferences(template, namespace),
    ...podReferences(template, namespace),
    ...spreadReferences(template, namespace),
    ...hostnames,
  ];
}

/** The fields of a Pod with references to other objects. */
const REFERRING_FIELDS = [
  'serviceAccountName',
  'serviceAccount',
  'imagePullSecrets',
  'priorityClassName',
  'runtimeClassName',
  'resourceClaims',
  'topologySpreadConstraints',
] as const;

/** Whether a Pod has a field with references. Most of the Pods of many applications have none. */
const mayRefer = (template: PodTemplate): boolean =>
  REFERRING_FIELDS.some((field) => fieldOf(template.spec, field) !== undefined) ||
  listOf(template.spec, 'volumes').some(isReferringVolume) ||
  containersOf(template).some(
    ({ value }) => fieldOf(value, 'env') !== undefined || fieldOf(value, 'envFrom') !== undefined,
  );
