import { capabilitiesAddedBeyond, forbiddenCapabilities } from './added-capabilities.js';
import type { EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFixes } from './message-helpers.js';
import { type CheckResult, definePodSecurityCheck } from './pod-security-check.js';

/** The capability to listen on ports below 1024. */
const ALLOWED_CAPABILITIES: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** A container drops all capabilities, and adds at most NET_BIND_SERVICE. */
export const capabilitiesRestricted = definePodSecurityCheck({
  id: 'capabilities_restricted',
  level: 'restricted',
  overrides: 'capabilities_baseline',
  versions: [
    {
      since: 22,
      description:
        'Every container has `capabilities: { drop: [ALL] }`, and adds at most `NET_BIND_SERVICE`.',
      checkPod: checkPod,
    },
    {
      since: 25,
      description:
        'Every container has `capabilities: { drop: [ALL] }`, and adds at most ' +
        '`NET_BIND_SERVICE`. Pods with `os.name: windows` are exempt.',
      checkPod: (pod) => (pod.isWindows ? undefined : checkPod(pod)),
    },
  ],
});

function checkPod(pod: EvaluatedPod): CheckResult | undefined {
  const notDropping = pod.containers.filter(
    ({ securityContext }) => !securityContext?.capabilities?.drop?.includes('ALL'),
  );
  const added = capabilitiesAddedBeyond(ALLOWED_CAPABILITIES, pod);
  if (notDropping.length + added.length === 0) return undefined;
  const dropResult = {
    detail: `${describeContainers(notDropping)} must set securityContext.capabilities.drop=["ALL"]`,
    fixes: fieldFixes(
      notDropping,
      ['securityContext', 'capabilities', 'drop'],
      'set securityContext.capabilities.drop to ["ALL"]',
    ),
  };
  const results = [
    ...(notDropping.length > 0 ? [dropResult] : []),
    ...(added.length > 0 ? [forbiddenCapabilities(added)] : []),
  ];
  return {
    reason: 'unrestricted capabilities',
    detail: results.map(({ detail }) => detail).join('; '),
    fixes: results.flatMap((each) => each.fixes),
  };
}
