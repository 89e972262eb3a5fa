import { completesWhen } from '../../lifecycle/pod-completion.js';
import { type ApiContainer, containersOf, isSidecar } from '../../lifecycle/pod-containers.js';
import { commandText, runsForever, sleepSeconds } from './command-text.js';
import { defineHazardRules } from './define-hazard-rules.js';
import type { HazardContext } from './hazard-context.js';

const USE_SIDECAR =
  'Move it to `initContainers`, with `restartPolicy: Always`: a sidecar is stopped when the ' +
  'others have ended.';

export const jobContainerHazards = defineHazardRules('Container', {
  'job-ends': {
    severity: 'error',
    description: 'No container of a Job is always started again.',
    remediation: `${USE_SIDECAR} Or leave the restart policy of the container out.`,
    check({ restartPolicy }, context) {
      if (
        restartPolicy &&
        RUN_TO_COMPLETION_KINDS.has(context.rootKind) &&
        preventsCompletion(context)
      )
        context.report(
          'restartPolicy',
          `'${containerNameOf(context)}' is always started again, so the Job never completes`,
        );
    },
  },
});

export const jobSidecarHazards = defineHazardRules('JobSpec', {
  'sidecar-ends': {
    severity: 'warning',
    description: 'A container that serves the others of a Job is a sidecar.',
    remediation: USE_SIDECAR,
    check({ template }, context) {
      const spec = template?.spec ?? {};
      const containers = containersOf(spec);
      if (
        containers.length < 2 ||
        spec.shareProcessNamespace ||
        containers.some(stopsOtherContainer)
      )
        return;
      containers.forEach((container, i) => {
        if (
          !container.restartPolicy &&
          (runsForever(container) ||
            (isKnownServer(container) && !containers.some(sharesVolumeWith(container))))
        )
          context.report(
            `template.spec.containers[${i}]`,
            `'${container.name}' does not end by itself, so the Job never completes`,
          );
      });
    },
  },
});

export const initContainerHazards = defineHazardRules('PodSpec', {
  'step-ends': {
    severity: 'error',
    description: 'An init container ends, or is a sidecar.',
    remediation: 'Write `restartPolicy: Always`, where it is to run beside the containers.',
    check({ initContainers = [] }, context) {
      initContainers.forEach((init, i) => {
        if (!isSidecar(init) && runsForever(init))
          context.report(
            `initContainers[${i}]`,
            `'${init.name}' does not end by itself, and all after it waits: the Pod never starts`,
          );
      });
    },
  },
  'step-listens': {
    severity: 'warning',
    description: 'An init container with ports is a sidecar.',
    remediation:
      'Write `restartPolicy: Always`, where it is to run beside the containers; or leave ' +
      '`ports` out.',
    check({ initContainers = [] }, context) {
      initContainers.forEach((init, i) => {
        if (!isSidecar(init) && init.ports?.length)
          context.report(
            `initContainers[${i}].ports`,
            `'${init.name}' has ended when the containers start: nobody listens there then`,
          );
      });
    },
  },
});

export const preStopHookHazards = defineHazardRules('Lifecycle', {
  'hook-in-grace-period': {
    severity: 'warning',
    description: 'A `preStop` hook leaves some of the grace period to the container.',
    remediation: 'Raise `terminationGracePeriodSeconds`, or sleep for a shorter time.',
    check({ preStop }, context) {
      if (preStop === undefined) return;
      const seconds = preStop.sleep?.seconds ?? sleepSeconds(preStop.exec?.command ?? []);
      const { gracePeriod } = context.view;
      if (seconds > 0 && seconds >= gracePeriod)
        context.report(
          preStop.sleep ? 'preStop.sleep.seconds' : 'preStop.exec.command',
          `the hook takes ${seconds} s of the ${gracePeriod} s that the Pod has to stop: the container is killed 2 s after it is told`,
        );
    },
  },
});

/** The kinds whose Pods are to end. */
const RUN_TO_COMPLETION_KINDS: ReadonlySet<string> = new Set(['Job', 'CronJob']);

/** Whether a container keeps its Pod from ending, whatever it does. */
const preventsCompletion = (context: HazardContext): boolean =>
  context.node.fieldName === 'containers' &&
  completesWhen(context.view.spec).blockedBy.includes(containerNameOf(context));
const containerNameOf = ({ node }: HazardContext): string =>
  (node.value as ApiContainer).name ?? '';

/** Whether a container tells another one to end, as proxies can be told. */
const stopsOtherContainer = (container: ApiContainer): boolean =>
  /quitquitquit|shutdown|kill/.test(commandText(container));

/**
 * Whether a container is known to serve those beside it until it is stopped, and is not wrapped in
 * something that stops it.
 */
const isKnownServer = ({ image = '', command: [program = 'proxy'] = [] }: ApiContainer): boolean =>
  SERVER_IMAGE.test(image) && SERVER_PROGRAM.test(program);
const SERVER_IMAGE =
  /(?:^|\/)(?:istio\/proxyv2|envoyproxy\/envoy|linkerd\/proxy|gce-proxy|cloud-sql-proxy|fluent\/fluent-bit|fluentd|pgbouncer)(?=[:@]|$)/;
const SERVER_PROGRAM = /(?:proxy|envoy|fluent-bit|fluentd|pgbouncer)$/;

/** Whether another container has a volume with one, in which it could leave word. */
const sharesVolumeWith =
  (one: ApiContainer) =>
  (other: ApiContainer): boolean =>
    other !== one &&
    (other.volumeMounts ?? []).some(({ name }) =>
      one.volumeMounts?.some((mount) => mount.name === name),
    );
