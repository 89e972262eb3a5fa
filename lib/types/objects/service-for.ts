import type { PodsKind, PodsObject } from '../../spec/named-object.js';
import type { InferLiteral } from '../infer-literal.js';
import type { DidYouMean } from '../type-error-message.js';
import type { KnownLiteral } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedConstruct } from './construct-argument.js';

/** The Pods of a Service, which have a port with a name if `Ports` names none. */
export type CheckedServicePods<Pods, Wide, Ports> = CheckedConstruct<
  Pods,
  Wide,
  PodsKind,
  'a Pod or a workload',
  Ports extends undefined ? NoNameProblem<PortOf<Pods>> : unknown
>;
type NoNameProblem<Port> = [Port & string] extends [never]
  ? 'these Pods have no port with a name: write ports: { http: 8080 } in a container'
  : unknown;

/** The names and numbers of the ports of Pods. */
type PortOf<Pods> = Pods extends PodsObject ? NonNullable<Pods['~ports']> : string | number;
/** The names of the ports of Pods. */
type NameIn<Pods> = Extract<PortOf<Pods>, string>;

/** The numbers of ports by the names of ports of Pods, with a message at each unknown name. */
export type CheckedExposedPorts<Given, Wide, Pods> = InferLiteral<Given> &
  ByVerdict<Wide, RejectedPorts<Given, NameIn<Pods>>>[PortsVerdict<Given, NameIn<Pods>>]['type'];
type PortsVerdict<Given, Name> = [KnownLiteral<Exclude<keyof Given & string, Name>>] extends [never]
  ? Valid
  : Invalid;
interface RejectedPorts<Given, Name extends string> {
  readonly type: {
    readonly [N in keyof Given]: N extends Name
      ? Given[N]
      : `these Pods have no port '${N & string}'${DidYouMean<N & string, Name>}`;
  };
}

/** The ports of a Service: those that are given, or all ports of the Pods that have a name. */
export type PortsFor<Given, Pods> = Given extends undefined
  ? { readonly [N in NameIn<Pods>]: TargetedPort<NumberIn<Pods>, N> }
  : { readonly [N in keyof Given]: PortFor<Given[N], N> };
/** The numbers of the ports of Pods. Which of them a name has is not known. */
type NumberIn<Pods> = [Extract<PortOf<Pods>, number>] extends [never]
  ? number
  : Extract<PortOf<Pods>, number>;
type PortFor<Given, Name> = Given extends undefined
  ? undefined
  : TargetedPort<NumberOf<Given>, Name>;
type NumberOf<Given> = Given extends number
  ? Given
  : Given extends { readonly port: infer Port extends number }
    ? Port
    : number;

/** A port of a Service whose target is a port of its Pods by name. */
interface TargetedPort<Port, Name> {
  /** The port of the Service. */
  readonly port: Port;
  /** The name of the port of the Pods. */
  readonly targetPort: Name;
  /** The protocol of the port of the Pods, if it is not TCP. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | undefined;
  /** The port of each node. */
  readonly nodePort?: number | undefined;
  /** The protocol of the application. */
  readonly appProtocol?: string | undefined;
}
