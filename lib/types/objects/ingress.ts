import type {
  knownPorts,
  NamedConstruct,
  ServiceName,
  ServiceObject,
} from '../../spec/named-object.js';
import type {
  IngressPath,
  IngressPort,
  IngressProps,
  IngressRule,
} from '../../spec/objects/ingress.js';
import type { InferLiteral } from '../infer-literal.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean, TypeErrorMessage } from '../type-error-message.js';
import type { KnownLiteral, TextOf } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { KindOf } from './kind-of.js';
import type { ExplainedFields, FieldVerdict } from './object-field.js';

/** The props of an Ingress, in which the ports of Services that are known are checked. */
export type CheckedIngress<Given> = InferLiteral<Given> &
  ByVerdict<IngressProps, RejectedIngress<Given>>[
    | IngressVerdict<Given>
    | FieldVerdict<Given, IngressProps, 'tls'>]['type'];
type IngressVerdict<Given> = [UnknownPort<BackendIn<Given>>] extends [never] ? Valid : Invalid;

interface WithRules {
  readonly rules: readonly unknown[];
}
interface WithPaths {
  readonly http: { readonly paths: readonly unknown[] };
}
interface WithBackend {
  readonly backend: { readonly service: unknown };
}
interface WithDefaultBackend {
  readonly defaultBackend: { readonly service: unknown };
}
/** The ports of Services to which an Ingress sends requests. */
type BackendIn<Given> =
  | (Given extends WithRules ? BackendOfRule<Given['rules'][number]> : never)
  | (Given extends WithDefaultBackend ? Given['defaultBackend']['service'] : never);
type BackendOfRule<Rule> = Rule extends WithPaths
  ? BackendOfPath<Rule['http']['paths'][number]>
  : never;
type BackendOfPath<Path> = Path extends WithBackend ? Path['backend']['service'] : never;

interface PortOfService {
  readonly name: ServiceObject;
  readonly port: object;
}
interface WrongService {
  readonly name: NamedConstruct;
}
/** The literal ports that the Service of a backend does not have, or an object that is no Service. */
type UnknownPort<Backend> = Backend extends PortOfService
  ? Backend['port'][keyof Backend['port']] extends Backend['name'][typeof knownPorts]
    ? never
    : KnownLiteral<
        Exclude<TextOf<Backend['port'][keyof Backend['port']]>, Backend['name'][typeof knownPorts]>
      >
  : Backend extends WrongService
    ? Backend['name'] extends ServiceName
      ? never
      : Backend
    : never;

// ---- Slow path

interface RejectedIngress<Given> {
  readonly type: Omit<ExplainedFields<Given, IngressProps, 'tls'>, 'rules' | 'defaultBackend'> & {
    readonly [F in keyof Given & ('rules' | 'defaultBackend')]: F extends 'rules'
      ? { readonly [I in keyof Given[F]]: ExplainRule<Given[F][I]> }
      : ExplainBackend<Given[F]>;
  };
}
type ExplainRule<Rule> = Rule extends WithPaths
  ? Omit<IngressRule, 'http'> & {
      readonly http: {
        readonly paths: {
          readonly [I in keyof Rule['http']['paths']]: ExplainPath<Rule['http']['paths'][I]>;
        };
      };
    }
  : IngressRule;
type ExplainPath<Path> = Path extends WithBackend
  ? Omit<IngressPath, 'backend'> & { readonly backend: ExplainBackend<Path['backend']> }
  : IngressPath;
type ExplainBackend<Backend> = Backend extends { readonly service: infer Service }
  ? [UnknownPort<Service>] extends [never]
    ? IngressPath['backend']
    : { readonly service: ExplainService<Service> }
  : IngressPath['backend'];
type ExplainService<Backend> = Backend extends PortOfService
  ? Backend['name'] extends ServiceObject<infer Known>
    ? {
        readonly name: ServiceObject;
        readonly port: {
          readonly [F in keyof Backend['port']]: ExplainPort<Backend['port'][F], Known>;
        };
      }
    : unknown
  : Backend extends WrongService
    ? {
        readonly name: `this is ${KindOf<Backend['name']>}: write a Service, or its name`;
        readonly port: IngressPort;
      }
    : unknown;
type ExplainPort<Port, Known extends string | number> = Port extends Known
  ? Port
  : Port extends string
    ? UndeclaredName<
        `this Service has no port '${Port}'${DidYouMean<Port, Extract<Known, string>>}`,
        Extract<Known, string>
      >
    : Extract<Known, number> | TypeErrorMessage<`this Service has no port ${Port & number}`>;
