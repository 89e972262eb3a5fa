import { portName, portNumber } from '../../formats/name.js';
import { on } from '../on.js';

export const port = on('ContainerPort', {
  name: {
    says: 'A port name is at most 15 of a-z, 0-9 and hyphens, with a letter.',
    check({ name }, at) {
      if (name) at.format('name', name, portName);
    },
  },
  number: {
    says: 'A port is a number from 1 to 65535.',
    check({ containerPort }, at) {
      if (!containerPort) return at.required('containerPort');
      const fault = portNumber(containerPort);
      if (fault) at.invalid('containerPort', containerPort, fault);
    },
  },
});
