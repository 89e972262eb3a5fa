import type { DownwardAPIVolumeFile } from '../spec/volume/downward-api.js';
import type { VolumeProjection } from '../spec/volume/projected.js';
import type { Repeated } from './repeated.js';
import type { AtSecond } from './type-error-message.js';
import type { PropertyOf, SetsMany, SetsNone, UnknownArray } from './type-utils.js';

// ---- The form of valid projections

interface FileOfField {
  readonly fieldRef: unknown;
  readonly resourceFieldRef?: undefined;
}
interface FileOfResource {
  readonly resourceFieldRef: unknown;
  readonly fieldRef?: undefined;
}
/** Downward API files with one source each. */
export interface ValidDownwardApi {
  readonly items?: readonly (FileOfField | FileOfResource)[] | undefined;
  readonly [other: string]: unknown;
}

interface NoSource {
  readonly clusterTrustBundle?: undefined;
  readonly configMap?: undefined;
  readonly downwardAPI?: undefined;
  readonly podCertificate?: undefined;
  readonly secret?: undefined;
  readonly serviceAccountToken?: undefined;
}
type ValidProjection = {
  [K in keyof NoSource]-?: Omit<NoSource, K> & {
    readonly [k in K]: K extends 'downwardAPI' ? ValidDownwardApi : unknown;
  };
}[keyof NoSource];
export interface ValidProjected {
  readonly sources?: readonly ValidProjection[] | undefined;
  readonly [other: string]: unknown;
}

// ---- The paths of files, which are unique in a projected volume

/** The paths that two files of a projected volume have; never if there are none. */
export type RepeatedPath<Given> = Given extends { readonly sources: infer T }
  ? Repeated<PathsOfAll<T>>
  : never;
type PathsOfAll<T> = T extends readonly [infer First, ...infer Rest]
  ? readonly [...PathsOf<First>, ...PathsOfAll<Rest>]
  : readonly [];
/** The paths of one source. Kubernetes does not compare those of tokens. */
type PathsOf<Source> = Source extends { readonly [source: string]: infer Given }
  ? Given extends { readonly items: infer Items extends UnknownArray }
    ? { readonly [I in keyof Items]: PropertyOf<Items[I], 'path'> }
    : Source extends { readonly clusterTrustBundle: { readonly path: infer Path } }
      ? readonly [Path]
      : readonly []
  : readonly [];

/** The message at each source with a path that a source before it, or itself, has. */
export type ExplainRepeatedPaths<Given> = Given extends { readonly sources: infer T }
  ? { sources: ExplainPaths<T> }
  : unknown;
type ExplainPaths<
  T,
  Seen extends UnknownArray = readonly [],
  Messages extends UnknownArray = readonly [],
> = T extends readonly [infer First, ...infer Rest]
  ? ExplainPaths<
      Rest,
      readonly [...Seen, ...PathsOf<First>],
      readonly [...Messages, PathMessage<Exclude<NewlyRepeated<Seen, First>, undefined>>]
    >
  : T extends readonly []
    ? Messages
    : unknown;
type NewlyRepeated<Seen extends UnknownArray, Source> = Exclude<
  Repeated<readonly [...Seen, ...PathsOf<Source>]>,
  Repeated<Seen>
>;
type PathMessage<Path> = [Path] extends [never]
  ? unknown
  : `another file of this volume has the path '${Path & string}': change one of the two`;

// ---- Slow path

export type ExplainProjected<Given> = Given extends {
  readonly sources: infer T extends UnknownArray;
}
  ? { sources: { [I in keyof T]: ExplainProjection<T[I]> } }
  : unknown;
type ExplainProjection<Given> =
  SetsNone<Given, keyof VolumeProjection> extends true
    ? 'a projection needs a source: configMap, secret, serviceAccountToken, downwardAPI, …'
    : SetsMany<Given, keyof VolumeProjection> extends true
      ? AtSecond<
          Given,
          [
            'configMap',
            'secret',
            'downwardAPI',
            'serviceAccountToken',
            'clusterTrustBundle',
            'podCertificate',
          ],
          'a projection can have only one source: write two projections'
        >
      : Given extends { readonly downwardAPI: infer D }
        ? VolumeProjection & { downwardAPI: ExplainDownwardApi<D> }
        : VolumeProjection;

export type ExplainDownwardApi<Given> = Given extends {
  readonly items: infer T extends UnknownArray;
}
  ? { items: { [I in keyof T]: ExplainFile<T[I]> } }
  : unknown;
type ExplainFile<Given> =
  SetsNone<Given, 'fieldRef' | 'resourceFieldRef'> extends true
    ? 'a file needs a source: fieldRef or resourceFieldRef'
    : SetsMany<Given, 'fieldRef' | 'resourceFieldRef'> extends true
      ? AtSecond<
          Given,
          ['fieldRef', 'resourceFieldRef'],
          'a file can have only one source: fieldRef or resourceFieldRef'
        >
      : DownwardAPIVolumeFile;
