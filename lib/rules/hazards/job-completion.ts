import { completesWhen } from '../../lifecycle/pod-completion.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  containersOf,
  isSidecar,
} from '../../lifecycle/pod-containers.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules } from '../context/define-rules.js';
import { commandText, runsForever, sleepSeconds } from './command-text.js';

const USE_SIDECAR =
  'Move it to `initContainers` with `restartPolicy: Always`: a sidecar is stopped once the ' +
  'containers have completed.';

export const jobContainerHazards = defineRules('hazard', 'Container', {
  'job-ends': {
    severity: 'error',
    description: 'No entry of `containers` in a Job has `restartPolicy: Always`.',
    remediation: `${USE_SIDECAR} Or leave out the \`restartPolicy\` of the container.`,
    check({ restartPolicy }, context) {
      if (
        restartPolicy &&
        RUN_TO_COMPLETION_KINDS.has(context.rootKind) &&
        preventsCompletion(context)
      )
        context.report(
          'restartPolicy',
          `'${containerNameOf(context)}' is restarted whenever it exits, so the Job never ` +
            'completes',
        );
    },
  },
});

export const jobSidecarHazards = defineRules('hazard', 'JobSpec', {
  'sidecar-ends': {
    severity: 'warning',
    description: 'A container that serves the other containers of a Job is a sidecar.',
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
      const sharesVolume = volumeSharing(containers);
      containers.forEach((container, i) => {
        if (
          !container.restartPolicy &&
          (runsForever(container) || (isKnownServer(container) && !sharesVolume(container)))
        )
          context.report(
            ['template', 'spec', 'containers', i],
            `'${container.name}' never exits by itself, so the Job never completes`,
          );
      });
    },
  },
});

export const initContainerHazards = defineRules('hazard', 'PodSpec', {
  'step-ends': {
    // A warning: the text of a script does not prove that its loop never ends.
    severity: 'warning',
    description: 'An init container exits, or is a sidecar.',
    remediation: 'Write `restartPolicy: Always` if it is to run alongside the containers.',
    check({ initContainers = [] }, context) {
      initContainers.forEach((init, i) => {
        if (!isSidecar(init) && runsForever(init))
          context.report(
            ['initContainers', i],
            `'${init.name}' never exits by itself, and all later containers wait for it: the ` +
              'Pod never starts',
          );
      });
    },
  },
  'step-listens': {
    severity: 'warning',
    description: 'An init container with ports is a sidecar.',
    remediation:
      'Write `restartPolicy: Always` if it is to run alongside the containers. Otherwise leave ' +
      'out `ports`.',
    check({ initContainers = [] }, context) {
      initContainers.forEach((init, i) => {
        if (!isSidecar(init) && init.ports?.length)
          context.report(
            ['initContainers', i, 'ports'],
            `'${init.name}' has exited before the containers start, so nothing listens on these ` +
              'ports',
          );
      });
    },
  },
});

export const preStopHookHazards = defineRules('hazard', 'Lifecycle', {
  'hook-in-grace-period': {
    severity: 'warning',
    description:
      'A `preStop` hook is shorter than the grace period, so that the container has time to ' +
      'stop.',
    remediation:
      'Increase `terminationGracePeriodSeconds`, such as to 60, or sleep for a shorter time.',
    check({ preStop }, context) {
      if (preStop === undefined) return;
      const seconds = preStop.sleep?.seconds ?? sleepSeconds(preStop.exec?.command ?? []);
      const { gracePeriod } = context.view;
      if (seconds > 0 && seconds >= gracePeriod)
        context.report(
          preStop.sleep ? ['preStop', 'sleep', 'seconds'] : ['preStop', 'exec', 'command'],
          `the hook takes ${seconds} s, and the Pod has a grace period of ${gracePeriod} s: the ` +
            'container is killed 2 s after it gets SIGTERM',
        );
    },
  },
});

/** The kinds whose Pods run to completion. */
const RUN_TO_COMPLETION_KINDS: ReadonlySet<string> = new Set(['Job', 'CronJob']);

/** Whether a container prevents its Pod from completing, whatever it runs. */
const preventsCompletion = (context: PodRuleContext): boolean =>
  context.node.fieldName === 'containers' &&
  context.view.cached(blockingContainers, context.view.spec).has(containerNameOf(context));
const blockingContainers = (spec: ApiPodSpec): ReadonlySet<string> =>
  new Set(completesWhen(spec).blockedBy);
const containerNameOf = ({ node }: PodRuleContext): string =>
  (node.value as ApiContainer).name ?? '';

/** Whether a container asks another one to exit, as proxies allow. */
const stopsOtherContainer = (container: ApiContainer): boolean =>
  /quitquitquit|shutdown|kill/.test(commandText(container));

/**
 * Whether a container is a well-known server that runs until it is stopped, and no wrapper stops
 * it.
 */
const isKnownServer = ({ image = '', command: [program = 'proxy'] = [] }: ApiContainer): boolean =>
  SERVER_IMAGE.test(image) && SERVER_PROGRAM.test(program);
const SERVER_IMAGE =
  /(?:^|\/)(?:istio\/proxyv2|envoyproxy\/envoy|linkerd\/proxy|gce-proxy|cloud-sql-proxy|fluent\/fluent-bit|fluentd|pgbouncer)(?=[:@]|$)/;
const SERVER_PROGRAM = /(?:proxy|envoy|fluent-bit|fluentd|pgbouncer)$/;

/**
 * Returns whether a container shares a volume with another one, by which the other could ask it to
 * exit.
 */
function volumeSharing(containers: readonly ApiContainer[]): (container: ApiContainer) => boolean {
  const users = new Map<string | undefined, Set<ApiContainer>>();
  for (const container of containers)
    for (const { name } of container.volumeMounts ?? [])
      users.set(name, (users.get(name) ?? new Set()).add(container));
  return ({ volumeMounts = [] }) =>
    volumeMounts.some(({ name }) => (users.get(name)?.size ?? 0) > 1);
}
