import type { ListedEnvVar } from '../spec/env.js';
import type { EnvSource, FileKeySelector, ResourceFieldRef } from '../spec/env-source.js';
import type { NamedConstruct } from '../spec/named-object.js';
import type {
  ExplainDivisor,
  FileRefMistakes,
  InvalidDivisor,
  KeyRefMistakes,
  ListedVariableMistakes,
} from './env-mistakes.js';
import type { OnlyIfKnown } from './form.js';
import type { NotVariableName } from './format.js';
import type { ExplainMistakes, Mistaken, MistakenShape } from './mistake.js';
import type { DigitsOnlyMessage, IsDigits } from './name.js';
import type { ExplainUnknownKey, KeyRef, UnknownKey } from './objects/keys.js';
import type { WithReference } from './reference.js';
import type { AtSecond, FieldMessage } from './type-error-message.js';
import type {
  KnownLiteral,
  PropertyOf,
  SetsMany,
  SetsNone,
  TextOf,
  UnionKeys,
  UnknownArray,
} from './type-utils.js';

// ---- The form of valid variables

interface NoListedForm {
  readonly name?: undefined;
  readonly value?: undefined;
  readonly valueFrom?: undefined;
}
interface NoSource extends NoListedForm {
  readonly secretKeyRef?: undefined;
  readonly configMapKeyRef?: undefined;
  readonly fieldRef?: undefined;
  readonly resourceFieldRef?: undefined;
  readonly fileKeyRef?: undefined;
}
interface FromSecret extends Omit<NoSource, 'secretKeyRef'> {
  readonly secretKeyRef: NonNullable<EnvSource['secretKeyRef']>;
}
interface FromConfigMap extends Omit<NoSource, 'configMapKeyRef'> {
  readonly configMapKeyRef: NonNullable<EnvSource['configMapKeyRef']>;
}
interface FromField extends Omit<NoSource, 'fieldRef'> {
  readonly fieldRef: NonNullable<EnvSource['fieldRef']>;
}
interface FromResource extends Omit<NoSource, 'resourceFieldRef'> {
  readonly resourceFieldRef: NonNullable<EnvSource['resourceFieldRef']>;
}
interface FromFile extends Omit<NoSource, 'fileKeyRef'> {
  readonly fileKeyRef: NonNullable<EnvSource['fileKeyRef']>;
}
type OneSource = FromSecret | FromConfigMap | FromField | FromResource | FromFile;
interface EnvByName<Value> {
  readonly [name: string]: Value | undefined;
  readonly [index: number]: never; // names that consist of digits
}
interface ValidListedEnv extends Omit<NoSource, keyof NoListedForm> {
  readonly name: string;
  readonly valueFrom?: OneSource | undefined;
}
/** The form of variables that TypeScript checks itself. */
export type ValidEnv = EnvByName<string | OneSource> | readonly ValidListedEnv[] | undefined;

interface FromOwnResource extends FromResource {
  readonly resourceFieldRef: NonNullable<EnvSource['resourceFieldRef']> & {
    readonly containerName?: undefined;
    readonly divisor?: undefined;
  };
}
interface EnvWithUsualNames
  extends EnvByName<string | FromSecret | FromConfigMap | FromField | FromOwnResource> {
  readonly ''?: never;
  readonly [name: `${string}=${string}`]: never;
}
/** Variables of which only the names and keys of ConfigMaps and Secrets need a closer look. */
export type UsualEnv = EnvWithUsualNames | undefined;

type WrongKeyRef = MistakenShape<KeyRefMistakes>;
interface WrongSecretKey {
  readonly secretKeyRef: WrongKeyRef;
}
interface WrongConfigMapKey {
  readonly configMapKeyRef: WrongKeyRef;
}
/** The sources with an invalid or unknown name or key of a ConfigMap or Secret. */
export type InvalidKeyRef<Source> = Source extends SuspectSource
  ? UnknownKey<Source> | InvalidTextRef<Source>
  : never;
/** The sources with an invalid name or key, and those that refer to an object. */
type SuspectSource =
  | WrongSecretKey
  | WrongConfigMapKey
  | { readonly configMapKeyRef: KeyRef<NamedConstruct> }
  | { readonly secretKeyRef: KeyRef<NamedConstruct> };
type InvalidTextRef<Source> = Source extends WrongSecretKey
  ? Mistaken<Source['secretKeyRef'], WrongKeyRef>
  : Source extends WrongConfigMapKey
    ? Mistaken<Source['configMapKeyRef'], WrongKeyRef>
    : never;

/** The invalid parts of variables. `Pod` is the Pod that has the container. */
export type InvalidEnv<Variables, VolumeNames, Pod> = Variables extends UnknownArray
  ? InvalidListed<Variables[number], VolumeNames, Pod>
  :
      | Extract<keyof Variables, NotVariableName>
      | InvalidSource<Variables[keyof Variables], VolumeNames, Pod>;
type InvalidListed<Variable, VolumeNames, Pod> =
  | Mistaken<Variable, MistakenShape<ListedVariableMistakes>>
  | (Variable extends { readonly valueFrom: infer Source }
      ? InvalidSource<Source, VolumeNames, Pod> | InvalidKeyRef<Source>
      : never);
type InvalidSource<Source, VolumeNames, Pod> = Source extends { readonly fileKeyRef: infer Ref }
  ? InvalidFileRef<Ref, VolumeNames, Pod>
  : Source extends { readonly resourceFieldRef: infer Ref }
    ? InvalidDivisor<Ref> | UnknownContainer<Ref, Pod>
    : never;
