import type { Api } from '../../api/api.js';
import { defineRules, enclosingContainer, type PodRuleContext } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';

const RESTART_POLICIES = ['Always', 'Never', 'OnFailure'];
const POST_START_FIELDS = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** Whether a container is a sidecar: an init container that runs alongside the containers. */
const isSidecar = (c: Api<'Container'>): boolean => c.restartPolicy === 'Always';
const isInitSidecar = (c: Api<'Container'>, context: PodRuleContext): boolean =>
  context.fieldName === 'initContainers' && isSidecar(c);

export const podRestartPolicyRules = defineRules('validation', 'PodSpec', {
  'restart-policy': {
    description: 'The `restartPolicy` of a Pod is `Always`, `OnFailure` or `Never`.',
    check: ({ restartPolicy }, context) =>
      context.oneOf('restartPolicy', restartPolicy || 'Always', ['Always', 'OnFailure', 'Never']),
  },
});

export const containerRestartPolicyRules = defineRules('validation', 'Container', {
  'restart-policy': {
    since: 35,
    description: 'The `restartPolicy` of a container is `Always`, `Never` or `OnFailure`.',
    check({ restartPolicy }, context) {
      if (restartPolicy !== undefined)
        context.oneOf('restartPolicy', restartPolicy, RESTART_POLICIES);
    },
  },
  'restart-rules-need-policy': {
    since: 35,
    description:
      'A container with `restartPolicyRules` has a `restartPolicy`, for the exit codes that no ' +
      'rule matches.',
    remediation: 'Add a `restartPolicy`, such as `restartPolicy: Never`.',
    check({ restartPolicy, restartPolicyRules }, context) {
      if (restartPolicyRules?.length && restartPolicy === undefined)
        context.required('restartPolicy', 'must specify restartPolicy when restart rules are used');
    },
  },
  'restart-rules-count': {
    since: 36,
    description: 'A container has at most 20 `restartPolicyRules`.',
    remediation: 'Combine exit codes in one rule, which can have up to 255.',
    check({ restartPolicy, restartPolicyRules: { length } = [] }, context) {
      if (length > 20 && (context.fieldName === 'containers' || restartPolicy !== undefined))
        context.tooMany('restartPolicyRules', length, 20);
    },
  },
  'restart-rules-length': {
    since: 35,
    until: 35,
    description:
      'A container has at most 20 `restartPolicyRules`. Kubernetes reports the limit in bytes, ' +
      'and does not validate the rules of an init container without a `restartPolicy`.',
    remediation: 'Combine exit codes in one rule, which can have up to 255.',
    check({ restartPolicy, restartPolicyRules: { length } = [] }, context) {
      if (
        length > 20 &&
        (context.fieldName === 'containers' ||
          (restartPolicy !== undefined && restartPolicy !== 'Always'))
      )
        context.tooLong('restartPolicyRules', 20);
    },
  },
  'sidecar-has-no-restart-rules': {
    since: 35,
    until: 35,
    description: 'A sidecar has no `restartPolicyRules`, because it is always restarted.',
    remediation: 'Leave out `restartPolicyRules`.',
    check(c, context) {
      if (c.restartPolicyRules?.length && isInitSidecar(c, context))
        context.forbidAndSkip(
          'restartPolicyRules',
          'restartPolicyRules are not allowed for init containers with restart policy Always',
        );
    },
  },
  'init-runs-once': {
    description:
      'Only containers and sidecars have probes and lifecycle hooks. A sidecar is an init ' +
      'container with `restartPolicy: Always`.',
    remediation:
      'Add `restartPolicy: Always` if the init container is a sidecar. Otherwise leave out the ' +
      'field.',
    check(c, context) {
      for (const field of POST_START_FIELDS) {
        if (c[field] !== undefined && context.fieldName === 'initContainers' && !isSidecar(c))
          context.forbidAndSkip(
            field,
            'may not be set for init containers without restartPolicy=Always',
          );
      }
    },
  },
});

