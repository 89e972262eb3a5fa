import type { Device, ListedDevice, ListedMount, Mount } from '../spec/mount.js';
import type { WithReference } from './reference.js';
import type { KnownLiteral, UnknownArray } from './type-utils.js';

// ---- What a right one is like. V: the names of the Pod's volumes.

interface ValidMount<V extends string> extends Mount {
  readonly volume: V;
}
interface ValidDevice<V extends string> extends Device {
  readonly volume: V;
}
interface ListedByName<V> {
  readonly name: V;
}
type ByPath<M> = { readonly [path: string]: M | undefined };
export type ValidMounts<V extends string> =
  | ByPath<ValidMount<V>>
  | readonly ListedByName<V>[]
  | undefined;
export type ValidDevices<V extends string> =
  | ByPath<ValidDevice<V>>
  | readonly ListedByName<V>[]
  | undefined;

/** The paths of the mounts T that are relative; never, if none is. */
export type InvalidPath<T> = T extends UnknownArray ? never : RelativePath<keyof T>;
type RelativePath<P> = KnownLiteral<Exclude<P, `/${string}`>>;

/** The names of volumes in the mounts, or devices, T that are known and not among V. */
export type InvalidVolumeRef<T, V> = T extends UnknownArray
  ? InvalidListedRef<T[number], V>
  : InvalidMountRef<T[keyof T], V>;
type InvalidListedRef<M, V> = M extends ListedByName<infer R> ? KnownLiteral<Exclude<R, V>> : never;
type InvalidMountRef<M, V> = M extends { readonly volume: infer R }
  ? KnownLiteral<Exclude<R, V>>
  : never;

// ---- What is wrong with a wrong one

export type ExplainMounts<T, V extends string> = ExplainPaths<T, V, Mount, ListedMount>;
export type ExplainDevices<T, V extends string> = ExplainPaths<T, V, Device, ListedDevice>;

type ExplainPaths<
  T,
  V extends string,
  Wide extends Device,
  ListedWide extends ListedByName<string>,
> = T extends UnknownArray
  ? {
      [I in keyof T]: T[I] extends ListedByName<infer R>
        ? WithReference<ListedWide, 'name', R, V, 'volume'>
        : ListedWide;
    }
  : T extends object
    ? {
        [P in keyof T]: [RelativePath<P>] extends [never]
          ? ExplainMount<T[P], V, Wide>
          : `path '${P & string}' must be absolute: write '/${P & string}'`;
      }
    : unknown;
type ExplainMount<M, V extends string, Wide extends Device> = M extends { readonly volume: infer R }
  ? WithReference<Wide, 'volume', R, V, 'volume'>
  : Wide;
