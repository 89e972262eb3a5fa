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
    says: 'A Pod restarts its containers always, on failure, or never.',
    check: ({ restartPolicy }, at) => at.oneOf('restartPolicy', restartPolicy || 'Always', ['Always', 'OnFailure', 'Never']),
  },
});

export const container = on('Container', {
  'restart-policy': {
    since: 34,
    says: 'A container restarts always, on failure, or never.',
    check({ restartPolicy }, at) {
      if (restartPolicy !== undefined) at.oneOf('restartPolicy', restartPolicy, POLICIES);
    },
  },
  'restart-rules-need-policy': {
    since: 34,
    says: 'Restart rules are exceptions from a restart policy.',
    check({ restartPolicy, restartPolicyRules }, at) {
      if (restartPolicyRules?.length && restartPolicy === undefined)
        at.required('restartPolicy', 'must specify restartPolicy when restart rules are used');
    },
  },
  'restart-rules-count': {
    since: 36,
    says: 'A container has at most 20 restart rules. Those of an init container without a policy are not looked at.',
    check({ restartPolicy, restartPolicyRules: { length } = [] }, at) {
      if (length > 20 && (at.key === 'containers' || restartPolicy !== undefined)) at.tooMany('restartPolicyRules', length, 20);
    },
  },
  'restart-rules-length': {
    until: 35,
    says: 'A container has at most 20 restart rules. Kubernetes calls them bytes. Those of an init container without a policy are not looked at.',
    check({ restartPolicy, restartPolicyRules: { length } = [] }, at) {
      if (length > 20 && (at.key === 'containers' || (restartPolicy !== undefined && restartPolicy !== 'Always')))
        at.tooLong('restartPolicyRules', 20);
    },
  },
  'sidecar-has-no-restart-rules': {
    until: 35,
    says: 'A sidecar restarts always, without exceptions.',
    check(c, at) {
      if (c.restartPolicyRules?.length && isInitSidecar(c, at))
        at.close('restartPolicyRules', 'restartPolicyRules are not allowed for init containers with restart policy Always');
    },
  },
  'init-runs-once': {
    says: 'An init container that ends has no probes and no lifecycle; a sidecar may.',
    advice: "For a sidecar, write restartPolicy: 'Always' on the init container.",
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
    says: 'A restart rule restarts the container, or all of them.',
    check(rule, at) {
      if (judged(at)) at.oneOf('action', rule.action ?? '', ['Restart', 'RestartAllContainers']);
    },
  },
  'action-on-container': {
    until: 35,
    says: 'A restart rule restarts the container.',
    check(rule, at) {
      if (judged(at)) at.oneOf('action', rule.action ?? '', ['Restart']);
    },
  },
  'exit-codes': {
    since: 36,
    says: 'A restart rule says at which exit codes.',
    check({ exitCodes }, at) {
      if (!judged(at)) return;
      checkExitCodes(exitCodes, at);
      const count = exitCodes?.values?.length ?? 0;
      if (count > 255) at.tooMany('exitCodes.values', count, 255);
    },
  },
  'exit-codes-length': {
    until: 35,
    says: 'A restart rule says at which exit codes. Kubernetes calls too many of them bytes.',
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
    says: 'A policy says of CPU or memory whether resizing it restarts the container. Kubernetes faults the list, except for what stands twice.',
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
    says: 'An init container that ends is not restarted by resizing.',
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
