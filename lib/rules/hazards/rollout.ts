import type { Api } from '../../api/types.js';
import { type Container, containersOf, initContainersOf, type PodSpec, sidecarsOf } from '../../lifecycle/container.js';
import { on } from './on.js';

export const rollout = on('DeploymentSpec', {
  'ready-when-serving': {
    level: 'warning',
    says: 'A Deployment that serves while its Pods are replaced asks them when they are ready.',
    advice: 'Write a `readinessProbe` that asks what the container serves, or `strategy: { type: Recreate }`.',
    check({ strategy, replicas, template }, at) {
      if (strategy?.type === 'Recreate' || replicas === 0) return;
      const spec = template?.spec ?? {};
      const all = [...containersOf(spec), ...initContainersOf(spec)];
      if (spec.readinessGates?.length || all.some(({ readinessProbe, startupProbe }) => readinessProbe || startupProbe)) return;
      const i = containersOf(spec).findIndex(({ ports = [] }) => ports.some(isServed));
      if (i >= 0)
        at.tell(
          `template.spec.containers[${i}].readinessProbe`,
          'a new Pod of the Deployment counts as ready once its process runs: it gets requests, and an old Pod ends, before anything answers',
        );
    },
  },
  'starts-before-deadline': {
    level: 'warning',
    says: 'A Pod of a Deployment may not take longer to start than a rollout may take.',
    advice: 'Raise `progressDeadlineSeconds`, or lower what probes and `minReadySeconds` allow.',
    check({ progressDeadlineSeconds: deadline = 600, minReadySeconds = 0, template }, at) {
      const seconds = minReadySeconds + startOf(template?.spec ?? {});
      if (seconds >= deadline)
        at.tell(
          'progressDeadlineSeconds',
          `a Pod may take ${seconds} s to be available, and after ${deadline} s the Deployment reports a rollout that failed`,
        );
    },
  },
});

/** Whether it is for others, and not to look inside. */
const isServed = ({ protocol, name = '' }: Api<'ContainerPort'>): boolean => (protocol || 'TCP') === 'TCP' && !INSIGHT.test(name);
const INSIGHT = /metric|prom|debug|health|admin|pprof/;

/** How many seconds a Pod may take until it is ready: sidecars one after the other, then containers side by side. */
const startOf = (spec: PodSpec): number =>
  sidecarsOf(spec).reduce((sum, sidecar) => sum + startupOf(sidecar), 0) +
  Math.max(0, ...containersOf(spec).map((container) => Math.max(startupOf(container), container.readinessProbe?.initialDelaySeconds ?? 0)));

/** The last of its probes that may pass is made after so many seconds. */
function startupOf({ startupProbe }: Container): number {
  if (startupProbe === undefined) return 0;
  const { initialDelaySeconds = 0, periodSeconds, failureThreshold } = startupProbe;
  return initialDelaySeconds + (periodSeconds || 10) * ((failureThreshold || 3) - 1);
}
