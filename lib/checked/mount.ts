import type { Device, Mount } from '../spec/mount.js';
import type { IsText, List } from './known.js';
import type { Field } from './mistake.js';
import type { ExplainRef } from './reference.js';

// ---- What a right one is like. V: the names of the Pod's volumes. What a list names is left to synth.

interface MountsOf<V> {
  readonly [path: string]: { readonly volume: V };
}
export type RightMounts<V> = MountsOf<V> | List | undefined;

// ---- What is wrong with a wrong one

export type ExplainMounts<T, V extends string> = ExplainPaths<T, V, Mount>;
export type ExplainDevices<T, V extends string> = ExplainPaths<T, V, Device>;

type ExplainPaths<T, V extends string, Wide> = T extends List
  ? unknown
  : T extends object
    ? { [P in keyof T]: P extends `/${string}` ? ExplainMount<T[P], V, Wide> : IsText<P> extends true ? Relative<P> : ExplainMount<T[P], V, Wide> }
    : unknown;
type ExplainMount<M, V extends string, Wide> = M extends { readonly volume: infer R } ? Wide & Field<'volume', ExplainRef<R, V, 'volume'>> : Wide;
type Relative<P> = `path '${P & string}' must be absolute: write '/${P & string}'`;
