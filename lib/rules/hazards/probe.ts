import type { Api } from '../../api/types.js';
import { on } from './on.js';

export const probe = on('Container', {
  'probe-port-name': {
    level: 'error',
    says: 'The named port of a probe is a port of the same container.',
    advice: 'Declare a port of that name in the container, or write its number.',
    check({ livenessProbe, readinessProbe, startupProbe, ports = [] }, at) {
      for (const [field, value] of Object.entries({ livenessProbe, readinessProbe, startupProbe })) {
        for (const handler of ['httpGet', 'tcpSocket'] as const) {
          const port = value?.[handler]?.port;
          if (typeof port !== 'string' || ports.some(({ name }: Api<'ContainerPort'>) => name === port)) continue;
          at.tell(`${field}.${handler}.port`, `the container has no port named '${port}', so the probe is never made: ${OUTCOME[field]}`);
        }
      }
    },
  },
});

const OUTCOME: Readonly<Record<string, string>> = {
  livenessProbe: 'the container is never restarted for it',
  readinessProbe: 'the Pod never becomes Ready',
  startupProbe: 'the container never counts as started, and the Pod never becomes Ready',
};
