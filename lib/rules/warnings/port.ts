import type { Api } from '../../api/api.js';
import { FieldPath } from '../../api/field-path.js';
import { goQuote } from '../../formats/go-quote.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { defineRules } from '../context/define-rules.js';

type Port = Api<'ContainerPort'>;

export const portWarnings = defineRules('warning', 'ContainerPort', {
  'host-ip': {
    description: 'A port with a `hostIP` has a `hostPort`.',
    remediation: 'Add `hostPort`, or leave out `hostIP`.',
    check(value, context) {
      if (value.hostIP && context.view.hostPort(value) === 0)
        context.report(
          [],
          `hostIP set without hostPort: ${formatGoPort(withPortDefaults(value, context))}`,
        );
    },
  },
  'number-once': {
    description:
      'The combination of `containerPort` and `protocol` is unique among the ports of a Pod.',
    remediation:
      'Remove one of the two ports, or change its number: the containers of a Pod share one ' +
      'network.',
    check(value, context) {
      const { first, count } = context.view.containerPorts.conflictsBefore(
        context.node,
        MAX_LISTED_CONFLICTS,
      );
      for (const other of first) {
        const relation = describeConflict(
          withPortDefaults(value, context),
          withPortDefaults(other.value, context),
        );
        context.report([], `${relation} port definition with ${FieldPath.toString(other.path)}`);
      }
      if (count > first.length)
        context.report([], `conflicting port definition with ${count - first.length} more ports`);
    },
  },
});

export const portNameWarnings = defineRules('warning', 'ContainerPort', {
  'name-once': {
    description: 'The names of the ports of a Pod are unique.',
    remediation: 'Rename one of the ports: Services use only the first port with a name.',
    check({ name }, context) {
      const first = name ? context.view.containerPorts.firstNamed(name) : undefined;
      if (!name || first === undefined || first === context.node) return;
      const path = FieldPath.toString(first.path);
      context.report(
        [],
        `duplicate port name ${goQuote(name)} with ${path}, services and probes that select ` +
          `ports by name will use ${path}`,
      );
    },
  },
});

/**
 * Maximum number of warnings about the conflicts of one port. The API server computes one for each
 * two ports, and sends at most 4,096 characters of warnings, in which no port has as many.
 */
const MAX_LISTED_CONFLICTS = 16;

/** A port with its default values: in a Pod with `hostNetwork`, it is a host port. */
function withPortDefaults(port: Port, { view }: PodRuleContext): Port {
  const { name = '', protocol = 'TCP', containerPort = 0, hostIP = '' } = port;
  // An empty protocol counts as not set.
  return {
    name,
    protocol: protocol || 'TCP',
    hostPort: view.hostPort(port),
    containerPort,
    hostIP,
  };
}

/** Returns how a port conflicts with another one. */
function describeConflict(port: Port, other: Port): string {
  const isSame = port.hostPort === other.hostPort && port.hostIP === other.hostIP;
  if (isSame) return 'duplicate';
  return port.hostPort && other.hostPort ? 'dangerously ambiguous' : 'overlapping';
}

/** Formats a port as Go prints its struct. */
const formatGoPort = ({ name, hostPort, containerPort, protocol, hostIP }: Port): string =>
  `{Name:${name} HostPort:${hostPort} ContainerPort:${containerPort} Protocol:${protocol} ` +
  `HostIP:${hostIP}}`;
