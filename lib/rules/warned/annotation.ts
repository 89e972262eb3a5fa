import type { At } from './at.js';
import { on } from './on.js';

const DEAD = [
  ['scheduler.alpha.kubernetes.io/critical-pod', 'non-functional in v1.16+; use the "priorityClassName" field instead'],
  ['security.alpha.kubernetes.io/sysctls', 'non-functional in v1.11+; use the "sysctls" field instead'],
  ['security.alpha.kubernetes.io/unsafe-sysctls', 'non-functional in v1.11+; use the "sysctls" field instead'],
] as const;

export const annotation = on(['Pod', 'PodTemplateSpec'], {
  'dead-annotation': {
    says: 'No annotation is there that Kubernetes no longer reads, such as `scheduler.alpha.kubernetes.io/critical-pod`.',
    advice: 'Kubernetes does not read this annotation: write the field instead.',
    check(_, at) {
      for (const [key, text] of DEAD) if (isAnnotated(at, key)) at.warnOfAnnotation(key, text);
    },
  },
});

export const seccompOfPod = on(['Pod', 'PodTemplateSpec'], {
  'seccomp-annotation': {
    says: 'The seccomp profile of a Pod is in its field, not in an annotation.',
    advice: 'Kubernetes does not read this annotation: write `securityContext.seccompProfile` of the Pod instead.',
    check(_, at) {
      const key = 'seccomp.security.alpha.kubernetes.io/pod';
      if (at.view.spec.securityContext?.seccompProfile === undefined && isAnnotated(at, key))
        at.warnOfAnnotation(key, 'non-functional in v1.27+; use the "seccompProfile" field instead');
    },
  },
});

/** Whether the Pod, or the template, has an annotation. */
const isAnnotated = ({ view }: At, key: string): boolean => Object.hasOwn(view.annotations, key);
