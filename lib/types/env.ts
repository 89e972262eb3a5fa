import type { EnvFrom, EnvSource, FileKeySelector } from '../spec/env.js';
import type { DigitsOnlyMessage, IsDigits } from './name.js';
import type { WithReference } from './reference.js';
import type { MessagesOrElse, NoSuchFields } from './type-error-message.js';
import type { KnownLiteral, SetsMany, SetsNone, UnknownArray } from './type-utils.js';

// ---- What a right one is like. V: the names of the Pod's volumes.

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
interface FromFile<V> extends Omit<NoSource, 'fileKeyRef'> {
  readonly fileKeyRef: NonNullable<EnvSource['fileKeyRef']> & { readonly volumeName: V };
}
interface ValidEnvByName<V> {
  readonly [name: string]:
    | string
    | FromSecret
    | FromConfigMap
    | FromField
    | FromResource
    | FromFile<V>
    | undefined;
  readonly [index: number]: never; // names of digits alone
}
export type ValidEnv<V> = ValidEnvByName<V> | UnknownArray | undefined;

/** The names of volumes in the variables E that are known and not among V. */
export type InvalidFileRef<E, V> = E extends UnknownArray ? never : InvalidFileRefIn<E[keyof E], V>;
type InvalidFileRefIn<S, V> = S extends { readonly fileKeyRef: { readonly volumeName: infer R } }
  ? KnownLiteral<Exclude<R, V>>
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

// ---- What is wrong with a wrong one

export type ExplainEnv<E, V extends string> = E extends UnknownArray
  ? unknown
  : E extends object
    ? {
        [K in keyof E]: IsDigits<K> extends true
          ? DigitsOnlyMessage<K, 'variable'>
          : ExplainValue<E[K], V>;
      }
    : unknown;
type ExplainValue<T, V extends string> = T extends number | boolean
  ? `a variable is text: write '${T}'`
  : T extends object
    ? ExplainSource<T, V>
    : string | EnvSource;
type ExplainSource<S, V extends string> =
  SetsNone<S, keyof EnvSource> extends true
    ? S extends { readonly valueFrom: unknown }
      ? 'write the source itself, without valueFrom'
      : S extends { readonly value: unknown }
        ? 'write the text itself, without value'
        : MessagesOrElse<
            NoSuchFields<S, EnvSource, 'a variable'>,
            'a variable needs a text or a source: secretKeyRef, configMapKeyRef, fieldRef, …'
          >
    : SetsMany<S, keyof EnvSource> extends true
      ? 'a variable has one source: remove the others'
      : S extends { readonly fileKeyRef: { readonly volumeName: infer R } }
        ? Omit<EnvSource, 'fileKeyRef'> & {
            readonly fileKeyRef: WithReference<FileKeySelector, 'volumeName', R, V, 'volume'>;
          }
        : string | EnvSource;

export type ExplainEnvFrom<T> = T extends UnknownArray
  ? { [I in keyof T]: ExplainEnvFromSource<T[I]> }
  : unknown;
type ExplainEnvFromSource<S> =
  SetsNone<S, 'secretRef' | 'configMapRef'> extends true
    ? 'envFrom needs a source: secretRef or configMapRef'
    : SetsMany<S, 'secretRef' | 'configMapRef'> extends true
      ? 'envFrom has one source in each part: write two parts'
      : EnvFrom;
