import { type Container, containersOf, isSidecar } from '../../lifecycle/container.js';
import { endsWhen } from '../../lifecycle/ends.js';
import type { At } from './at.js';
import { isEndless, sleepOf, textOf } from './command-text.js';
import { on } from './on.js';

const SIDECAR = 'Move it to `initContainers`, with `restartPolicy: Always`: a sidecar is stopped when the others have ended.';

export const ending = on('Container', {
  'job-ends': {
    level: 'error',
    says: 'No container of a Job is always started again.',
    advice: `${SIDECAR} Or leave the restart policy of the container out.`,
    check({ restartPolicy }, at) {
      if (restartPolicy && RUNS.has(at.kind) && keepsPod(at))
        at.tell('restartPolicy', `'${nameOf(at)}' is always started again, so the Job never completes`);
    },
  },
});

export const job = on('JobSpec', {
  'sidecar-ends': {
    level: 'warning',
    says: 'A container that serves the others of a Job is a sidecar.',
    advice: SIDECAR,
    check({ template }, at) {
      const spec = template?.spec ?? {};
      const containers = containersOf(spec);
      if (containers.length < 2 || spec.shareProcessNamespace || containers.some(endsAnother)) return;
      containers.forEach((container, i) => {
        if (!container.restartPolicy && (isEndless(container) || (servesAlways(container) && !containers.some(sharesWith(container)))))
          at.tell(`template.spec.containers[${i}]`, `'${container.name}' does not end by itself, so the Job never completes`);
      });
    },
  },
});

export const step = on('PodSpec', {
  'step-ends': {
    level: 'error',
    says: 'An init container ends, or is a sidecar.',
    advice: 'Write `restartPolicy: Always`, where it is to run beside the containers.',
    check({ initContainers = [] }, at) {
      initContainers.forEach((init, i) => {
        if (!isSidecar(init) && isEndless(init))
          at.tell(`initContainers[${i}]`, `'${init.name}' does not end by itself, and all after it waits: the Pod never starts`);
      });
    },
  },
  'step-listens': {
    level: 'warning',
    says: 'An init container with ports is a sidecar.',
    advice: 'Write `restartPolicy: Always`, where it is to run beside the containers; or leave `ports` out.',
    check({ initContainers = [] }, at) {
      initContainers.forEach((init, i) => {
        if (!isSidecar(init) && init.ports?.length)
          at.tell(`initContainers[${i}].ports`, `'${init.name}' has ended when the containers start: nobody listens there then`);
      });
    },
  },
});

export const hook = on('Lifecycle', {
  'hook-in-grace-period': {
    level: 'warning',
    says: 'A `preStop` hook leaves some of the grace period to the container.',
    advice: 'Raise `terminationGracePeriodSeconds`, or sleep for a shorter time.',
    check({ preStop }, at) {
      if (preStop === undefined) return;
      const seconds = preStop.sleep?.seconds ?? sleepOf(preStop.exec?.command ?? []);
      const { gracePeriod } = at.view;
      if (seconds > 0 && seconds >= gracePeriod)
        at.tell(
          preStop.sleep ? 'preStop.sleep.seconds' : 'preStop.exec.command',
          `the hook takes ${seconds} s of the ${gracePeriod} s that the Pod has to stop: the container is killed 2 s after it is told`,
        );
    },
  },
});

/** The kinds whose Pods are to end. */
const RUNS: ReadonlySet<string> = new Set(['Job', 'CronJob']);

/** Whether a container keeps its Pod from ending, whatever it does. */
const keepsPod = (at: At): boolean => at.node.key === 'containers' && endsWhen(at.view.spec).keptBy.includes(nameOf(at));
const nameOf = ({ node }: At): string => (node.value as Container).name ?? '';

/** Whether a container tells another one to end, as proxies can be told. */
const endsAnother = (container: Container): boolean => /quitquitquit|shutdown|kill/.test(textOf(container));

/** Whether a container is known to serve those beside it until it is stopped, and is not wrapped in something that stops it. */
const servesAlways = ({ image = '', command: [program = 'proxy'] = [] }: Container): boolean => IMAGE.test(image) && PROGRAM.test(program);
const IMAGE =
  /(?:^|\/)(?:istio\/proxyv2|envoyproxy\/envoy|linkerd\/proxy|gce-proxy|cloud-sql-proxy|fluent\/fluent-bit|fluentd|pgbouncer)(?=[:@]|$)/;
const PROGRAM = /(?:proxy|envoy|fluent-bit|fluentd|pgbouncer)$/;

/** Whether another container has a volume with one, in which it could leave word. */
const sharesWith =
  (one: Container) =>
  (other: Container): boolean =>
    other !== one && (other.volumeMounts ?? []).some(({ name }) => one.volumeMounts?.some((mount) => mount.name === name));
