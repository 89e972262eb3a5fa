import type { NamedConstruct, PodsKind, PodsObject } from '../../spec/named-object.js';
import type { ListedServicePort, ServicePort, ServiceProps } from '../../spec/objects/service.js';
import type { InferLiteral } from '../infer-literal.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean } from '../type-error-message.js';
import type { IsUnion, KnownLiteral, TextOf, UnknownArray } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { WithWrongObject } from './object-field.js';

/** The props of a Service, whose target ports are checked if it selects Pods that are known. */
export type CheckedService<Given> = InferLiteral<Given> &
  ByVerdict<ServiceProps, RejectedService<Given>>[ServiceVerdict<Given>]['type'];

// ---- Fast path

interface SelectingObject {
  readonly selector: NamedConstruct;
}
interface SelectingPods {
  readonly selector: PodsObject;
  readonly ports?: unknown;
}
type ServiceVerdict<Given> = Given extends SelectingObject
  ? Given extends SelectingPods
    ? [TargetOf<EntryOf<Given['ports']>>] extends [Given['selector']['~ports']]
      ? Valid
      : PortsVerdict<Given['ports'], PortIn<Given>>
    : Invalid
  : Valid;
/** The verdict about ports of which some are not among those of the Pods, or are no literals. */
type PortsVerdict<Ports, Known> = [UnknownTarget<TargetOf<EntryOf<Ports>>, Known>] extends [never]
  ? Valid
  : Invalid;
/** The ports in a record or in a list. */
type EntryOf<Ports> = Ports extends UnknownArray ? Ports[number] : Ports[keyof Ports];
/** The ports of the selected Pods. */
type PortIn<Given extends SelectingPods> = NonNullable<Given['selector']['~ports']>;

interface WithTarget {
  readonly targetPort: unknown;
}
interface WithPort {
  readonly port: unknown;
}
/**
 * The port that is looked for in the Pods: a name, or the port itself if there is no `targetPort`.
 * A number that is written as `targetPort` need not be declared.
 */
type TargetOf<Given> = Given extends number
  ? Given
  : Given extends WithTarget
    ? Extract<Given['targetPort'], string>
    : Given extends WithPort
      ? Given['port']
      : never;
/** The literal targets that Pods do not have. Numbers are only compared with declared numbers. */
type UnknownTarget<Target, Known> =
  | KnownLiteral<Exclude<TextOf<Extract<Target, string>>, Known>>
  | ([Extract<Known, number>] extends [never]
      ? never
      : KnownLiteral<Exclude<Extract<Target, number>, Known>>);

// ---- Slow path

interface RejectedService<Given> {
  readonly type: Given extends SelectingPods
    ? Omit<ServiceProps, 'ports'> & {
        readonly ports: ExplainTargets<Given['ports'], PortIn<Given>>;
      }
    : WithWrongObject<Given, ServiceProps, 'selector', PodsKind, 'a Pod, a workload, or labels'>;
}
type ExplainTargets<Ports, Known extends string | number> = {
  readonly [N in keyof Ports]: ExplainTarget<Ports[N], Known>;
};
type ExplainTarget<Given, Known extends string | number> = [
  UnknownTarget<TargetOf<Given>, Known>,
] extends [never]
  ? number | ServicePort | ListedServicePort
  : Given extends WithTarget
    ? Omit<ListedServicePort, 'targetPort'> & {
        readonly targetPort: UndeclaredName<
          NoPortSentence<UnknownTarget<TargetOf<Given>, Known>, Extract<Known, string>>,
          Extract<Known, string>
        >;
      }
    : `these Pods have no port ${TargetOf<Given> & number}: write { port: ${TargetOf<Given> & number}, targetPort: ${TargetExample<NameOrNumber<Known>>} }`;
/** The message about the name of a port that Pods do not have. */
export type NoPortSentence<Name, Known extends string> = Name extends string
  ? `these Pods have no port '${Name}'${DidYouMean<Name, Known>}`
  : never;
/** The names of ports; the numbers if no port has a name. */
type NameOrNumber<Port> = [Extract<Port, string>] extends [never] ? Port : Extract<Port, string>;
type TargetExample<Port> =
  IsUnion<Port> extends true ? '…' : Port extends string ? `'${Port}'` : Port & number;

// ---- The ports of the Service itself

interface WithPorts {
  readonly ports: unknown;
}
interface PortWithName {
  readonly name: string;
}
/** The names and numbers of the ports of a Service; any, if they are not known. */
export type ServicePortsOf<Given> = Given extends WithPorts
  ? Given['ports'] extends UnknownArray
    ? ListedPortOf<Given['ports'][number]>
    : `${keyof Given['ports'] & string}` | NumberOf<Given['ports'][keyof Given['ports']]>
  : 'ports' extends keyof Given
    ? string | number
    : never;
type ListedPortOf<Given> =
  | NumberOf<Given>
  | (Given extends PortWithName ? `${Given['name']}` : never);
type NumberOf<Given> = Given extends number
  ? Given
  : Given extends WithPort
    ? Extract<Given['port'], number>
    : never;
