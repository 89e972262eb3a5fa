import type { schema } from './schema.js';

type Schema = typeof schema;

/** The name of an API type, such as `Container` or `ContainerPort`. */
export type Kind = keyof Schema & string;

interface ScalarTypes {
  readonly string: string;
  readonly Time: string;
  /** In base64, or as a list of numbers. */
  readonly bytes: string | readonly number[];
  readonly boolean: boolean;
  readonly int32: number;
  readonly int64: number;
  readonly IntOrString: number | string;
  readonly Quantity: number | string;
  readonly any: unknown;
}

/** The members of `A|B`. */
type UnionOf<W extends string> = W extends `${infer First}|${infer Rest}`
  ? First | UnionOf<Rest>
  : W;

/** The type that a descriptor of the schema describes, without its facts. */
type ValueOf<W extends string> = W extends `${infer Word} ${string}`
  ? ValueOf<Word>
  : W extends `${infer Each}[]`
    ? readonly ValueOf<Each>[]
    : W extends `${infer Each}{}`
      ? { readonly [name: string]: ValueOf<Each> }
      : W extends `${infer Value}!`
        ? ValueOf<Value>
        : W extends Kind
          ? Api<W>
          : W extends keyof ScalarTypes
            ? ScalarTypes[W]
            : UnionOf<W>;

/**
 * A value of an API type, as in a manifest. Every field is optional: no defaults are set, and
 * required fields are not enforced. `Api<'PodSpec'>` is the PodSpec of Kubernetes.
 */
export type Api<K extends Kind> = {
  readonly [F in keyof Schema[K]]?: ValueOf<Schema[K][F] & string>;
};
