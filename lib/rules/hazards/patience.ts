import type { Api } from '../../api/types.js';
import { on } from './on.js';

type Probe = Api<'Probe'>;

export const patience = on('Container', {
  'alive-before-ready': {
    level: 'warning',
    says: 'A liveness probe that asks the same as the readiness probe leaves the container the time to become ready.',
    advice: 'Write a `startupProbe`: the other probes wait for it.',
    check({ livenessProbe, readinessProbe, startupProbe }, at) {
      if (!livenessProbe || !readinessProbe || startupProbe) return;
      const [killed, ready] = [lastOf(livenessProbe), readinessProbe.initialDelaySeconds ?? 0];
      if (killed < ready && asksTheSame(livenessProbe, readinessProbe))
        at.tell(
          'livenessProbe',
          `a container that does not answer within ${killed} s is restarted, and is asked whether it is ready after ${ready} s`,
        );
    },
  },
  'alive-as-ready': {
    level: 'note',
    says: 'A liveness probe that asks the same as the readiness probe is more patient.',
    advice: 'Raise `failureThreshold` of the liveness probe, or ask for less there.',
    check({ livenessProbe, readinessProbe }, at) {
      if (
        livenessProbe &&
        readinessProbe &&
        asksTheSame(livenessProbe, readinessProbe) &&
        patienceOf(livenessProbe) <= patienceOf(readinessProbe)
      )
        at.tell(
          'livenessProbe',
          'a container that is too busy to answer is restarted as soon as it is spared requests, and the others get its share',
        );
    },
  },
});

/** How long it may fail, in seconds. */
const patienceOf = ({ periodSeconds, failureThreshold }: Probe): number => (periodSeconds || 10) * (failureThreshold || 3);

/** When the last of the probes is made that must fail for the container to be restarted: seconds after its start. */
const lastOf = (probe: Probe): number => (probe.initialDelaySeconds ?? 0) + patienceOf(probe) - (probe.periodSeconds || 10);

const asksTheSame = (one: Probe, other: Probe): boolean => handlerOf(one) === handlerOf(other);
const handlerOf = ({ exec, httpGet, tcpSocket, grpc }: Probe): string => JSON.stringify([exec, httpGet, tcpSocket, grpc]);
