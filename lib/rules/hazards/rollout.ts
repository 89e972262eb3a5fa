import type { Api } from '../../api/api.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  containersOf,
  initContainersOf,
  sidecarsOf,
} from '../../lifecycle/pod-containers.js';
import { defineRules } from '../context/define-rules.js';

export const rolloutHazards = defineRules('hazard', 'DeploymentSpec', {
  'ready-when-serving': {
    severity: 'warning',
    description: 'A Deployment that replaces its Pods gradually checks that a new Pod is ready.',
    remediation:
      'Write a `readinessProbe` that checks the service of the container, or write `strategy: { ' +
      'type: Recreate }`.',
    check({ strategy, replicas, template }, context) {
      if (strategy?.type === 'Recreate' || replicas === 0) return;
      const spec = template?.spec ?? {};
      const all = [...containersOf(spec), ...initContainersOf(spec)];
      if (
        spec.readinessGates?.length ||
        all.some(({ readinessProbe, startupProbe }) => readinessProbe || startupProbe)
      )
        return;
      const i = containersOf(spec).findIndex(({ ports = [] }) => ports.some(isServingPort));
      if (i >= 0)
        context.report(
          ['template', 'spec', 'containers', i, 'readinessProbe'],
          'a new Pod counts as ready as soon as its process runs: it gets requests, and an old ' +
            'Pod is stopped, before it can respond',
        );
    },
  },
  'starts-before-deadline': {
    severity: 'warning',
    description: 'A Pod of a Deployment starts within the progress deadline of a rollout.',
    remediation:
      'Increase `progressDeadlineSeconds`, or reduce the time that the probes and ' +
      '`minReadySeconds` allow.',
    check({ progressDeadlineSeconds: deadline = 600, minReadySeconds = 0, template }, context) {
      const seconds = minReadySeconds + podStartupSeconds(template?.spec ?? {});
      if (seconds >= deadline)
        context.report(
          'progressDeadlineSeconds',
          `a Pod may take ${seconds} s to become available, but the Deployment reports the ` +
            `rollout as failed after ${deadline} s`,
        );
    },
  },
});

/** Whether a port serves clients, and is not for metrics or debugging. */
const isServingPort = ({ protocol, name = '' }: Api<'ContainerPort'>): boolean =>
  (protocol || 'TCP') === 'TCP' && !DIAGNOSTIC_PORT_NAME.test(name);
const DIAGNOSTIC_PORT_NAME = /metric|prom|debug|health|admin|pprof/;

/**
 * Maximum number of seconds until a Pod is ready: sidecars start one after the other, then the
 * containers in parallel.
 */
const podStartupSeconds = (spec: ApiPodSpec): number =>
  sidecarsOf(spec).reduce((sum, sidecar) => sum + containerStartupSeconds(sidecar), 0) +
  containersOf(spec).reduce(
    (most, container) =>
      Math.max(
        most,
        containerStartupSeconds(container),
        container.readinessProbe?.initialDelaySeconds ?? 0,
      ),
    0,
  );

/** Seconds after which the last startup probe that may succeed runs. */
function containerStartupSeconds({ startupProbe }: ApiContainer): number {
  if (startupProbe === undefined) return 0;
  const { initialDelaySeconds = 0, periodSeconds, failureThreshold } = startupProbe;
  return initialDelaySeconds + (periodSeconds || 10) * ((failureThreshold || 3) - 1);
}
