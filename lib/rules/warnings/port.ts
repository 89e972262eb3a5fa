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
      for (const other of context.view.containerPorts.withSameNumber(value)) {
        if (other === context.node) break;
        const relation = conflictBetween(
          withPortDefaults(value, context),
          withPortDefaults(other.value, context),
        );
        if (relation)
          context.report([], `${relation} port definition with ${FieldPath.toString(other.path)}`);
      }
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

/** Returns how a port conflicts with one that has the same number. `undefined` if it does not. */
function conflictBetween(port: Port, other: Port): string | undefined {
  if (port.protocol !== other.protocol) return undefined;
  const isSamePort = port.hostPort === other.hostPort;
  if (isSamePort && port.hostIP === other.hostIP) return 'duplicate';
  if (!port.hostPort || !other.hostPort) return 'overlapping';
  return isSamePort && (!port.hostIP || !other.hostIP) ? 'dangerously ambiguous' : undefined;
}

/** Formats a port as Go prints its struct. */
const formatGoPort = ({ name, hostPort, containerPort, protocol, hostIP }: Port): string =>
  `{Name:${name} HostPort:${hostPort} ContainerPort:${containerPort} Protocol:${protocol} ` +
  `HostIP:${hostIP}}`;
