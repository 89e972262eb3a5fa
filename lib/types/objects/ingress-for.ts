import type { ServiceObject } from '../../spec/named-object.js';
import type { InferLiteral } from '../checked-pod.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean, TypeErrorMessage } from '../type-error-message.js';
import type { KnownLiteral, TextOf } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedConstruct } from './construct-argument.js';

/** The Service of a route. */
export type CheckedRouteService<Service, Wide> = CheckedConstruct<
  Service,
  Wide,
  'Service',
  'a Service'
>;

/** The options of a route, with a message at a port that the Service does not have. */
export type CheckedRoute<Given, Wide, Service> = InferLiteral<Given> &
  ByVerdict<Wide, RejectedRoute<Given, Wide, PortOf<Service>>>[RouteVerdict<
    Given,
    PortOf<Service>
  >]['type'];

/** The names and numbers of the ports of a Service. */
type PortOf<Service> =
  Service extends ServiceObject<infer Port> ? Exclude<Port, undefined> : string | number;
interface WithPort {
  readonly port: string | number;
}
type RouteVerdict<Given, Known> = Given extends WithPort
  ? [KnownLiteral<Exclude<TextOf<Given['port']>, Known>>] extends [never]
    ? Valid
    : Invalid
  : Valid;
interface RejectedRoute<Given, Wide, Known extends string | number> {
  readonly type: Omit<Wide, 'port'> & {
    readonly port: Given extends WithPort ? ExplainPort<Given['port'], Known> : unknown;
  };
}
type ExplainPort<Port, Known extends string | number> = Port extends string
  ? UndeclaredName<
      `this Service has no port '${Port}'${DidYouMean<Port, Extract<Known, string>>}`,
      Extract<Known, string>
    >
  : Extract<Known, number> | TypeErrorMessage<`this Service has no port ${Port & number}`>;
