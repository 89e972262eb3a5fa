import type { Api } from '../../api/types.js';
import type { At } from './at.js';
import { on } from './on.js';

const advice = 'Write a name of a-z, 0-9 and hyphens, of at most 63 characters and without dots.';

export const podName = on('Pod', {
  'name-is-hostname': {
    says: 'The name of a Pod is a DNS label, since it becomes its hostname.',
    advice,
    check: (pod, at) => judge(pod.metadata, "the Pod's hostname", at),
  },
});

export const workloadName = on(['ReplicationController', 'ReplicaSet', 'Deployment', 'Job', 'CronJob'], {
  'name-is-hostname': {
    says: "The name of a workload is a DNS label, since its Pods' hostnames begin with it.",
    advice,
    check: (workload, at) => judge(workload.metadata, 'Pod names and hostnames', at),
  },
});

/** What the server adds to `generateName`, and how much it keeps of that. */
const SUFFIX = 'abcde';
const KEPT = 63 - SUFFIX.length;

function judge({ name, generateName = '' }: Api<'ObjectMeta'> = {}, use: string, at: At): void {
  const given = name || (generateName && generateName.slice(0, KEPT) + SUFFIX);
  // An accepted name that is no label is too long or has dots.
  const faults = [
    ...(given.length > 63 ? ['must be no more than 63 characters'] : []),
    ...(given.includes('.') ? ['must not contain dots'] : []),
  ];
  if (faults.length === 0) return;
  const field = name ? 'metadata.name' : 'metadata.generateName';
  const detail = `this is used in ${use}, which can result in surprising behavior; a DNS label is recommended: [${faults.join(' ')}]`;
  at.warn(field, detail, 'metadata.name');
}
