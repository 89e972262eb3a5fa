import type { Check, Forbidden } from './check.js';
import type { Subject } from './subject.js';
import { containers, distinct, faults, quoted } from './words.js';

/** A container sees /proc masked, or the Pod runs as users of its own. */
export const procMount: Check = {
  id: 'procMount',
  level: 'baseline',
  revisions: [
    { since: 0, says: '`procMount` of a container is `Default`, or left out.', check: unmasked },
    {
      since: 35,
      says: '`procMount` of a container is `Default`, or left out. A Pod with `hostUsers: false` is not asked.',
      check: (pod) => (pod.hasOwnUsers ? undefined : unmasked(pod)),
    },
  ],
};

/** A container sees /proc masked, whoever its users are. */
export const procMountRestricted: Check = {
  id: 'procMount_restricted',
  level: 'restricted',
  replaces: 'procMount',
  revisions: [{ since: 35, says: '`procMount` of a container is `Default`, or left out.', check: unmasked }],
};

function unmasked(pod: Subject): Forbidden | undefined {
  const bad = pod.containers.filter(({ context }) => (context?.procMount ?? 'Default') !== 'Default');
  if (bad.length === 0) return undefined;
  const values: readonly string[] = bad.map(({ context }) => context?.procMount ?? '');
  return {
    reason: 'procMount',
    detail: `${containers(bad)} must not set securityContext.procMount to ${quoted(distinct(values))}`,
    faults: faults(bad, 'securityContext.procMount', 'leave out securityContext.procMount'),
  };
}
