import { headerName, portName, portNumber } from '../../formats/name.js';
import type { At } from '../at.js';
import { on } from '../on.js';

/** Kubernetes looks for a handler in this order; what it meets second it does not look into. */
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];

export const handler = on(['Probe', 'LifecycleHandler'], {
  'one-handler': {
    says: 'A probe or a hook does one thing.',
    advice: 'Write one of httpGet, tcpSocket, exec or grpc; for a hook one of exec, httpGet or sleep.',
    check(handler: Readonly<Record<string, unknown>>, at) {
      let first = true;
      for (const name of HANDLERS) {
        if (handler[name] === undefined) continue;
        if (!first) at.close(name, 'may not specify more than 1 handler type');
        first = false;
      }
      if (first) at.required('', 'must specify a handler type');
    },
  },
});

export const probe = on('Probe', {
  counts: {
    says: 'Seconds and thresholds are not negative.',
    check(probe, at) {
      at.atLeast('initialDelaySeconds', probe.initialDelaySeconds, 0);
      at.atLeast('timeoutSeconds', probe.timeoutSeconds, 0);
      at.atLeast('periodSeconds', probe.periodSeconds, 0);
      at.atLeast('successThreshold', probe.successThreshold, 0);
      at.atLeast('failureThreshold', probe.failureThreshold, 0);
    },
  },
  'success-threshold': {
    says: 'A liveness or startup probe has succeeded with one success.',
    check({ successThreshold }, at) {
      if (at.key !== 'readinessProbe' && (successThreshold || 1) !== 1) at.invalid('successThreshold', successThreshold, 'must be 1');
    },
  },
  'grace-period': {
    says: 'A grace period is at least a second.',
    check({ terminationGracePeriodSeconds: seconds }, at) {
      if (seconds !== undefined && seconds <= 0) at.invalid('terminationGracePeriodSeconds', seconds, 'must be greater than 0');
    },
  },
  'readiness-ends-nothing': {
    says: 'A readiness probe ends no container, and so has no grace period.',
    check({ terminationGracePeriodSeconds: seconds }, at) {
      if (at.key === 'readinessProbe' && seconds !== undefined)
        at.invalid('terminationGracePeriodSeconds', seconds, 'must not be set for readinessProbes');
    },
  },
});

export const exec = on('ExecAction', {
  command: {
    says: 'A command has a word.',
    check({ command }, at) {
      if (!command?.length) at.required('command');
    },
  },
});

export const socket = on(['HTTPGetAction', 'TCPSocketAction'], {
  port: { says: 'A port is a number or the name of one.', check: ({ port = 0 }, at) => checkPort(port, at) },
});

export const http = on('HTTPGetAction', {
  scheme: {
    says: 'A scheme is HTTP or HTTPS, in capitals.',
    check: ({ scheme }, at) => at.oneOf('scheme', scheme || 'HTTP', ['HTTP', 'HTTPS']),
  },
  headers: {
    says: 'A header has a name of letters, digits and hyphens. Kubernetes faults the list, not the item.',
    check({ httpHeaders }, at) {
      httpHeaders?.forEach(({ name = '' }) => {
        at.format('httpHeaders', name, headerName);
      });
    },
  },
});

export const grpc = on('GRPCAction', {
  port: { says: 'A port is a number.', check: ({ port = 0 }, at) => checkPort(port, at) },
});

export const sleep = on('SleepAction', {
  seconds: {
    since: 30,
    says: 'A hook sleeps no longer than the Pod has to end.',
    advice: 'Raise terminationGracePeriodSeconds, or sleep for less.',
    check({ seconds = 0 }, at) {
      const grace = at.view.gracePeriod;
      if (seconds < 0 || seconds > grace)
        at.invalid('', seconds, `must be non-negative and less than terminationGracePeriodSeconds (${grace})`);
    },
  },
});

function checkPort(port: number | string, at: At): void {
  if (typeof port === 'string') return at.format('port', port, portName);
  const fault = portNumber(port);
  if (fault) at.invalid('port', port, fault);
}
