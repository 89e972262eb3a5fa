import { dnsLabel } from '../../formats/name.js';
import { on } from '../on.js';
import { SOURCES } from '../volume-sources.js';

export const volume = on('Volume', {
  name: {
    says: 'A volume has a name, and it is a DNS label.',
    check: ({ name }, at) => at.requiredFormat('name', name, dnsLabel),
  },
  'one-source': {
    says: 'A volume is made from one thing. What Kubernetes meets second it does not look into.',
    advice: 'Remove the others, or make a volume of each.',
    check(value, at) {
      const [, ...others] = SOURCES.filter((source) => value[source] !== undefined);
      for (const source of others) at.close(source, 'may not specify more than 1 volume type');
    },
  },
  unique: {
    late: true,
    says: 'No two volumes share a name. Only the ones without a fault count.',
    check({ name = '' }, at) {
      const first = at.view.soundVolume(name);
      if (first?.type === at.node.type && (first.at as number) < at.index) at.duplicate('name', name);
    },
  },
});
