import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';

/** A manifest, and its references as text. */
export type ReferenceCase = readonly [
  title: string,
  manifest: KubernetesObject,
  references: readonly string[],
];
