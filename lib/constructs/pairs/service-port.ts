import type { ApiObject } from 'cdk8s';
import { fieldOf, listOf, textOf } from '../../references/fields.js';
import type { ServiceObject } from '../../spec/named-object.js';
import { manifestOf, noPortMessage } from './manifest-of.js';

/** A Service. */
export type ServiceConstruct = ApiObject & ServiceObject;

/** Returns the number of a port of a Service, which is given by its name or its number. */
export function servicePort(
  service: ServiceConstruct,
  port: string | number,
  caller: string,
): number {
  const manifest = manifestOf(service, caller, ['Service'], 'a Service');
  const ports = listOf(manifest, 'spec', 'ports');
  const found = ports.find(
    (each) => (typeof port === 'string' ? textOf(each, 'name') : fieldOf(each, 'port')) === port,
  );
  if (found !== undefined) return fieldOf(found, 'port') as number;
  const declared = ports.map((each) => textOf(each, 'name') ?? (fieldOf(each, 'port') as number));
  throw new Error(noPortMessage(service, port, declared));
}
