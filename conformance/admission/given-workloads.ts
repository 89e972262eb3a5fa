import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { workloadPodsOf } from '../../lib/cluster/workload-pods.js';
import { corpusManifests } from '../inputs/corpus.js';
import { exampleManifests } from '../inputs/examples.js';
import type { AnyObject } from '../nodes/scheduling-case.js';
import { ourVerdict } from '../our-verdict.js';

/** Returns the valid workloads of real manifests and of our own ones. */
export const givenWorkloads = (): readonly AnyObject[] => [
  ...workloadsOf(corpusManifests()),
  ...ownWorkloads(),
];

/** Returns those of our own manifests, which may be recorded. */
export const ownWorkloads = (): readonly AnyObject[] => workloadsOf(exampleManifests());

const workloadsOf = (manifests: readonly AnyObject[]): readonly AnyObject[] =>
  manifests.filter(
    (each) =>
      each.kind !== 'Pod' &&
      ourVerdict(each, NEWEST_MINOR).refused.length === 0 &&
      workloadPodsOf(each as KubernetesObject) !== undefined,
  );
