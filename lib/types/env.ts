import type { EnvFrom } from '../spec/env.js';
import type { EnvSource, FileKeySelector } from '../spec/env-source.js';
import type { DigitsOnlyMessage, IsDigits } from './name.js';
import type { WithReference } from './reference.js';
import type { MessagesOrElse, NoSuchFields } from './type-error-message.js';
import type { KnownLiteral, SetsMany, SetsNone, TextOf, UnknownArray } from './type-utils.js';

// ---- The form of valid variables

interface NoSource {
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
interface FromFile<VolumeNames> extends Omit<NoSource, 'fileKeyRef'> {
  readonly fileKeyRef: NonNullable<EnvSource['fileKeyRef']> & { readonly volumeName: VolumeNames };
}
interface ValidEnvByName<VolumeNames> {
  readonly [name: string]:
    | string
    | FromSecret
    | FromConfigMap
    | FromField
    | FromResource
    | FromFile<VolumeNames>
    | undefined;
  readonly [index: number]: never; // names that consist of digits
}
export type ValidEnv<VolumeNames> = ValidEnvByName<VolumeNames> | UnknownArray | undefined;

/** The literal names of volumes in variables that are not declared. */
export type InvalidFileRef<Variables, VolumeNames> = Variables extends UnknownArray
  ? never
  : InvalidFileRefIn<Variables[keyof Variables], VolumeNames>;
type InvalidFileRefIn<Given, VolumeNames> = Given extends {
  readonly fileKeyRef: { readonly volumeName: infer R };
}
  ? KnownLiteral<Exclude<TextOf<R>, VolumeNames>>
  : never;

interface AllOfSecret {
  readonly secretRef: unknown;
  readonly configMapRef?: undefined;
}
interface AllOfConfigMap {
  readonly configMapRef: unknown;
  readonly secretRef?: undefined;
}
export type ValidEnvFrom = readonly (AllOfSecret | AllOfConfigMap)[] | undefined;

// ---- Slow path

export type ExplainEnv<Variables, VolumeNames extends string> = Variables extends UnknownArray
  ? unknown
  : Variables extends object
    ? {
        [K in keyof Variables]: IsDigits<K> extends true
          ? DigitsOnlyMessage<K, 'variable'>
          : ExplainValue<Variables[K], VolumeNames>;
      }
    : unknown;
type ExplainValue<Given, VolumeNames extends string> = Given extends number | boolean
  ? `a variable is a string: write '${Given}'`
  : Given extends object
    ? ExplainSource<Given, VolumeNames>
    : Given extends undefined
      ? undefined
      : string | EnvSource;
type ExplainSource<Given, VolumeNames extends string> =
  SetsNone<Given, keyof EnvSource> extends true
    ? Given extends { readonly valueFrom: unknown }
      ? 'write the source directly, without valueFrom'
      : Given extends { readonly value: unknown }
        ? 'write the string directly, without value'
        : MessagesOrElse<
            NoSuchFields<Given, EnvSource, 'a variable'>,
            'a variable needs a string or a source: secretKeyRef, configMapKeyRef, fieldRef, …'
          >
    : SetsMany<Given, keyof EnvSource> extends true
      ? 'a variable can have only one source: remove the others'
      : Given extends { readonly fileKeyRef: { readonly volumeName: infer R } }
        ? Omit<EnvSource, 'fileKeyRef'> & {
            readonly fileKeyRef: WithReference<
              FileKeySelector,
              'volumeName',
              R,
              VolumeNames,
              'volume'
            >;
          }
        : string | EnvSource;

export type ExplainEnvFrom<Given> = Given extends UnknownArray
  ? { [I in keyof Given]: ExplainEnvFromSource<Given[I]> }
  : unknown;
type ExplainEnvFromSource<Given> =
  SetsNone<Given, 'secretRef' | 'configMapRef'> extends true
    ? 'an envFrom entry needs a source: secretRef or configMapRef'
    : SetsMany<Given, 'secretRef' | 'configMapRef'> extends true
      ? 'an envFrom entry can have only one source: write two entries'
      : EnvFrom;
