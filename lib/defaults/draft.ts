import type { Api, Kind } from '../api/api.js';

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [F in keyof T]: Mutable<T[F]> }
    : T;

/** A copy of a value of an API type, in which defaults are set. */
export type Draft<K extends Kind> = Mutable<Api<K>>;
