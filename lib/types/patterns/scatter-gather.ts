import type {
  NewContainerErrors,
  NewContainersErrors,
  NewNameError,
  NewPortErrors,
  NewPortsErrors,
  NewVariableError,
  UsedContainerName,
  UsedNameError,
} from '../added-parts.js';
import type { RecordAt } from '../composed-pod.js';
import type { ErrorMessage, ErrorsIn, OptionErrors, UnknownOptions } from '../option-errors.js';
import type { AppAt, ContainerName, NewVolumesOf, PortName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { IsStringLiteral, KnownKeys, PropertyOf, SetFields } from '../type-utils.js';
import type { InsertErrors } from './insert.js';

/** The errors in the options of `scatterGather()`. */
export type ScatterGatherErrors<Given, Options, Aggregator, Pod> = OptionErrors<
  Given,
  Options,
  'scatterGather()',
  ErrorsByOption<Given, Aggregator, Pod>
>;
interface ErrorsByOption<Given, Aggregator, Pod> extends InsertErrors<Given, Pod> {
  readonly root: ExplainRef<PropertyOf<Given, 'root'>, ContainerName<Pod>, 'container'>;
  readonly leaves: LeavesErrors<PropertyOf<Given, 'leaves'>, Given, Pod>;
  readonly aggregator: AggregatorErrors<PropertyOf<Given, 'aggregator'>, Given, Aggregator, Pod>;
}
type RootVariableError<Variable, Given, Pod> = NewVariableError<
  Variable,
  AppAt<Pod, PropertyOf<Given, 'root'>>,
  PropertyOf<Given, 'root'>
>;

// ---- Leaves

interface LocalLeavesOptions {
  readonly containers: unknown;
  readonly ports: unknown;
  readonly variable: unknown;
}
interface RemoteLeavesOptions {
  readonly addresses: unknown;
  readonly variable: unknown;
}
type LeavesErrors<Leaves, Given, Pod> = Leaves extends object
  ? 'containers' extends SetFields<Leaves>
    ? 'addresses' extends SetFields<Leaves>
      ? TwoKindsErrors
      : UnknownOptions<Leaves, LocalLeavesOptions, 'leaves'> &
          ErrorsIn<LocalErrors<Leaves, PropertyOf<Leaves, 'containers'>, Given, Pod>>
    : UnknownOptions<Leaves, RemoteLeavesOptions & LocalLeavesOptions, 'leaves'> &
        ErrorsIn<RemoteErrors<Leaves, Given, Pod>>
  : unknown;
interface LocalErrors<Leaves, Containers, Given, Pod> {
  readonly containers: NewContainersErrors<Containers, Pod, NewVolumesOf<Given>, 'containers'> &
    NewPortsErrors<Containers, Pod>;
  readonly ports: LeafPortsErrors<PropertyOf<Leaves, 'ports'>, Containers>;
  readonly variable: RootVariableError<PropertyOf<Leaves, 'variable'>, Given, Pod>;
}
interface RemoteErrors<Leaves, Given, Pod> {
  readonly addresses: PropertyOf<Leaves, 'addresses'> extends readonly []
    ? TypeErrorMessage<'a root needs at least one leaf: add the address of one'>
    : unknown;
  readonly variable: RootVariableError<PropertyOf<Leaves, 'variable'>, Given, Pod>;
}
type LeafPortsErrors<Ports, Containers> = string extends keyof Ports | keyof Containers
  ? unknown
  : ErrorsIn<{
      readonly [K in keyof Ports]: K extends keyof Containers
        ? ExplainRef<Ports[K], PortName<Containers[K]>, 'port'>
        : IsStringLiteral<K> extends true
          ? `there is no leaf '${K & string}'`
          : unknown;
    }> &
      (keyof Containers extends keyof Ports
        ? unknown
        : TypeErrorMessage<MissingPortSentence<Exclude<keyof Containers, keyof Ports> & string>>);

type MissingPortSentence<Name extends string> =
  `leaf '${Name}' needs a port: write the name of the one that the root calls`;

// ---- The aggregator

type AggregatorErrors<Aggregator, Given, Options, Pod> = Aggregator extends object
  ? OptionErrors<
      Aggregator,
      Options,
      'the aggregator',
      AggregatorErrorsByOption<Aggregator, LeavesOf<Given>, Given, Pod>
    >
  : unknown;
type LeavesOf<Given> = RecordAt<PropertyOf<Given, 'leaves'>, 'containers'>;
interface AggregatorErrorsByOption<Aggregator, Leaves, Given, Pod> {
  readonly name: NewNameError<PropertyOf<Aggregator, 'name'>, UsedContainerName<Pod>, 'container'> &
    ErrorMessage<UsedNameError<PropertyOf<Aggregator, 'name'>, KnownKeys<Leaves>, 'a leaf'>>;
  readonly container: NewContainerErrors<
    PropertyOf<Aggregator, 'name'>,
    PropertyOf<Aggregator, 'container'>,
    Pod,
    NewVolumesOf<Given>
  > &
    NewPortErrors<PropertyOf<Aggregator, 'container'>, Pod, Leaves>;
  readonly port: ExplainRef<
    PropertyOf<Aggregator, 'port'>,
    PortName<PropertyOf<Aggregator, 'container'>>,
    'port'
  >;
  readonly variable: RootVariableError<PropertyOf<Aggregator, 'variable'>, Given, Pod> &
    SameVariableError<
      PropertyOf<Aggregator, 'variable'>,
      PropertyOf<PropertyOf<Given, 'leaves'>, 'variable'>
    >;
}
type SameVariableError<Variable, Other> = [Variable, IsStringLiteral<Other>] extends [Other, true]
  ? TypeErrorMessage<`'${Variable & string}' is already the variable of the leaves`>
  : unknown;

interface TwoKindsErrors {
  readonly addresses: TypeErrorMessage<'leaves are containers or addresses: remove one of them'>;
}
