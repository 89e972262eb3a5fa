import { portName, portNumber } from '../../formats/name.js';
import { on } from '../on.js';

/** Kubernetes looks for a handler in this order; what it meets second it does not look into. */
const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'];

export const handler = on(['Probe', 'LifecycleHandler'], {
  'one-handler': {
    says: 'A probe or a hook does one thing.',
    advice: 'Write one of httpGet, tcpSocket, exec or grpc; for a hook one of exec, httpGet or sleep.',
    check(value: Readonly<Record<string, unknown>>, at) {
      const [first, ...others] = HANDLERS.filter((name) => value[name] !== undefined);
      if (first === undefined) at.required('', 'must specify a handler type');
      for (const name of others) at.close(name, 'may not specify more than 1 handler type');
    },
  },
});

export const socket = on(['HTTPGetAction', 'TCPSocketAction', 'GRPCAction'], {
  port: {
    says: 'A port is a number from 1 to 65535, or the name of one.',
    check({ port = 0 }, at) {
      const fault = typeof port === 'number' ? portNumber(port) : portName(port);
      if (fault) at.invalid('port', port, fault);
    },
  },
});
