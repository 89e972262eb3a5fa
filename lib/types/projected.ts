import type { DownwardAPIVolumeFile } from '../spec/volume/downward-api.js';
import type { VolumeProjection } from '../spec/volume/projected.js';
import type { SetsMany, SetsNone, UnknownArray } from './type-utils.js';

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
      ? 'a projection can have only one source: write two projections'
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
      ? 'a file can have only one source: fieldRef or resourceFieldRef'
      : DownwardAPIVolumeFile;
