import type { Api } from '../../api/api.js';
import { defineRules } from '../context/define-rules.js';

export const probePortHazards = defineRules('hazard', 'Container', {
  'probe-port-name': {
    severity: 'error',
    description: 'The named port of a probe is a port of the same container.',
    remediation: 'Declare a port of that name in the container, or write the number of the port.',
    check({ livenessProbe, readinessProbe, startupProbe, ports = [] }, context) {
      for (const [field, value] of Object.entries({
        livenessProbe,
        readinessProbe,
        startupProbe,
      })) {
        for (const handler of ['httpGet', 'tcpSocket'] as const) {
          const port = value?.[handler]?.port;
          if (
            typeof port !== 'string' ||
            ports.some(({ name }: Api<'ContainerPort'>) => name === port)
          )
            continue;
          context.report(
            [field, handler, 'port'],
            `the container has no port named '${port}', so the probe never runs: ` +
              `${CONSEQUENCES[field]}`,
          );
        }
      }
    },
  },
});

export const hookPortHazards = defineRules('hazard', 'Container', {
  'hook-port-name': {
    severity: 'error',
    description: 'The named port of a lifecycle hook is a port of the same container.',
    remediation: 'Declare a port of that name in the container, or write the number of the port.',
    check({ lifecycle, ports = [] }, context) {
      for (const hook of ['postStart', 'preStop'] as const) {
        const port = lifecycle?.[hook]?.httpGet?.port;
        if (
          typeof port !== 'string' ||
          ports.some(({ name }: Api<'ContainerPort'>) => name === port)
        )
          continue;
        context.report(
          ['lifecycle', hook, 'httpGet', 'port'],
          `the container has no port named '${port}', so the hook always fails: ` +
            HOOK_CONSEQUENCES[hook],
        );
      }
    },
  },
});

const HOOK_CONSEQUENCES = {
  postStart: 'the kubelet stops the container (FailedPostStartHook)',
  preStop: 'the container is stopped without it (FailedPreStopHook)',
};

const CONSEQUENCES: Readonly<Record<string, string>> = {
  livenessProbe: 'the container is never restarted when it fails',
  readinessProbe: 'the Pod never becomes Ready',
  startupProbe: 'the container never counts as started, and the Pod never becomes Ready',
};
