import type { Device, ListedDevice, ListedMount, Mount } from '../spec/mount.js';
import type { Known, List } from './known.js';
import type { Referring } from './reference.js';

// ---- What a right one is like. V: the names of the Pod's volumes.

interface RightMount<V extends string> extends Mount {
  readonly volume: V;
}
interface RightDevice<V extends string> extends Device {
  readonly volume: V;
}
interface Listed<V> {
  readonly name: V;
}
type ByPath<M> = { readonly [path: string]: M | undefined };
export type RightMounts<V extends string> = ByPath<RightMount<V>> | readonly Listed<V>[] | undefined;
export type RightDevices<V extends string> = ByPath<RightDevice<V>> | readonly Listed<V>[] | undefined;

/** The paths of the mounts T that are relative; never, if none is. */
export type BadPath<T> = T extends List ? never : Relative<keyof T>;
type Relative<P> = Known<Exclude<P, `/${string}`>>;

/** The names of volumes in the mounts, or devices, T that are known and not among V. */
export type BadVolumeRef<T, V> = T extends List ? BadListed<T[number], V> : BadMount<T[keyof T], V>;
type BadListed<M, V> = M extends Listed<infer R> ? Known<Exclude<R, V>> : never;
type BadMount<M, V> = M extends { readonly volume: infer R } ? Known<Exclude<R, V>> : never;

// ---- What is wrong with a wrong one

export type ExplainMounts<T, V extends string> = ExplainPaths<T, V, Mount, ListedMount>;
export type ExplainDevices<T, V extends string> = ExplainPaths<T, V, Device, ListedDevice>;

type ExplainPaths<T, V extends string, Wide extends Device, ListedWide extends Listed<string>> = T extends List
  ? { [I in keyof T]: T[I] extends Listed<infer R> ? Referring<ListedWide, 'name', R, V, 'volume'> : ListedWide }
  : T extends object
    ? {
        [P in keyof T]: [Relative<P>] extends [never]
          ? ExplainMount<T[P], V, Wide>
          : `path '${P & string}' must be absolute: write '/${P & string}'`;
      }
    : unknown;
type ExplainMount<M, V extends string, Wide extends Device> = M extends { readonly volume: infer R }
  ? Referring<Wide, 'volume', R, V, 'volume'>
  : Wide;
