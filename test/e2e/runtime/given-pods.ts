import { corpusManifests } from '../../../conformance/inputs/corpus.js';
import { exampleManifests } from '../../../conformance/inputs/examples.js';
import { ourVerdict } from '../../../conformance/our-verdict.js';
import type { Json } from '../../../conformance/runtime/runtime-case.js';
import { minorOf } from '../../../lib/api/kubernetes-version.js';
import { getIn, POD_KINDS } from '../../../lib/api/pod-kinds.js';
import { randomPod } from './generate-pod.js';
import { runnablePod } from './runnable-pod.js';
import type { RuntimeSettings } from './settings.js';
import { writtenPods } from './written-pods.js';

/** The share of random Pods. The others are those of real manifests and of our own. */
const RANDOM_SHARE = 0.5;
/** How the names of Pods of real manifests begin. They belong to others, and are not recorded. */
export const CORPUS_PREFIX = 'corpus-';

/** Returns Pods that the server accepts and that the node can run, each with a name of its own. */
export function selectPods({ seed, pods: number, kubernetes }: RuntimeSettings): readonly Json[] {
  const minor = minorOf(kubernetes);
  const given = givenPods(minor);
  const random = randomPods(seed, minor, Math.max(number * RANDOM_SHARE, number - given.length));
  const start = given.length === 0 ? 0 : seed % given.length;
  const rotated = [...given.slice(start), ...given.slice(0, start)];
  const written = writtenPods().map((pod) => runnablePod(pod, 'written-'));
  return [...written, ...random, ...rotated.slice(0, number - random.length - written.length)].map(
    ({ metadata, ...pod }, i) => ({
      ...pod,
      metadata: { ...metadata, name: `${metadata.name}${i}` },
    }),
  );
}

function randomPods(seed: number, minor: number, number: number): readonly Json[] {
  const pods: Json[] = [];
  for (let i = 0; pods.length < number; i++) {
    // Some names are longer than a hostname, and some have a dash where they are cut.
    const name = i % 20 < 2 ? `${'long-name-'.repeat(6)}${i % 20 === 0 ? 'aa-' : 'aaa'}` : 'p';
    const pod = runnablePod(randomPod(seed + i), name);
    if (isAccepted(pod, minor)) pods.push(pod);
  }
  return pods;
}

/** Whether a server accepts a Pod with another name. */
const isAccepted = (pod: Json, minor: number): boolean =>
  ourVerdict({ ...pod, metadata: { ...pod.metadata, name: 'a' } }, minor).refused.length === 0;

/** Returns the Pods of real manifests and of our own, each once. */
function givenPods(minor: number): readonly Json[] {
  const pods = new Map<string, Json>();
  for (const [prefix, manifests] of [
    ['own-', exampleManifests()],
    [CORPUS_PREFIX, corpusManifests()],
  ] as readonly [string, readonly Json[]][])
    for (const manifest of manifests) {
      const { podPath = [] } = POD_KINDS.get(manifest.kind) ?? {};
      const { metadata, spec } = (getIn(manifest, podPath) ?? {}) as Json;
      if (!Array.isArray(spec?.containers) || ourVerdict(manifest, minor).refused.length > 0)
        continue;
      const pod = runnablePod({ metadata, spec }, prefix);
      if (pod === undefined || !isAccepted(pod, minor)) continue;
      const key = JSON.stringify([pod.metadata.labels, pod.metadata.annotations, pod.spec]);
      if (!pods.has(key)) pods.set(key, pod);
    }
  return [...pods.values()];
}
