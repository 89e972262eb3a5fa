import { containerPortName, httpHeaderName, portNumber } from '../../formats/name-formats.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';

/** The order in which Kubernetes looks for a handler. It does not validate the second one. */
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];

export const handlerRules = defineRules('validation', ['Probe', 'LifecycleHandler'], {
  'one-handler': {
    description:
      'A probe has exactly one of `exec`, `httpGet`, `tcpSocket` and `grpc`. A lifecycle hook ' +
      'has exactly one of `exec`, `httpGet`, `sleep` and `tcpSocket`.',
    remediation: 'Write one handler, such as `httpGet` in a probe or `exec` in a lifecycle hook.',
    check(handler: Readonly<Record<string, unknown>>, context) {
      let first = true;
      for (const name of HANDLERS) {
        if (handler[name] === undefined) continue;
        if (!first) context.forbidAndSkip(name, 'may not specify more than 1 handler type');
        first = false;
      }
      if (first) context.required([], 'must specify a handler type');
    },
  },
});

export const probeRules = defineRules('validation', 'Probe', {
  counts: {
    description:
      '`initialDelaySeconds`, `timeoutSeconds`, `periodSeconds`, `successThreshold` and ' +
      '`failureThreshold` of a probe are not negative.',
    check(probe, context) {
      context.atLeast('initialDelaySeconds', probe.initialDelaySeconds, 0);
      context.atLeast('timeoutSeconds', probe.timeoutSeconds, 0);
      context.atLeast('periodSeconds', probe.periodSeconds, 0);
      context.atLeast('successThreshold', probe.successThreshold, 0);
      context.atLeast('failureThreshold', probe.failureThreshold, 0);
    },
  },
  'success-threshold': {
    description: 'The `successThreshold` of a liveness or startup probe is 1.',
    remediation: 'Leave it out.',
    check({ successThreshold }, context) {
      if (context.fieldName !== 'readinessProbe' && (successThreshold || 1) !== 1)
        context.invalid('successThreshold', successThreshold, 'must be 1');
    },
  },
  'grace-period': {
    description: 'The `terminationGracePeriodSeconds` of a probe is at least 1.',
    remediation: 'Leave it out to use the grace period of the Pod.',
    check({ terminationGracePeriodSeconds: seconds }, context) {
      if (seconds !== undefined && seconds <= 0)
        context.invalid('terminationGracePeriodSeconds', seconds, 'must be greater than 0');
    },
  },
  'readiness-ends-nothing': {
    description:
      'A readiness probe has no `terminationGracePeriodSeconds`, because it does not stop the ' +
      'container.',
    remediation: 'Leave it out, or move it to the liveness probe.',
    check({ terminationGracePeriodSeconds: seconds }, context) {
      if (context.fieldName === 'readinessProbe' && seconds !== undefined)
        context.invalid(
          'terminationGracePeriodSeconds',
          seconds,
          'must not be set for readinessProbes',
        );
    },
  },
});

export const execActionRules = defineRules('validation', 'ExecAction', {
  command: {
    description: 'The `command` of an `exec` handler is not empty.',
    remediation:
      'Write the program and its arguments, such as `[cat, /tmp/ready]`, or a shell command, ' +
      "such as `[sh, -c, 'test -f /tmp/ready']`.",
    check({ command }, context) {
      if (!command?.length) context.required('command');
    },
  },
});

export const socketPortRules = defineRules('validation', ['HTTPGetAction', 'TCPSocketAction'], {
  port: {
    description:
      'The `port` of an `httpGet` or `tcpSocket` handler is between 1 and 65535, or the name of ' +
      'a port.',
    remediation: 'Write the number of a port, such as 8080, or its name in `ports`.',
    check: ({ port = 0 }, context) => checkPort(port, context),
  },
});

export const httpGetActionRules = defineRules('validation', 'HTTPGetAction', {
  scheme: {
    description: '`scheme` is `HTTP` or `HTTPS`, in upper case.',
    check: ({ scheme }, context) => context.oneOf('scheme', scheme || 'HTTP', ['HTTP', 'HTTPS']),
  },
  headers: {
    description:
      'The name of an HTTP header consists of letters, digits and hyphens. Kubernetes reports ' +
      'the list, not the entry.',
    check({ httpHeaders }, context) {
      httpHeaders?.forEach(({ name = '' }) => {
        context.format('httpHeaders', name, httpHeaderName);
      });
    },
  },
});

export const grpcActionRules = defineRules('validation', 'GRPCAction', {
  port: {
    description: 'The `port` of a `grpc` probe is between 1 and 65535.',
    remediation: 'Write the number of the port, such as 50051: a name is not supported here.',
    check: ({ port = 0 }, context) => checkPort(port, context),
  },
});

export const sleepActionRules = defineRules('validation', 'SleepAction', {
  seconds: {
    since: 30,
    description:
      '`sleep.seconds` is between 0 and the `terminationGracePeriodSeconds` of the Pod, which ' +
      'is 30 by default.',
    remediation: 'Increase `terminationGracePeriodSeconds`, or decrease `sleep.seconds`.',
    check({ seconds = 0 }, context) {
      const grace = context.view.gracePeriod;
      if (seconds < 0 || seconds > grace)
        context.invalid(
          [],
          seconds,
          `must be non-negative and less than terminationGracePeriodSeconds (${grace})`,
        );
    },
  },
});

function checkPort(port: number | string, context: PodRuleContext): void {
  if (typeof port === 'string') return context.format('port', port, containerPortName);
  const error = portNumber(port);
  if (error) context.invalid('port', port, error);
}
