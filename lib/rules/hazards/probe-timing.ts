import type { Api } from '../../api/api.js';
import { defineHazardRules } from './define-hazard-rules.js';

type Probe = Api<'Probe'>;

export const probeTimingHazards = defineHazardRules('Container', {
  'alive-before-ready': {
    severity: 'warning',
    description:
      'A liveness probe that asks the same as the readiness probe leaves the container the ' +
      'time to become ready.',
    remediation: 'Write a `startupProbe`: the other probes wait for it.',
    check({ livenessProbe, readinessProbe, startupProbe }, context) {
      if (!livenessProbe || !readinessProbe || startupProbe) return;
      const [killed, ready] = [
        lastProbeSeconds(livenessProbe),
        readinessProbe.initialDelaySeconds ?? 0,
      ];
      if (killed < ready && hasSameHandler(livenessProbe, readinessProbe))
        context.report(
          'livenessProbe',
          `a container that does not answer within ${killed} s is restarted, and is asked whether it is ready after ${ready} s`,
        );
    },
  },
  'alive-as-ready': {
    severity: 'note',
    description: 'A liveness probe that asks the same as the readiness probe is more patient.',
    remediation: 'Raise `failureThreshold` of the liveness probe, or ask for less there.',
    check({ livenessProbe, readinessProbe }, context) {
      if (
        livenessProbe &&
        readinessProbe &&
        hasSameHandler(livenessProbe, readinessProbe) &&
        toleratedFailureSeconds(livenessProbe) <= toleratedFailureSeconds(readinessProbe)
      )
        context.report(
          'livenessProbe',
          'a container that is too busy to answer is restarted as soon as it is spared ' +
            'requests, and the others get its share',
        );
    },
  },
});

/** How long it may fail, in seconds. */
const toleratedFailureSeconds = ({ periodSeconds, failureThreshold }: Probe): number =>
  (periodSeconds || 10) * (failureThreshold || 3);

/**
 * When the last of the probes is made that must fail for the container to be restarted: seconds
 * after its start.
 */
const lastProbeSeconds = (probe: Probe): number =>
  (probe.initialDelaySeconds ?? 0) + toleratedFailureSeconds(probe) - (probe.periodSeconds || 10);

const hasSameHandler = (one: Probe, other: Probe): boolean => handlerKey(one) === handlerKey(other);
const handlerKey = ({ exec, httpGet, tcpSocket, grpc }: Probe): string =>
  JSON.stringify([exec, httpGet, tcpSocket, grpc]);
