import { addedBeyond, forbiddenAdditions } from './added-capabilities.js';
import type { Check, Forbidden } from './check.js';
import type { Subject } from './subject.js';
import { containers, faults } from './words.js';

/** What one needs for a port below 1024. */
const ALLOWED: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** A container drops all capabilities, and adds no other than NET_BIND_SERVICE. */
export const capabilitiesRestricted: Check = {
  id: 'capabilities_restricted',
  level: 'restricted',
  replaces: 'capabilities_baseline',
  revisions: [
    { since: 22, says: 'Every container has `capabilities: { drop: [ALL] }`, and adds `NET_BIND_SERVICE` at most.', check },
    {
      since: 25,
      says: 'Every container has `capabilities: { drop: [ALL] }`, and adds `NET_BIND_SERVICE` at most. A Pod whose `os.name` is `windows` is not asked.',
      check: (pod) => (pod.isWindows ? undefined : check(pod)),
    },
  ],
};

function check(pod: Subject): Forbidden | undefined {
  const keeping = pod.containers.filter(({ context }) => !context?.capabilities?.drop?.includes('ALL'));
  const added = addedBeyond(ALLOWED, pod);
  if (keeping.length + added.length === 0) return undefined;
  const undropped = {
    detail: `${containers(keeping)} must set securityContext.capabilities.drop=["ALL"]`,
    faults: faults(keeping, 'securityContext.capabilities.drop', 'set securityContext.capabilities.drop to ["ALL"]'),
  };
  const said = [...(keeping.length > 0 ? [undropped] : []), ...(added.length > 0 ? [forbiddenAdditions(added)] : [])];
  return {
    reason: 'unrestricted capabilities',
    detail: said.map(({ detail }) => detail).join('; '),
    faults: said.flatMap((each) => each.faults),
  };
}
