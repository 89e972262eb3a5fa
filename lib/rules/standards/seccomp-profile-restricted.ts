import type { Check, Forbidden } from './check.js';
import { badProfiles, forbiddenProfiles } from './seccomp-profile.js';
import type { Subject } from './subject.js';
import { containers, quoted } from './words.js';

/** Every container has a seccomp profile, its own or the Pod's. */
export const seccompProfileRestricted: Check = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  replaces: 'seccompProfile_baseline',
  revisions: [
    { since: 19, says: 'The Pod has `seccompProfile.type` `RuntimeDefault` or `Localhost`, or each of its containers has.', check },
    {
      since: 25,
      says: 'The Pod has `seccompProfile.type` `RuntimeDefault` or `Localhost`, or each of its containers has. A Pod whose `os.name` is `windows` is not asked.',
      check: (pod) => (pod.isWindows ? undefined : check(pod)),
    },
  ],
};

function check(pod: Subject): Forbidden | undefined {
  const bad = badProfiles(pod);
  if (bad.length > 0) return forbiddenProfiles(bad);
  // No profile is bad, so the Pod's, if there, is a good one.
  if (pod.spec.securityContext?.seccompProfile) return undefined;
  const silent = pod.containers.filter(({ context }) => !context?.seccompProfile);
  if (silent.length === 0) return undefined;
  return {
    reason: 'seccompProfile',
    detail: `pod or ${containers(silent)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
    faults: [
      {
        field: 'spec.securityContext.seccompProfile.type',
        advice:
          'In the Pod, set securityContext.seccompProfile.type to RuntimeDefault; ' +
          `or in each of its containers: ${quoted(silent.map(({ name }) => name))}.`,
      },
    ],
  };
}
