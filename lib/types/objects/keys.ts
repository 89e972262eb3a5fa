import type { ConfigMapKeySelector, SecretKeySelector } from '../../spec/env-source.js';
import type { ConfigMapObject, knownKeys, SecretObject } from '../../spec/named-object.js';
import type { ConfigMapProps } from '../../spec/objects/config-map.js';
import type { SecretProps } from '../../spec/objects/secret.js';
import type { NotConfigKey } from '../format.js';
import type { InferLiteral } from '../infer-literal.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean } from '../type-error-message.js';
import type { KnownLiteral, TextOf, UnionKeys, UnknownArray } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';

// The keys of ConfigMaps and Secrets, and the references to them.

/** The props of a ConfigMap, whose keys are checked. */
export type CheckedConfigMap<Given> = CheckedData<Given, ConfigMapProps, 'data' | 'binaryData'>;
/** The props of a Secret, whose keys are checked. */
export type CheckedSecret<Given> = CheckedData<Given, SecretProps, 'data' | 'stringData'>;

type CheckedData<Given, Wide, Field extends string> = InferLiteral<Given> &
  ByVerdict<Wide, RejectedData<Given, Wide, Field>>[DataVerdict<Given, Field>]['type'];
type DataVerdict<Given, Field extends string> = [
  Extract<KeysOf<Given, Field>, NotConfigKey>,
] extends [never]
  ? Valid
  : Invalid;
interface RejectedData<Given, Wide, Field extends string> {
  readonly type: Omit<Wide, Field> & {
    readonly [F in Field & keyof Given]: {
      readonly [K in keyof Given[F]]: K extends NotConfigKey
        ? "a key must not be empty, and consist of letters, digits, '-', '_' and '.'"
        : string | undefined;
    };
  };
}

/** The keys in some fields of a ConfigMap or Secret; any string if they are not known. */
export type KeysOf<Props, Field extends string> = `${UnionKeys<Props[Field & keyof Props]>}`;

/** The type of a key of a ConfigMap or Secret, with a message if it has no such key. */
export type CheckedKey<Given, Key extends string, Kind extends string> = [
  UnknownAmong<Given, Key>,
] extends [never]
  ? string
  : UndeclaredName<NoKeySentence<UnknownAmong<Given, Key>, Key, Kind>, Key>;

/** The literal keys among some that an object does not have. */
type UnknownAmong<Given, Key> = KnownLiteral<Exclude<TextOf<Given>, Key>>;
type NoKeySentence<Given, Key extends string, Kind extends string> = Given extends string
  ? `this ${Kind} has no key '${Given}'${DidYouMean<Given, Key>}`
  : never;

// ---- References from Pods. Fast path

/** A reference to a key of an object, and not of a name. */
export interface KeyRef<Target> {
  readonly name: Target;
  readonly key: unknown;
}
interface FromConfigMapObject {
  readonly configMapKeyRef: KeyRef<ConfigMapObject>;
}
interface FromSecretObject {
  readonly secretKeyRef: KeyRef<SecretObject>;
}
/** The keys that a source of a variable refers to, and their object does not have. */
export type UnknownKey<Source> = Source extends FromConfigMapObject
  ? UnknownKeyOf<Source['configMapKeyRef']['name'], Source['configMapKeyRef']['key']>
  : Source extends FromSecretObject
    ? UnknownKeyOf<Source['secretKeyRef']['name'], Source['secretKeyRef']['key']>
    : never;
type UnknownKeyOf<Target extends KeyedObject, Key> = Key extends Target[typeof knownKeys]
  ? never
  : UnknownAmong<Key, KeyIn<Target>>;
/** The keys that an object is known to have. */
type KeyIn<Target extends KeyedObject> = NonNullable<Target[typeof knownKeys]>;

type KeyedObject = ConfigMapObject | SecretObject;
interface WithItems {
  readonly items: readonly { readonly key: unknown }[];
}
interface FilesByName extends WithItems {
  readonly name: KeyedObject;
}
interface FilesBySecretName extends WithItems {
  readonly secretName: SecretObject;
}
/** The keys that a volume refers to, and their object does not have. */
export type UnknownKeyOfFiles<Source> = Source extends FilesByName
  ? UnknownKeyOf<Source['name'], Source['items'][number]['key']>
  : Source extends FilesBySecretName
    ? UnknownKeyOf<Source['secretName'], Source['items'][number]['key']>
    : never;

// ---- Slow path

/** The source of a variable with a message at its key, which its object does not have. */
export type ExplainUnknownKey<Source> = Source extends FromConfigMapObject
  ? {
      readonly configMapKeyRef: Omit<ConfigMapKeySelector, 'key'> & {
        readonly key: ExplainKey<
          Source['configMapKeyRef']['name'],
          Source['configMapKeyRef']['key']
        >;
      };
    }
  : Source extends FromSecretObject
    ? {
        readonly secretKeyRef: Omit<SecretKeySelector, 'key'> & {
          readonly key: ExplainKey<Source['secretKeyRef']['name'], Source['secretKeyRef']['key']>;
        };
      }
    : unknown;
/** The type of a key of an object; `unknown` if the object has it. */
type ExplainKey<Target extends KeyedObject, Key> = [UnknownKeyOf<Target, Key>] extends [never]
  ? unknown
  : UndeclaredName<
      NoKeySentence<UnknownKeyOf<Target, Key>, KeyIn<Target>, Target['kind']>,
      Extract<Target[typeof knownKeys], string>
    >;

/** The messages about the keys in a volume of files, or in the sources of a projected one. */
export type ExplainFileKeys<Given> = Given extends FilesByName
  ? { readonly items: ExplainItems<Given['items'], Given['name']> }
  : Given extends FilesBySecretName
    ? { readonly items: ExplainItems<Given['items'], Given['secretName']> }
    : Given extends { readonly sources: infer Sources extends UnknownArray }
      ? { readonly sources: { readonly [I in keyof Sources]: ExplainFileKeysIn<Sources[I]> } }
      : unknown;
type ExplainFileKeysIn<Source> = {
  readonly [F in keyof Source & ('configMap' | 'secret')]: ExplainFileKeys<Source[F]>;
};
type ExplainItems<Items, Target extends KeyedObject> = {
  readonly [I in keyof Items]: Items[I] extends { readonly key: infer Key }
    ? { readonly key: ExplainKey<Target, Key> }
    : unknown;
};
