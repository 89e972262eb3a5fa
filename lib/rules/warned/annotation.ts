import type { At } from './at.js';
import { on } from './on.js';

const DEAD = [
  ['scheduler.alpha.kubernetes.io/critical-pod', 'non-functional in v1.16+; use the "priorityClassName" field instead'],
  ['security.alpha.kubernetes.io/sysctls', 'non-functional in v1.11+; use the "sysctls" field instead'],
  ['security.alpha.kubernetes.io/unsafe-sysctls', 'non-functional in v1.11+; use the "sysctls" field instead'],
] as const;

export const annotation = on(['Pod', 'PodTemplateSpec'], {
  'dead-annotation': {
    says: 'What Kubernetes is to do is said in fields, not in annotations that it no longer reads.',
    advice: 'Kubernetes does not read this annotation: write the field instead.',
    check(_, at) {
      for (const [key, text] of DEAD) if (isAnnotated(at, key)) at.warnOfAnnotation(key, text);
    },
  },
});

export const seccompOfPod = on(['Pod', 'PodTemplateSpec'], {
  'seccomp-annotation': {
    says: "A Pod's seccomp profile is said in its field.",
    advice: 'Kubernetes does not read this annotation: write securityContext.seccompProfile of the Pod instead.',
    check(_, at) {
      const key = 'seccomp.security.alpha.kubernetes.io/pod';
      if (at.view.spec.securityContext?.seccompProfile === undefined && isAnnotated(at, key))
        at.warnOfAnnotation(key, 'non-functional in v1.27+; use the "seccompProfile" field instead');
    },
  },
});

/** Whether the Pod, or the template, has an annotation. */
const isAnnotated = ({ view }: At, key: string): boolean => Object.hasOwn(view.annotations, key);
