import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules, podAnnotation } from '../context/define-rules.js';

const NON_FUNCTIONAL_ANNOTATIONS = [
  [
    'scheduler.alpha.kubernetes.io/critical-pod',
    'non-functional in v1.16+; use the "priorityClassName" field instead',
  ],
  [
    'security.alpha.kubernetes.io/sysctls',
    'non-functional in v1.11+; use the "sysctls" field instead',
  ],
  [
    'security.alpha.kubernetes.io/unsafe-sysctls',
    'non-functional in v1.11+; use the "sysctls" field instead',
  ],
] as const;

export const annotationWarnings = defineRules('warning', ['Pod', 'PodTemplateSpec'], {
  'dead-annotation': {
    description:
      'A Pod has no annotation that Kubernetes no longer supports, such as ' +
      '`scheduler.alpha.kubernetes.io/critical-pod`.',
    remediation: 'Write the field instead: Kubernetes ignores this annotation.',
    check(_, context) {
      for (const [key, text] of NON_FUNCTIONAL_ANNOTATIONS)
        if (hasAnnotation(context, key)) context.report(podAnnotation(context, key), text);
    },
  },
});

export const podSeccompAnnotationWarnings = defineRules('warning', ['Pod', 'PodTemplateSpec'], {
  'seccomp-annotation': {
    description: 'The seccomp profile of a Pod is set by its field, not by an annotation.',
    remediation:
      'Write `securityContext.seccompProfile` in the Pod instead: Kubernetes ignores this ' +
      'annotation.',
    check(_, context) {
      const key = 'seccomp.security.alpha.kubernetes.io/pod';
      if (
        context.view.spec.securityContext?.seccompProfile === undefined &&
        hasAnnotation(context, key)
      )
        context.report(
          podAnnotation(context, key),
          'non-functional in v1.27+; use the "seccompProfile" field instead',
        );
    },
  },
});

/** Whether the Pod or template has an annotation. */
const hasAnnotation = ({ view }: PodRuleContext, key: string): boolean =>
  Object.hasOwn(view.annotations, key);
