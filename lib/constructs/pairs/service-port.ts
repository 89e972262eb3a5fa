import { fieldOf, listOf, textOf } from '../../references/fields.js';
import type { ServiceObject } from '../../spec/named-object.js';
import { ExternalObject } from '../kinds/external-object.js';
import { manifestOf, noPortMessage } from './manifest-of.js';

/**
 * Returns the number of a port of a Service, which is given by its name or its number. `undefined`
 * if it is given by name, and others create the Service.
 *
 * @param caller - the function to which the Service is passed, for messages
 * @throws an Error if the Service does not have the port
 */
export function servicePort(
  service: ServiceObject,
  port: string | number,
  caller: string,
): number | undefined {
  if (service instanceof ExternalObject && service.kind === 'Service')
    return typeof port === 'number' ? port : undefined;
  const manifest = manifestOf(service, caller, ['Service'], 'a Service');
  const ports = listOf(manifest, 'spec', 'ports');
  const found = ports.find(
    (each) => (typeof port === 'string' ? textOf(each, 'name') : fieldOf(each, 'port')) === port,
  );
  if (found !== undefined) return fieldOf(found, 'port') as number;
  const declared = ports.map((each) => textOf(each, 'name') ?? (fieldOf(each, 'port') as number));
  throw new Error(noPortMessage(service, port, declared));
}