type InvalidFileRef<Ref, VolumeNames, Pod> =
  | Mistaken<Ref, MistakenShape<FileRefMistakes>>
  | (Ref extends { readonly volumeName: infer R }
      ? KnownLiteral<Exclude<TextOf<R>, VolumeNames>> | NotEmptyDir<R, PropertyOf<Pod, 'volumes'>>
      : never);
type NotEmptyDir<Name, Volumes> = Name extends keyof Volumes
  ? SetsNone<Volumes[Name], 'emptyDir'> extends true
    ? Name
    : never
  : never;
/**
 * The literal name of a container that the Pod does not have. This includes the empty
 * name, which means the container itself, so that editors complete the names.
 */
type UnknownContainer<Ref, Pod> = Ref extends { readonly containerName: infer C extends string }
  ? KnownLiteral<Exclude<TextOf<C>, ContainerNames<Pod>>>
  : never;
/** The names of the containers and init containers of a Pod. */
export type ContainerNames<Pod> = TextOf<
  UnionKeys<NonNullable<PropertyOf<Pod, 'containers'> | PropertyOf<Pod, 'initContainers'>>>
>;

// ---- Slow path. Pod: the whole Pod.

export type ExplainEnv<Variables, VolumeNames extends string, Pod> = Variables extends UnknownArray
  ? [InvalidEnv<Variables, VolumeNames, Pod>] extends [never]
    ? Variables extends ValidEnv
      ? unknown
      : ExplainList<Variables, VolumeNames, Pod>
    : ExplainList<Variables, VolumeNames, Pod>
  : Variables extends object
    ? {
        [K in keyof Variables]: IsDigits<K> extends true
          ? DigitsOnlyMessage<K, 'variable'>
          : K extends NotVariableName
            ? `the name of a variable must not be empty, and not contain '='`
            : ExplainValue<Variables[K], VolumeNames, Pod>;
      }
    : unknown;
type ExplainList<Variables, VolumeNames extends string, Pod> = {
  [I in keyof Variables]: ExplainListed<Variables[I], VolumeNames, Pod>;
};
type ExplainListed<Variable, VolumeNames extends string, Pod> = Variable extends {
  readonly value: number | boolean;
}
  ? { value: `a variable is a string: write '${Variable['value']}'` }
  : ExplainMistakes<Variable, ListedVariableMistakes> &
      (Variable extends { readonly valueFrom: infer Source }
        ? Omit<ListedEnvVar, 'valueFrom'> & {
            valueFrom: ExplainListedSource<Source, VolumeNames, Pod>;
          }
        : Variable extends undefined
          ? undefined
          : ListedEnvVar);
type ExplainListedSource<Source, VolumeNames extends string, Pod> =
  SetsNone<Source, keyof EnvSource> extends true
    ? 'a variable needs a source: secretKeyRef, configMapKeyRef, fieldRef, …'
    : ExplainSource<Source, VolumeNames, Pod>;
type ExplainValue<Given, VolumeNames extends string, Pod> = Given extends number | boolean
  ? `a variable is a string: write '${Given}'`
  : Given extends object
    ? ExplainSource<Given, VolumeNames, Pod>
    : Given extends undefined
      ? undefined
      : string | EnvSource;
type ExplainSource<Given, VolumeNames extends string, Pod> =
  SetsNone<Given, keyof EnvSource> extends true
    ? Given extends { readonly valueFrom: unknown }
      ? 'write the source directly, without valueFrom'
      : Given extends { readonly value: unknown }
        ? 'write the string directly, without value'
        : OnlyIfKnown<
            Given,
            EnvSource,
            'a variable needs a string or a source: secretKeyRef, configMapKeyRef, fieldRef, …'
          >
    : SetsMany<Given, keyof EnvSource> extends true
      ? AtSecond<Given, SourceOrder, 'a variable can have only one source: remove the others'>
      : [UnknownKey<Given>] extends [never]
        ? ExplainRef<Given, VolumeNames, Pod>
        : ExplainUnknownKey<Given>;
type SourceOrder = [
  'secretKeyRef',
  'configMapKeyRef',
  'fieldRef',
  'resourceFieldRef',
  'fileKeyRef',
];
type ExplainRef<Given, VolumeNames extends string, Pod> = Given extends {
  readonly fileKeyRef: infer Ref;
}
  ? Omit<EnvSource, 'fileKeyRef'> & {
      readonly fileKeyRef: ExplainMistakes<Ref, FileRefMistakes> &
        ExplainFileVolume<PropertyOf<Ref, 'volumeName'>, VolumeNames, Pod>;
    }
  : EnvSource &
      FieldMessage<
        'secretKeyRef',
        ExplainMistakes<PropertyOf<Given, 'secretKeyRef'>, KeyRefMistakes>
      > &
      FieldMessage<
        'configMapKeyRef',
        ExplainMistakes<PropertyOf<Given, 'configMapKeyRef'>, KeyRefMistakes>
      > &
      FieldMessage<
        'resourceFieldRef',
        ExplainResourceRef<PropertyOf<Given, 'resourceFieldRef'>, Pod>
      >;
type ExplainFileVolume<Name, VolumeNames extends string, Pod> =
  Name extends NotEmptyDir<Name, PropertyOf<Pod, 'volumes'>>
    ? { volumeName: `volume '${Name & string}' must be an emptyDir` }
    : WithReference<FileKeySelector, 'volumeName', Name, VolumeNames, 'volume'>;
type ExplainResourceRef<Ref, Pod> = ExplainDivisor<Ref> &
  ([UnknownContainer<Ref, Pod>] extends [never]
    ? unknown
    : [PropertyOf<Ref, 'containerName'>] extends ['']
      ? { containerName: '' | ContainerNames<Pod> }
      : WithReference<
          ResourceFieldRef,
          'containerName',
          PropertyOf<Ref, 'containerName'>,
          ContainerNames<Pod>,
          'container'
        >);
