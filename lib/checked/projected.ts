import type { DownwardFile } from '../spec/volume/downward.js';
import type { Projection } from '../spec/volume/projected.js';
import type { List, SetsMany, SetsNone } from './known.js';

// ---- What a right one is like

interface FileOfField {
  readonly fieldRef: unknown;
  readonly resourceFieldRef?: undefined;
}
interface FileOfResource {
  readonly resourceFieldRef: unknown;
  readonly fieldRef?: undefined;
}
/** Files with what is known of the Pod: one thing each. */
export interface RightDownward {
  readonly items?: readonly (FileOfField | FileOfResource)[] | undefined;
  readonly [other: string]: unknown;
}

interface NoPart {
  readonly clusterTrustBundle?: undefined;
  readonly configMap?: undefined;
  readonly downwardAPI?: undefined;
  readonly podCertificate?: undefined;
  readonly secret?: undefined;
  readonly serviceAccountToken?: undefined;
}
type PartOf = {
  [K in keyof NoPart]-?: Omit<NoPart, K> & { readonly [k in K]: K extends 'downwardAPI' ? RightDownward : unknown };
}[keyof NoPart];
export interface RightProjected {
  readonly sources?: readonly PartOf[] | undefined;
  readonly [other: string]: unknown;
}

// ---- What is wrong with a wrong one

export type ExplainProjected<S> = S extends { readonly sources: infer T extends List }
  ? { sources: { [I in keyof T]: ExplainPart<T[I]> } }
  : unknown;
type ExplainPart<S> =
  SetsNone<S, keyof Projection> extends true
    ? 'a part of a projected volume needs a source: configMap, secret, serviceAccountToken, downwardAPI, …'
    : SetsMany<S, keyof Projection> extends true
      ? 'a part of a projected volume has one source: write two parts'
      : S extends { readonly downwardAPI: infer D }
        ? Projection & { downwardAPI: ExplainDownward<D> }
        : Projection;

export type ExplainDownward<D> = D extends { readonly items: infer T extends List }
  ? { items: { [I in keyof T]: ExplainFile<T[I]> } }
  : unknown;
type ExplainFile<F> =
  SetsNone<F, 'fieldRef' | 'resourceFieldRef'> extends true
    ? 'a file needs a source: fieldRef or resourceFieldRef'
    : SetsMany<F, 'fieldRef' | 'resourceFieldRef'> extends true
      ? 'a file has one source: fieldRef or resourceFieldRef'
      : DownwardFile;
