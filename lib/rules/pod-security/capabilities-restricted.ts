import {
  type AddedCapability,
  capabilitiesAddedBeyond,
  forbiddenCapabilities,
} from './added-capabilities.js';
import type { EvaluatedContainer, EvaluatedPod } from './evaluated-pod.js';
import { describeContainers, fieldFixes } from './message-helpers.js';
import {
  type CheckResult,
  definePodSecurityCheck,
  type ViolationDetail,
} from './pod-security-check.js';

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
  return {
    reason: 'unrestricted capabilities',
    explain: () => explainCapabilities(notDropping, added),
  };
}

function explainCapabilities(
  notDropping: readonly EvaluatedContainer[],
  added: readonly AddedCapability[],
): ViolationDetail {
  const dropDetail = {
    detail: `${describeContainers(notDropping)} must set securityContext.capabilities.drop=["ALL"]`,
    fixes: fieldFixes(
      notDropping,
      ['securityContext', 'capabilities', 'drop'],
      'set securityContext.capabilities.drop to ["ALL"]',
    ),
  };
  const details = [
    ...(notDropping.length > 0 ? [dropDetail] : []),
    ...(added.length > 0 ? [forbiddenCapabilities(added)] : []),
  ];
  return {
    detail: details.map(({ detail }) => detail).join('; '),
    fixes: details.flatMap((each) => each.fixes),
  };
}