export const restartRuleRules = defineRules('validation', 'ContainerRestartRule', {
  action: {
    since: 36,
    description: 'The `action` of a restart rule is `Restart` or `RestartAllContainers`.',
    check(rule, context) {
      if (isRuleValidated(context))
        context.oneOf('action', rule.action ?? '', ['Restart', 'RestartAllContainers']);
    },
  },
  'action-on-container': {
    since: 35,
    until: 35,
    description: 'The `action` of a restart rule is `Restart`.',
    check(rule, context) {
      if (isRuleValidated(context)) context.oneOf('action', rule.action ?? '', ['Restart']);
    },
  },
  'exit-codes': {
    since: 36,
    description:
      'A restart rule has `exitCodes`, with the `operator` `In` or `NotIn` and at most 255 ' +
      '`values`.',
    remediation: 'Write the exit codes, such as `exitCodes: { operator: In, values: [42] }`.',
    check({ exitCodes }, context) {
      if (!isRuleValidated(context)) return;
      checkExitCodes(exitCodes, context);
      const count = exitCodes?.values?.length ?? 0;
      if (count > 255) context.tooMany(['exitCodes', 'values'], count, 255);
    },
  },
  'exit-codes-length': {
    since: 35,
    until: 35,
    description:
      'A restart rule has `exitCodes`, with the `operator` `In` or `NotIn` and at most 255 ' +
      '`values`. Kubernetes reports the limit in bytes.',
    remediation: 'Write the exit codes, such as `exitCodes: { operator: In, values: [42] }`.',
    check({ exitCodes }, context) {
      if (!isRuleValidated(context)) return;
      checkExitCodes(exitCodes, context);
      if ((exitCodes?.values?.length ?? 0) > 255) context.tooLong(['exitCodes', 'values'], 255);
    },
  },
});

function checkExitCodes(
  exitCodes: Api<'ContainerRestartRuleOnExitCodes'> | undefined,
  context: PodRuleContext,
): void {
  if (exitCodes === undefined) context.required('exitCodes', 'must be specified');
  else context.oneOf(['exitCodes', 'operator'], exitCodes.operator ?? '', ['In', 'NotIn']);
}

/** Kubernetes validates the rules of an init container only if it has a `restartPolicy`. */
const isRuleValidated = (context: PodRuleContext): boolean =>
  context.node.parent?.fieldName === 'containers' ||
  (context.node.parent?.fieldName === 'initContainers' &&
    enclosingContainer(context)?.restartPolicy !== undefined);

export const resizePolicyRules = defineRules('validation', ['Container', 'EphemeralContainer'], {
  'resize-policy': {
    since: 33,
    description:
      'A resize policy is for `cpu` or `memory`, once each, and is `NotRequired` or ' +
      '`RestartContainer`. In a Pod with `restartPolicy: Never`, it is `NotRequired`. ' +
      'Kubernetes reports the list, not the entry.',
    check({ resizePolicy }, context) {
      if (resizePolicy === undefined) return;
      const seen = new Set<string>();
      resizePolicy.forEach(({ resourceName = '', restartPolicy = '' }, i) => {
        if (seen.has(resourceName))
          context.duplicate(['resizePolicy', i], FormattedValue.asJson(resourceName));
        seen.add(resourceName);
        if (!resourceName || !restartPolicy) context.required('resizePolicy');
        if (resourceName) context.oneOf('resizePolicy', resourceName, ['cpu', 'memory']);
        if (restartPolicy)
          context.oneOf('resizePolicy', restartPolicy, ['NotRequired', 'RestartContainer']);
        if (context.view.restartPolicy === 'Never' && restartPolicy !== 'NotRequired')
          context.invalid(
            'resizePolicy',
            FormattedValue.asJson(restartPolicy),
            "must be 'NotRequired' when pod `restartPolicy` is 'Never'",
          );
      });
    },
  },
  'init-resizes-without-restart': {
    since: 36,
    description:
      'An init container that is not a sidecar does not have the resize policy ' +
      '`RestartContainer`.',
    remediation: 'Write `NotRequired`, or leave out the resize policy.',
    check(c, context) {
      if (!c.resizePolicy || context.fieldName !== 'initContainers' || isSidecar(c)) return;
      c.resizePolicy.forEach(({ restartPolicy }, i) => {
        if (restartPolicy === 'RestartContainer')
          context.invalid(
            ['resizePolicy', i, 'restartPolicy'],
            FormattedValue.asJson(restartPolicy),
            "must not be set to 'RestartContainer' for non-sidecar initContainers",
          );
      });
    },
  },
});
