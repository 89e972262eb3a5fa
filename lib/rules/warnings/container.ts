import type { Api } from '../../api/api.js';
import { goQuote } from '../../formats/go-quote.js';
import { defineRules, type PodRuleContext, podAnnotation } from '../context/define-rules.js';
import {
  APP_ARMOR_ANNOTATION_DEPRECATED,
  appArmorAnnotationKey,
  isSameAppArmorProfile,
  isValidAppArmorProfile,
  parseAppArmorAnnotation,
} from '../shared/app-armor-annotation.js';
import { warnFractionalBytes } from './warn-fractional-bytes.js';

/**
 * Before it validates a Pod, the API server copies its AppArmor annotations to the fields. So this
 * rule comes first.
 */
export const podAppArmorAnnotationWarnings = defineRules('warning', 'Pod', {
  'app-armor-annotation': {
    description: 'The AppArmor profile of a container is set by its field, not by an annotation.',
    remediation:
      'Write `securityContext.appArmorProfile` in the container instead of the annotation.',
    check({ spec = {} }, context) {
      if (!context.view.hasContainerAnnotations || spec.os?.name === 'windows') return;
      for (const container of [...(spec.initContainers ?? []), ...(spec.containers ?? [])]) {
        const annotation = effectiveAppArmorAnnotation(container, context);
        const profile = annotation === undefined ? undefined : parseAppArmorAnnotation(annotation);
        // An annotation that is equal to the field of the Pod needs no field in the container.
        if (
          annotation === undefined ||
          (profile &&
            isValidAppArmorProfile(profile) &&
            isSameAppArmorProfile(profile, spec.securityContext?.appArmorProfile))
        )
          continue;
        context.report(
          podAnnotation(context, appArmorAnnotationKey(container)),
          APP_ARMOR_ANNOTATION_DEPRECATED,
        );
      }
    },
  },
});

/** Returns the profile that an annotation sets for a container without the field. */
function effectiveAppArmorAnnotation(
  container: Api<'Container'>,
  { view: { annotations } }: PodRuleContext,
): string | undefined {
  const key = appArmorAnnotationKey(container);
  return container.securityContext?.appArmorProfile === undefined && Object.hasOwn(annotations, key)
    ? annotations[key]
    : undefined;
}

export const containerWarnings = defineRules('warning', 'Container', {
  'seccomp-annotation': {
    description: 'The seccomp profile of a container is set by its field, not by an annotation.',
    remediation:
      'Write `securityContext.seccompProfile` in the container instead: Kubernetes ignores this ' +
      'annotation.',
    check({ name = '', securityContext }, context) {
      if (!context.view.hasContainerAnnotations) return;
      const key = `container.seccomp.security.alpha.kubernetes.io/${name}`;
      if (
        securityContext?.seccompProfile === undefined &&
        Object.hasOwn(context.view.annotations, key)
      )
        context.report(
          podAnnotation(context, key),
          'non-functional in v1.27+; use the "seccompProfile" field instead',
        );
    },
  },
  'app-armor-annotation': {
    description: 'The AppArmor profile of a container is set by its field, not by an annotation.',
    remediation:
      'Write `securityContext.appArmorProfile` in the container instead of the annotation.',
    check(value, context) {
      if (context.view.isPod || !context.view.hasContainerAnnotations) return;
      const annotation = effectiveAppArmorAnnotation(value, context);
      const profile = context.view.spec.securityContext?.appArmorProfile;
      if (
        annotation !== undefined &&
        !(profile && isSameAppArmorProfile(profile, parseAppArmorAnnotation(annotation)))
      )
        context.report(
          podAnnotation(context, appArmorAnnotationKey(value)),
          APP_ARMOR_ANNOTATION_DEPRECATED,
        );
    },
  },
  'whole-bytes': {
    description:
      'The `memory` and `ephemeral-storage` of a container are integer numbers of bytes.',
    remediation:
      'Write an integer number of bytes, such as `128Mi`: `m` is a thousandth of a byte.',
    check({ resources }, context) {
      if (resources === undefined) return;
      const requests = context.view.effectiveRequests(resources);
      for (const name of ['memory', 'ephemeral-storage']) {
        warnFractionalBytes(['resources', 'limits', name], resources.limits?.[name], context);
        warnFractionalBytes(['resources', 'requests', name], requests[name], context);
      }
    },
  },
  'env-hides': {
    description:
      'The names of the variables of a container are unique, except for a variable that refers ' +
      'to the previous one of that name.',
    remediation: 'Remove one of the two variables.',
    check({ env = [] }, context) {
      if (env.length < 2) return;
      const names = new Set<string>();
      env.forEach((variable, i) => {
        const { name = '' } = variable;
        if (names.has(name) && !extendsPreviousValue(variable, `$(${name})`))
          context.report(
            ['env', i],
            `hides previous definition of ${goQuote(name)}, which may be dropped when using apply`,
          );
        names.add(name);
      });
    },
  },
});

/** Whether the value of a variable refers to a variable of the same name. */
const extendsPreviousValue = ({ value = '', valueFrom }: Api<'EnvVar'>, before: string): boolean =>
  valueFrom === undefined && value !== before && value.includes(before);
