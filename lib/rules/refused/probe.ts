import { headerName, portName, portNumber } from '../../formats/name.js';
import type { At } from '../at.js';
import { on } from '../on.js';

/** Kubernetes looks for a handler in this order; what it meets second it does not look into. */
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];

export const handler = on(['Probe', 'LifecycleHandler'], {
  'one-handler': {
    says: 'A probe has one of `exec`, `httpGet`, `tcpSocket` and `grpc`; a lifecycle hook one of `exec`, `httpGet`, `sleep` and `tcpSocket`.',
    advice: 'Write one of `httpGet`, `tcpSocket`, `exec` and `grpc`; in a lifecycle hook one of `exec`, `httpGet` and `sleep`.',
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
    says: '`initialDelaySeconds`, `timeoutSeconds`, `periodSeconds`, `successThreshold` and `failureThreshold` of a probe are not negative.',
    check(probe, at) {
      at.atLeast('initialDelaySeconds', probe.initialDelaySeconds, 0);
      at.atLeast('timeoutSeconds', probe.timeoutSeconds, 0);
      at.atLeast('periodSeconds', probe.periodSeconds, 0);
      at.atLeast('successThreshold', probe.successThreshold, 0);
      at.atLeast('failureThreshold', probe.failureThreshold, 0);
    },
  },
  'success-threshold': {
    says: '`successThreshold` of a liveness or startup probe is 1.',
    advice: 'Leave it out.',
    check({ successThreshold }, at) {
      if (at.key !== 'readinessProbe' && (successThreshold || 1) !== 1) at.invalid('successThreshold', successThreshold, 'must be 1');
    },
  },
  'grace-period': {
    says: '`terminationGracePeriodSeconds` of a probe is at least 1.',
    advice: "For the Pod's own grace period, leave it out.",
    check({ terminationGracePeriodSeconds: seconds }, at) {
      if (seconds !== undefined && seconds <= 0) at.invalid('terminationGracePeriodSeconds', seconds, 'must be greater than 0');
    },
  },
  'readiness-ends-nothing': {
    says: 'A readiness probe has no `terminationGracePeriodSeconds`: it ends no container.',
    advice: 'Leave it out, or write it at the liveness probe.',
    check({ terminationGracePeriodSeconds: seconds }, at) {
      if (at.key === 'readinessProbe' && seconds !== undefined)
        at.invalid('terminationGracePeriodSeconds', seconds, 'must not be set for readinessProbes');
    },
  },
});

export const exec = on('ExecAction', {
  command: {
    says: 'An `exec` has a `command` of at least one word.',
    advice: "Write the program and its arguments, as `[cat, /tmp/ready]`; for a line of shell `[sh, -c, '...']`.",
    check({ command }, at) {
      if (!command?.length) at.required('command');
    },
  },
});

export const socket = on(['HTTPGetAction', 'TCPSocketAction'], {
  port: {
    says: 'The `port` of an `httpGet` or `tcpSocket` is from 1 to 65535, or the name of a port.',
    advice: 'Write the number of a port, or the name that one has in `ports`.',
    check: ({ port = 0 }, at) => checkPort(port, at),
  },
});

export const http = on('HTTPGetAction', {
  scheme: {
    says: '`scheme` is `HTTP` or `HTTPS`, in capitals.',
    check: ({ scheme }, at) => at.oneOf('scheme', scheme || 'HTTP', ['HTTP', 'HTTPS']),
  },
  headers: {
    says: 'The name of an HTTP header has letters, digits and hyphens. Kubernetes names the list, not the item.',
    check({ httpHeaders }, at) {
      httpHeaders?.forEach(({ name = '' }) => {
        at.format('httpHeaders', name, headerName);
      });
    },
  },
});

export const grpc = on('GRPCAction', {
  port: {
    says: 'The `port` of a `grpc` probe is from 1 to 65535.',
    advice: 'Write the number of the port: a name is not looked up here.',
    check: ({ port = 0 }, at) => checkPort(port, at),
  },
});

export const sleep = on('SleepAction', {
  seconds: {
    since: 30,
    says: "`sleep.seconds` is from 0 to the Pod's `terminationGracePeriodSeconds`, which is 30 by default.",
    advice: 'Raise `terminationGracePeriodSeconds`, or sleep for less.',
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
