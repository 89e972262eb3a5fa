import { envName } from '../../formats/name.js';
import { on } from '../on.js';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'] as const;

export const variable = on('EnvVar', {
  name: {
    since: 34,
    says: 'A variable has a name, of printable ASCII without `=`.',
    check: ({ name }, at) => at.requiredFormat('name', name, envName),
  },
  'one-source': {
    says: 'A variable has a value, or takes it from one place.',
    check({ value, valueFrom }, at) {
      if (valueFrom === undefined) return;
      const sources = SOURCES.filter((source) => valueFrom[source] !== undefined).length;
      if (sources === 0) at.invalid('valueFrom', '', `must specify one of: ${listed(SOURCES)}`);
      else if (value) at.invalid('valueFrom', '', 'may not be specified when `value` is not empty');
      else if (sources > 1) at.invalid('valueFrom', '', 'may not have more than one field specified at a time');
    },
  },
});

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, -1)
    .map((name) => `\`${name}\``)
    .join(', ')} or \`${names.at(-1)}\``;
