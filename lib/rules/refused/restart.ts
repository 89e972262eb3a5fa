import type { Api } from '../../api/types.js';
import { type At, containerOf } from '../at.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

const POLICIES = ['Always', 'Never', 'OnFailure'];
const AFTER_START = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** An init container that runs beside the rest: a sidecar. */
const isSidecar = (c: Api<'Container'>): boolean => c.restartPolicy === 'Always';
const isInitSidecar = (c: Api<'Container'>, at: At): boolean => at.key === 'initContainers' && isSidecar(c);

export const pod = on('PodSpec', {
  'restart-policy': {
    says: '`restartPolicy` of a Pod is `Always`, `OnFailure` or `Never`.',
    check: ({ restartPolicy }, at) => at.oneOf('restartPolicy', restartPolicy || 'Always', ['Always', 'OnFailure', 'Never']),
  },
});

export const container = on('Container', {
  'restart-policy': {
    since: 35,
    says: '`restartPolicy` of a container is `Always`, `Never` or `OnFailure`.',
    check({ restartPolicy }, at) {
      if (restartPolicy !== undefined) at.oneOf('restartPolicy', restartPolicy, POLICIES);
    },
  },
  'restart-rules-need-policy': {
    since: 35,
    says: 'A container with `restartPolicyRules` has a `restartPolicy`: the rules are exceptions to it.',
    advice: 'Write `restartPolicy: Never`, or another, beside the rules.',
    check({ restartPolicy, restartPolicyRules }, at) {
      if (restartPolicyRules?.length && restartPolicy === undefined)
        at.required('restartPolicy', 'must specify restartPolicy when restart rules are used');
    },
  },
  'restart-rules-count': {
    since: 36,
    says: 'A container has at most 20 `restartPolicyRules`.',
    advice: 'Name more exit codes in one rule: it takes 255.',
    check({ restartPolicy, restartPolicyRules: { length } = [] }, at) {
      if (length > 20 && (at.key === 'containers' || restartPolicy !== undefined)) at.tooMany('restartPolicyRules', length, 20);
    },
  },
  'restart-rules-length': {
    since: 35,
    until: 35,
    says: 'A container has at most 20 `restartPolicyRules`. Kubernetes calls them bytes. Those of an init container without a policy are not looked at.',
    advice: 'Name more exit codes in one rule: it takes 255.',
    check({ restartPolicy, restartPolicyRules: { length } = [] }, at) {
      if (length > 20 && (at.key === 'containers' || (restartPolicy !== undefined && restartPolicy !== 'Always')))
        at.tooLong('restartPolicyRules', 20);
    },
  },
  'sidecar-has-no-restart-rules': {
    since: 35,
    until: 35,
    says: 'A sidecar has no `restartPolicyRules`: it always restarts.',
    advice: 'Leave them out.',
    check(c, at) {
      if (c.restartPolicyRules?.length && isInitSidecar(c, at))
        at.close('restartPolicyRules', 'restartPolicyRules are not allowed for init containers with restart policy Always');
    },
  },
  'init-runs-once': {
    says: 'An init container has no probes and no lifecycle, unless it is a sidecar (`restartPolicy: Always`).',
    advice: 'For a sidecar, write `restartPolicy: Always` at the init container; else leave it out.',
    check(c, at) {
      if (at.key !== 'initContainers' || isSidecar(c)) return;
      for (const field of AFTER_START) {
        if (c[field] !== undefined) at.close(field, 'may not be set for init containers without restartPolicy=Always');
      }
    },
  },
});

export const rule = on('ContainerRestartRule', {
  action: {
    since: 36,
    says: 'The `action` of a restart rule is `Restart` or `RestartAllContainers`.',
    check(rule, at) {
      if (judged(at)) at.oneOf('action', rule.action ?? '', ['Restart', 'RestartAllContainers']);
    },
  },
  'action-on-container': {
    since: 35,
    until: 35,
    says: 'The `action` of a restart rule is `Restart`.',
    check(rule, at) {
      if (judged(at)) at.oneOf('action', rule.action ?? '', ['Restart']);
    },
  },
  'exit-codes': {
    since: 36,
    says: 'A restart rule has `exitCodes`, with an `operator` that is `In` or `NotIn` and at most 255 `values`.',
    advice: 'Write the exit codes, as `exitCodes: { operator: In, values: [42] }`.',
    check({ exitCodes }, at) {
      if (!judged(at)) return;
      checkExitCodes(exitCodes, at);
      const count = exitCodes?.values?.length ?? 0;
      if (count > 255) at.tooMany('exitCodes.values', count, 255);
    },
  },
  'exit-codes-length': {
    since: 35,
    until: 35,
    says: 'A restart rule has `exitCodes`, with an `operator` that is `In` or `NotIn` and at most 255 `values`. Kubernetes calls them bytes.',
    advice: 'Write the exit codes, as `exitCodes: { operator: In, values: [42] }`.',
    check({ exitCodes }, at) {
      if (!judged(at)) return;
      checkExitCodes(exitCodes, at);
      if ((exitCodes?.values?.length ?? 0) > 255) at.tooLong('exitCodes.values', 255);
    },
  },
});

function checkExitCodes(exitCodes: Api<'ContainerRestartRuleOnExitCodes'> | undefined, at: At): void {
  if (exitCodes === undefined) at.required('exitCodes', 'must be specified');
  else at.oneOf('exitCodes.operator', exitCodes.operator ?? '', ['In', 'NotIn']);
}

/** Kubernetes reads an init container's rules only where it has a policy. */
const judged = (at: At): boolean =>
  at.node.parent?.key === 'containers' || (at.node.parent?.key === 'initContainers' && containerOf(at)?.restartPolicy !== undefined);

export const resize = on(['Container', 'EphemeralContainer'], {
  'resize-policy': {
    since: 33,
    says: 'A resize policy is of `cpu` or `memory`, each once, and is `NotRequired` or `RestartContainer`; only `NotRequired` where the Pod never restarts. Kubernetes names the list, not the item.',
    check({ resizePolicy }, at) {
      if (resizePolicy === undefined) return;
      const seen = new Set<string>();
      resizePolicy.forEach(({ resourceName = '', restartPolicy = '' }, i) => {
        if (seen.has(resourceName)) at.duplicate(`resizePolicy[${i}]`, Shown.typed(resourceName));
        seen.add(resourceName);
        if (!resourceName || !restartPolicy) at.required('resizePolicy');
        if (resourceName) at.oneOf('resizePolicy', resourceName, ['cpu', 'memory']);
        if (restartPolicy) at.oneOf('resizePolicy', restartPolicy, ['NotRequired', 'RestartContainer']);
        if (at.view.restartPolicy === 'Never' && restartPolicy !== 'NotRequired')
          at.invalid('resizePolicy', Shown.typed(restartPolicy), "must be 'NotRequired' when pod `restartPolicy` is 'Never'");
      });
    },
  },
  'init-resizes-without-restart': {
    since: 36,
    says: 'An init container that is no sidecar has no resize policy `RestartContainer`.',
    advice: 'Write `NotRequired`, or leave out the resize policy.',
    check(c, at) {
      if (at.key !== 'initContainers' || isSidecar(c)) return;
      c.resizePolicy?.forEach(({ restartPolicy }, i) => {
        if (restartPolicy === 'RestartContainer')
          at.invalid(
            `resizePolicy[${i}].restartPolicy`,
            Shown.typed(restartPolicy),
            "must not be set to 'RestartContainer' for non-sidecar initContainers",
          );
      });
    },
  },
});
