import { goQuote } from '../../formats/go-quote.js';
import type { EvaluatedPod } from './evaluated-pod.js';
import { pluralize, sortedUnique } from './message-helpers.js';
import {
  type CheckResult,
  definePodSecurityCheck,
  type ViolationDetail,
} from './pod-security-check.js';
import { forbiddenProfile, forbiddenProfileHolders } from './seccomp-profile.js';

/** Seccomp is not disabled. */
export const seccompProfileBaseline = definePodSecurityCheck({
  id: 'seccompProfile_baseline',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description:
        'A seccomp annotation is `runtime/default`, `docker/default`, or `localhost/` followed ' +
        'by the name of a profile, or not set.',
      checkPod: checkAnnotations,
    },
    {
      since: 19,
      description: '`seccompProfile.type` is `RuntimeDefault` or `Localhost`, or not set.',
      checkPod(pod) {
        const violating = forbiddenProfileHolders(pod);
        return violating.length === 0 ? undefined : forbiddenProfile(violating);
      },
    },
  ],
});

/** The annotations from before the field: one for the Pod, and one for each container. */
function checkAnnotations({ annotations, containers }: EvaluatedPod): CheckResult | undefined {
  const keys = [
    'seccomp.security.alpha.kubernetes.io/pod',
    ...containers.map(({ name }) => `container.seccomp.security.alpha.kubernetes.io/${name}`),
  ];
  const violating = [...new Set(keys)].filter(
    (key) => Object.hasOwn(annotations, key) && !isAllowedAnnotation(annotations[key] ?? ''),
  );
  if (violating.length === 0) return undefined;
  return {
    reason: 'seccompProfile',
    explain: () => explainAnnotations(violating, annotations),
  };
}

function explainAnnotations(
  violating: readonly string[],
  annotations: EvaluatedPod['annotations'],
): ViolationDetail {
  const assignments = sortedUnique(
    violating.map((key) => `${key}=${goQuote(annotations[key] ?? '')}`),
  );
  return {
    detail: `forbidden ${pluralize(violating, 'annotation')} ${assignments.join(', ')}`,
    fixes: violating.map((key) => ({
      path: ['metadata', 'annotations', key],
      remediation: `Leave out the annotation ${key}, or set it to runtime/default.`,
    })),
  };
}

const isAllowedAnnotation = (value: string): boolean =>
  value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');
