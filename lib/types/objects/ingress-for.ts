import type { ServiceObject } from '../../spec/named-object.js';
import type { OptionErrors } from '../option-errors.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean, TypeErrorMessage } from '../type-error-message.js';
import type { KnownLiteral, PropertyOf, TextOf } from '../type-utils.js';
import type { CheckedConstruct } from './construct-argument.js';

/** The Service of a route. */
export type CheckedRouteService<Service, Wide> = CheckedConstruct<
  Service,
  Wide,
  'Service',
  'a Service'
>;

/** The errors in the options of a route: the port has to be one of the Service. */
export type RouteErrors<Given, Options, Subject extends string, Service> = OptionErrors<
  Given,
  Options,
  Subject,
  { readonly port: ExplainPort<PropertyOf<Given, 'port'>, PortOf<Service>> }
>;

/** The names and numbers of the ports of a Service. */
type PortOf<Service> =
  Service extends ServiceObject<infer Port> ? Exclude<Port, undefined> : string | number;
type ExplainPort<Port, Known extends string | number> = [
  KnownLiteral<Exclude<TextOf<Port & (string | number)>, Known>>,
] extends [never]
  ? unknown
  : Port extends string
    ? UndeclaredName<
        `this Service has no port '${Port}'${DidYouMean<Port, Extract<Known, string>>}`,
        Extract<Known, string>
      >
    : Extract<Known, number> | TypeErrorMessage<`this Service has no port ${Port & number}`>;
