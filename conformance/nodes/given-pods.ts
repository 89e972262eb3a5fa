import { NEWEST_MINOR } from '../../lib/api/kubernetes-version.js';
import { corpusManifests } from '../inputs/corpus.js';
import { exampleManifests } from '../inputs/examples.js';
import { ourVerdict } from '../our-verdict.js';
import type { AnyObject } from './scheduling-case.js';

/** Returns the Pods of real manifests and of our own ones, and the templates of workloads. */
export const givenPods = (): readonly AnyObject[] => [...podsOf(corpusManifests()), ...ownPods()];

/** Returns those of our own manifests, which may be recorded. */
export const ownPods = (): readonly AnyObject[] => podsOf(exampleManifests());

function podsOf(manifests: readonly AnyObject[]): readonly AnyObject[] {
  const pods = new Map<string, AnyObject>();
  for (const manifest of manifests) {
    const { metadata = {}, spec } = podOf(manifest) ?? {};
    if (!Array.isArray(spec?.containers) || spec.containers.length === 0) continue;
    const { labels } = metadata;
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'a', ...(labels && { labels }) },
      spec,
    };
    // A server refuses the others, so that the scheduler never sees them.
    if (ourVerdict(pod, NEWEST_MINOR).refused.length > 0) continue;
    pods.set(JSON.stringify(spec), { metadata: { ...(labels && { labels }) }, spec });
  }
  return [...pods.values()];
}

function podOf({ kind, spec, template, ...pod }: AnyObject): AnyObject {
  if (kind === 'Pod') return { ...pod, spec };
  if (kind === 'PodTemplate') return template;
  return kind === 'CronJob' ? spec?.jobTemplate?.spec?.template : spec?.template;
}
