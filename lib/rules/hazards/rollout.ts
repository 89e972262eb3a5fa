import type { Api } from '../../api/api.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  containersOf,
  initContainersOf,
  sidecarsOf,
} from '../../lifecycle/pod-containers.js';
import { defineHazardRules } from './define-hazard-rules.js';

export const rolloutHazards = defineHazardRules('DeploymentSpec', {
  'ready-when-serving': {
    severity: 'warning',
    description:
      'A Deployment that serves while its Pods are replaced asks them when they are ready.',
    remediation:
      'Write a `readinessProbe` that asks what the container serves, or `strategy: { type: ' +
      'Recreate }`.',
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
          `template.spec.containers[${i}].readinessProbe`,
          'a new Pod of the Deployment counts as ready once its process runs: it gets ' +
            'requests, and an old Pod ends, before anything answers',
        );
    },
  },
  'starts-before-deadline': {
    severity: 'warning',
    description: 'A Pod of a Deployment may not take longer to start than a rollout may take.',
    remediation:
      'Raise `progressDeadlineSeconds`, or lower what probes and `minReadySeconds` allow.',
    check({ progressDeadlineSeconds: deadline = 600, minReadySeconds = 0, template }, context) {
      const seconds = minReadySeconds + podStartupSeconds(template?.spec ?? {});
      if (seconds >= deadline)
        context.report(
          'progressDeadlineSeconds',
          `a Pod may take ${seconds} s to be available, and after ${deadline} s the Deployment reports a rollout that failed`,
        );
    },
  },
});

/** Whether it is for others, and not to look inside. */
const isServingPort = ({ protocol, name = '' }: Api<'ContainerPort'>): boolean =>
  (protocol || 'TCP') === 'TCP' && !DIAGNOSTIC_PORT_NAME.test(name);
const DIAGNOSTIC_PORT_NAME = /metric|prom|debug|health|admin|pprof/;

/**
 * How many seconds a Pod may take until it is ready: sidecars one after the other, then containers
 * side by side.
 */
const podStartupSeconds = (spec: ApiPodSpec): number =>
  sidecarsOf(spec).reduce((sum, sidecar) => sum + containerStartupSeconds(sidecar), 0) +
  Math.max(
    0,
    ...containersOf(spec).map((container) =>
      Math.max(
        containerStartupSeconds(container),
        container.readinessProbe?.initialDelaySeconds ?? 0,
      ),
    ),
  );

/** The last of its probes that may pass is made after so many seconds. */
function containerStartupSeconds({ startupProbe }: ApiContainer): number {
  if (startupProbe === undefined) return 0;
  const { initialDelaySeconds = 0, periodSeconds, failureThreshold } = startupProbe;
  return initialDelaySeconds + (periodSeconds || 10) * ((failureThreshold || 3) - 1);
}
