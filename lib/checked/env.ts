import type { EnvFrom, EnvSource } from '../spec/env.js';
import type { List, SetsMany, SetsNone } from './known.js';
import type { Field } from './mistake.js';
import type { DigitsOnly } from './name.js';
import type { ExplainRef } from './reference.js';

// ---- What a right one is like. V: the names of the Pod's volumes.

interface NoSource {
  readonly secretKeyRef?: undefined;
  readonly configMapKeyRef?: undefined;
  readonly fieldRef?: undefined;
  readonly resourceFieldRef?: undefined;
  readonly fileKeyRef?: undefined;
}
interface FromSecret extends Omit<NoSource, 'secretKeyRef'> {
  readonly secretKeyRef: unknown;
}
interface FromConfigMap extends Omit<NoSource, 'configMapKeyRef'> {
  readonly configMapKeyRef: unknown;
}
interface FromField extends Omit<NoSource, 'fieldRef'> {
  readonly fieldRef: unknown;
}
interface FromResource extends Omit<NoSource, 'resourceFieldRef'> {
  readonly resourceFieldRef: unknown;
}
interface FromFile<V> extends Omit<NoSource, 'fileKeyRef'> {
  readonly fileKeyRef: { readonly volumeName: V };
}
interface EnvOf<V> {
  readonly [name: string]: string | FromSecret | FromConfigMap | FromField | FromResource | FromFile<V>;
  readonly [index: number]: never; // names of digits alone
}
export type RightEnv<V> = EnvOf<V> | List | undefined;

interface AllOfSecret {
  readonly secretRef: unknown;
  readonly configMapRef?: undefined;
}
interface AllOfConfigMap {
  readonly configMapRef: unknown;
  readonly secretRef?: undefined;
}
export type RightEnvFrom = readonly (AllOfSecret | AllOfConfigMap)[] | undefined;

// ---- What is wrong with a wrong one

export type ExplainEnv<E, V extends string> = E extends List
  ? unknown
  : E extends object
    ? { [K in keyof E]: number extends K ? Wide : K extends number | `${bigint}` ? DigitsOnly<K, 'variable'> : E[K] extends object ? ExplainSource<E[K], V> : Wide }
    : unknown;
type Wide = string | EnvSource;
type ExplainSource<S, V extends string> = SetsNone<S, keyof EnvSource> extends true
  ? 'a variable needs a value or a source: secretKeyRef, configMapKeyRef, fieldRef, …'
  : SetsMany<S, keyof EnvSource> extends true
    ? 'a variable has one source: remove the others'
    : S extends { readonly fileKeyRef: { readonly volumeName: infer R } }
      ? EnvSource & Field<'fileKeyRef', Field<'volumeName', ExplainRef<R, V, 'volume'>>>
      : Wide;

export type ExplainEnvFrom<T> = T extends List ? { [I in keyof T]: ExplainAll<T[I]> } : unknown;
type ExplainAll<S> = SetsNone<S, 'secretRef' | 'configMapRef'> extends true
  ? 'envFrom needs a source: secretRef or configMapRef'
  : SetsMany<S, 'secretRef' | 'configMapRef'> extends true
    ? 'envFrom has one source in each part: write two parts'
    : EnvFrom;
