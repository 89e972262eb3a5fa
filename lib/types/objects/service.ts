import type { PodsKind, PodsObject } from '../../spec/named-object.js';
import type { ListedServicePort, ServicePort, ServiceProps } from '../../spec/objects/service.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean } from '../type-error-message.js';
import type { IsUnion, KnownLiteral, TextOf, UnknownArray } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedObjectField } from './object-field.js';

/** The props of a Service, whose target ports are checked if it selects Pods that are known. */
export type CheckedService<Given> = CheckedObjectField<
  Given,
  ServiceProps,
  'selector',
  PodsKind,
  'a Pod, a workload, or labels',
  ByVerdict<ServiceProps, RejectedPorts<Given>>[PortsVerdict<Given>]['type']
>;

interface SelectingService {
  readonly selector: PodsObject;
  readonly ports: unknown;
}
type PortsVerdict<Given> = Given extends SelectingService
  ? [UnknownTarget<TargetOf<ItemOf<Given['ports']>>, PortIn<Given>>] extends [never]
    ? Valid
    : Invalid
  : Valid;
interface RejectedPorts<Given> {
  readonly type: Given extends SelectingService
    ? Omit<ServiceProps, 'ports'> & {
        readonly ports: ExplainTargets<Given['ports'], PortIn<Given>>;
      }
    : ServiceProps;
}
/** The items of a list, or the values of a record. */
type ItemOf<Items> = Items extends UnknownArray ? Items[number] : Items[keyof Items];
/** The ports of the selected Pods. */
type PortIn<Given extends SelectingService> = NonNullable<Given['selector']['~ports']>;

/**
 * The port that is looked for in the Pods: a name, or the port itself if there is no `targetPort`.
 * A number that is written as `targetPort` need not be declared.
 */
type TargetOf<Given> = Given extends { readonly targetPort: infer Target }
  ? Extract<Target, string>
  : Given extends { readonly port: infer Port }
    ? Port
    : Given extends number
      ? Given
      : never;
/** The literal targets that Pods do not have. Numbers are only compared with declared numbers. */
type UnknownTarget<Target, Port> =
  | KnownLiteral<Exclude<TextOf<Extract<Target, string>>, Port>>
  | ([Extract<Port, number>] extends [never]
      ? never
      : KnownLiteral<Exclude<Extract<Target, number>, Port>>);

// Of a type parameter, the mapped type keeps a list a list.
type ExplainTargets<Ports, Port extends string | number> = {
  readonly [N in keyof Ports]: ExplainTarget<Ports[N], Port>;
};
type ExplainTarget<Given, Port extends string | number> = [
  UnknownTarget<TargetOf<Given>, Port>,
] extends [never]
  ? number | ServicePort | ListedServicePort
  : Given extends { readonly targetPort: infer Target }
    ? Omit<ListedServicePort, 'targetPort'> & {
        readonly targetPort: UndeclaredName<
          `these Pods have no port '${Target & string}'${DidYouMean<Target & string, Extract<Port, string>>}`,
          Extract<Port, string>
        >;
      }
    : `these Pods have no port ${TargetOf<Given> & number}: write { port: ${TargetOf<Given> & number}, targetPort: ${TargetExample<NameOrNumber<Port>>} }`;
/** The names of ports; the numbers if no port has a name. */
type NameOrNumber<Port> = [Extract<Port, string>] extends [never] ? Port : Extract<Port, string>;
type TargetExample<Port> =
  IsUnion<Port> extends true ? '…' : Port extends string ? `'${Port}'` : Port & number;

/** The names and numbers of the ports of a Service; any, if they are not known. */
export type ServicePortsOf<Given> = Given extends { readonly ports: infer Ports }
  ? Ports extends UnknownArray
    ? NameOf<Ports[number]> | NumberOf<Ports[number]>
    : (keyof Ports & string) | NumberOf<Ports[keyof Ports]>
  : 'ports' extends keyof Given
    ? string | number
    : never;
type NameOf<Given> = Given extends { readonly name: infer Name extends string } ? Name : never;
type NumberOf<Given> = Given extends number
  ? Given
  : Given extends { readonly port: infer Port extends number }
    ? Port
    : never;
