import type { schema } from './schema.js';

type Schema = typeof schema;

/** The name of a type of the API: `Container`, `ContainerPort`, ... */
export type Kind = keyof Schema & string;

interface ScalarTypes {
  readonly string: string;
  readonly Time: string;
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

/** What a word stands for, its facts left out. */
type ValueOf<W extends string> = W extends `${infer Word} ${string}`
  ? ValueOf<Word>
  : W extends `${infer Each}[]`
    ? readonly ValueOf<Each>[]
    : W extends `${infer Each}{}`
      ? { readonly [name: string]: ValueOf<Each> }
      : W extends `${infer Held}!`
        ? ValueOf<Held>
        : W extends Kind
          ? Api<W>
          : W extends keyof ScalarTypes
            ? ScalarTypes[W]
            : UnionOf<W>;

/**
 * A value of an API type, as it stands in a manifest: nothing is defaulted and nothing enforced, so
 * every field may be absent. `Api<'PodSpec'>` is what Kubernetes calls a PodSpec.
 */
export type Api<K extends Kind> = {
  readonly [F in keyof Schema[K]]?: ValueOf<Schema[K][F] & string>;
};
