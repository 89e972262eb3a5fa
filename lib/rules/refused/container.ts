import { dnsLabel } from '../../formats/name.js';
import { on } from '../on.js';

export const everyContainer = on(['Container', 'EphemeralContainer'], {
  name: {
    says: 'A container has a name, and it is a DNS label.',
    check: ({ name }, at) => at.requiredFormat('name', name, dnsLabel),
  },
  image: {
    says: 'A container has an image.',
    check({ image }, at) {
      if (!image) at.required('image');
    },
  },
});

export const podOfContainers = on('PodSpec', {
  containers: {
    says: 'A Pod has a container.',
    advice: "Write one, as containers: { app: { image: '...' } }.",
    check({ containers }, at) {
      if (!containers?.length) at.required('containers');
    },
  },
  'container-names': {
    says: 'No two containers share a name, init containers counted.',
    check({ containers = [], initContainers = [] }, at) {
      const seen = new Set<string>();
      for (const [field, list] of Object.entries({ containers, initContainers })) {
        for (const [i, { name = '' }] of list.entries()) {
          if (name && seen.has(name)) at.duplicate(`${field}[${i}].name`, name);
          seen.add(name);
        }
      }
    },
  },
});
