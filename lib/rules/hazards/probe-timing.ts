import type { Api } from '../../api/api.js';
import { defineRules } from '../context/define-rules.js';

type Probe = Api<'Probe'>;

export const probeTimingHazards = defineRules('hazard', 'Container', {
  'alive-before-ready': {
    severity: 'warning',
    description:
      'A liveness probe with the same check as the readiness probe gives the container enough ' +
      'time to become ready.',
    remediation: 'Add a `startupProbe`: the other probes start after it succeeds.',
    check({ livenessProbe, readinessProbe, startupProbe }, context) {
      if (!livenessProbe || !readinessProbe || startupProbe) return;
      const [killed, ready] = [
        lastProbeSeconds(livenessProbe),
        readinessProbe.initialDelaySeconds ?? 0,
      ];
      if (killed < ready && hasSameHandler(livenessProbe, readinessProbe))
        context.report(
          'livenessProbe',
          `a container that does not respond within ${killed} s is restarted, before the ` +
            `readiness probe starts after ${ready} s`,
        );
    },
  },
  'alive-as-ready': {
    severity: 'note',
    description:
      'A liveness probe with the same check as the readiness probe tolerates more failures.',
    remediation: 'Increase `failureThreshold` of the liveness probe, or use a cheaper check.',
    check({ livenessProbe, readinessProbe }, context) {
      if (
        livenessProbe &&
        readinessProbe &&
        hasSameHandler(livenessProbe, readinessProbe) &&
        toleratedFailureSeconds(livenessProbe) <= toleratedFailureSeconds(readinessProbe)
      )
        context.report(
          'livenessProbe',
          'an overloaded container is restarted as soon as it stops receiving requests, and the ' +
            'other Pods get its load',
        );
    },
  },
});

/** How long a probe may fail before it counts as failed, in seconds. */
const toleratedFailureSeconds = ({ periodSeconds, failureThreshold }: Probe): number =>
  (periodSeconds || 10) * (failureThreshold || 3);

/**
 * Seconds after the start of the container at which the last probe runs whose failure restarts it.
 */
const lastProbeSeconds = (probe: Probe): number =>
  (probe.initialDelaySeconds ?? 0) + toleratedFailureSeconds(probe) - (probe.periodSeconds || 10);

const hasSameHandler = (one: Probe, other: Probe): boolean => handlerKey(one) === handlerKey(other);
const handlerKey = ({ exec, httpGet, tcpSocket, grpc }: Probe): string =>
  JSON.stringify([exec, httpGet, tcpSocket, grpc]);
