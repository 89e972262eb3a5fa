/**
 * The form of a value that is read from an object of the API: a scalar; `[S]`, a list;
 * `{ '*': S }`, a map; or the fields that are read. A field whose name ends with `!` has a zero
 * value if it is absent, as in Go; any other is omitted.
 */
export type Shape = Scalar | readonly [Shape] | { readonly [field: string]: Shape };

export type Scalar = keyof ScalarValues;

interface ScalarValues {
  readonly string: string;
  readonly integer: number;
  readonly boolean: boolean;
  readonly quantity: number | string;
  readonly time: string;
  readonly any: unknown;
}

/** The type of the values of a form. */
export type ValueOf<S> = S extends Scalar
  ? ScalarValues[S]
  : S extends readonly [infer Item]
    ? readonly ValueOf<Item>[]
    : S extends { readonly '*': infer Value }
      ? { readonly [name: string]: ValueOf<Value> }
      : {
          readonly [K in keyof S as K extends `${infer Name}!` ? Name : never]: ValueOf<S[K]>;
        } & {
          readonly [K in keyof S as K extends `${string}!` ? never : K]?: ValueOf<S[K]>;
        };
