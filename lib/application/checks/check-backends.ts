import { fieldOf, listOf, textOf } from '../../references/fields.js';
import type { ApplicationCheck } from '../application.js';
import { consequenceOfMissingPort } from '../consequences.js';
import { isNearName } from '../near-names.js';

/** Finds references to ports that their Service does not have. */
export const checkBackends: ApplicationCheck = ({ objects }, report) => {
  for (const { from, reference } of objects.references) {
    if (reference.by !== 'name' || reference.port === undefined) continue;
    const { name, namespace, path, port } = reference;
    const services = objects.find(reference, namespace);
    if (services.length === 0 || services.some(isOpenService)) continue;
    const ports = services.flatMap((each) => listOf(each, 'spec', 'ports'));
    const field = typeof port === 'number' ? 'port' : 'name';
    if (ports.some((each) => fieldOf(each, field) === port)) continue;
    const near =
      typeof port === 'string'
        ? ports
            .map((each) => textOf(each, 'name'))
            .find((each) => each !== undefined && isNearName(each, port))
        : undefined;
    report({
      rule: 'reference/port',
      from,
      path,
      detail: `the Service '${name}' has no port '${port}': ${consequenceOfMissingPort(reference)}`,
      remediation:
        near === undefined
          ? `It has the ports ${ports.map(titleOfPort).join(', ')}.`
          : `Did you mean '${near}'?`,
    });
  }
};

/** Whether the ports of a Service are not all known. */
export const isOpenService = (service: unknown): boolean =>
  listOf(service, 'spec', 'ports').length === 0 ||
  fieldOf(service, 'spec', 'type') === 'ExternalName';

const titleOfPort = (port: unknown): string => {
  const name = textOf(port, 'name');
  return `${fieldOf(port, 'port')}${name === undefined ? '' : ` (${name})`}`;
};
