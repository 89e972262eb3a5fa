import { goQuote } from '../../formats/go-quote.js';
import type { EvaluatedPod } from './evaluated-pod.js';
import { pluralize, sortedUnique } from './message-helpers.js';
import type { CheckResult, PodSecurityCheck } from './pod-security-check.js';
import { forbiddenProfileHolders, forbiddenProfileResult } from './seccomp-profile.js';

/** Seccomp is not switched off. */
export const seccompProfileBaseline: PodSecurityCheck = {
  id: 'seccompProfile_baseline',
  level: 'baseline',
  versions: [
    {
      since: 0,
      description:
        'The seccomp annotations are `runtime/default`, `docker/default`, or `localhost/` ' +
        'and a profile, or left out.',
      checkPod: checkAnnotations,
    },
    {
      since: 19,
      description: '`seccompProfile.type` is `RuntimeDefault` or `Localhost`, or left out.',
      checkPod(pod) {
        const bad = forbiddenProfileHolders(pod);
        return bad.length === 0 ? undefined : forbiddenProfileResult(bad);
      },
    },
  ],
};

/** Before the field there were annotations: one for the Pod, one for each container. */
function checkAnnotations({ annotations, containers }: EvaluatedPod): CheckResult | undefined {
  const keys = [
    'seccomp.security.alpha.kubernetes.io/pod',
    ...containers.map(({ name }) => `container.seccomp.security.alpha.kubernetes.io/${name}`),
  ];
  const bad = [...new Set(keys)].filter(
    (key) => Object.hasOwn(annotations, key) && !isAllowedAnnotation(annotations[key] ?? ''),
  );
  if (bad.length === 0) return undefined;
  return {
    reason: 'seccompProfile',
    detail: `forbidden ${pluralize(bad, 'annotation')} ${sortedUnique(bad.map((key) => `${key}=${goQuote(annotations[key] ?? '')}`)).join(', ')}`,
    fixes: bad.map((key) => ({
      field: `metadata.annotations[${key}]`,
      remediation: `Leave out the annotation ${key}, or set it to runtime/default.`,
    })),
  };
}

const isAllowedAnnotation = (value: string): boolean =>
  value === 'runtime/default' || value === 'docker/default' || value.startsWith('localhost/');
