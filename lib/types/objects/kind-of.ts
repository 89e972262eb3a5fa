import type { NamedConstruct } from '../../spec/named-object.js';

/** An object of cdk8s-plus. */
export interface PlusConstruct extends NamedConstruct {
  readonly resourceType: string;
}
/** The kind of an object for a message. */
export type KindOf<Given extends NamedConstruct> = Given extends PlusConstruct
  ? 'an object of cdk8s-plus'
  : string extends Given['kind']
    ? 'an ApiObject'
    : Given['kind'] extends 'Ingress'
      ? 'an Ingress'
      : `a ${Given['kind']}`;
