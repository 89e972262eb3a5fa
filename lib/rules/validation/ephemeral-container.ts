import type { Api } from '../../api/api.js';
import { containerNames } from '../context/container-names.js';
import { defineRules } from '../context/define-rules.js';

const NOT_ALLOWED = 'cannot be set for an Ephemeral Container';
const FORBIDDEN_FIELDS = ['ports', 'restartPolicy', 'resizePolicy'] as const;
/** The fields that Kubernetes does not validate, because it forbids them. */
const PROBE_FIELDS = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

export const ephemeralContainerRules = defineRules('validation', 'EphemeralContainer', {
  target: {
    description:
      '`targetContainerName` is the name of a container or an init container of the Pod.',
    check({ targetContainerName: target }, context) {
      if (!target) return;
      const names = context.view.cached(containerNames, context.view.spec);
      if (!names.has(target))
        context.notFound('targetContainerName', target, '', context.didYouMean(target, names));
    },
  },
  'looks-only': {
    description:
      'An ephemeral container has no ports, probes, lifecycle hooks, resources, resize policy ' +
      'or restart policy.',
    remediation: 'Leave out the field.',
    check(container, context) {
      for (const field of FORBIDDEN_FIELDS)
        if (container[field] !== undefined) context.forbidden(field, NOT_ALLOWED);
      for (const field of PROBE_FIELDS)
        if (container[field] !== undefined) context.forbidAndSkip(field, NOT_ALLOWED);
      if (container.lifecycle !== undefined) context.forbidden('lifecycle', NOT_ALLOWED);
      context.skip('lifecycle');
      const { resources } = container;
      if (resources !== undefined && Object.keys(resources).length > 0)
        context.forbidden('resources', NOT_ALLOWED);
    },
  },
  'no-restart-rules': {
    // Kubernetes 1.34 drops the field, also if its list is empty.
    since: 35,
    description: 'An ephemeral container has no `restartPolicyRules`.',
    remediation: 'Leave out the field.',
    check({ restartPolicyRules }, context) {
      if (restartPolicyRules !== undefined) context.forbidden('restartPolicyRules', NOT_ALLOWED);
    },
  },
  'no-sub-paths': {
    description: 'An ephemeral container mounts volumes without `subPath` and `subPathExpr`.',
    remediation: 'Leave it out, and mount the whole volume.',
    check({ volumeMounts = [] }, context) {
      for (const [i, { subPath, subPathExpr }] of (
        volumeMounts as readonly Api<'VolumeMount'>[]
      ).entries()) {
        if (subPath) context.forbidden(['volumeMounts', i, 'subPath'], NOT_ALLOWED);
        if (subPathExpr) context.forbidden(['volumeMounts', i, 'subPathExpr'], NOT_ALLOWED);
      }
    },
  },
});
