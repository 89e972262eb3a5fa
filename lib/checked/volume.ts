import type { Volume } from '../spec/volume.js';
import type { List, Only, SetFields, SetsMany, SetsNone } from './known.js';
import type { ByNameInstead, NoSuchFields, Told } from './mistake.js';
import type { Labelled } from './name.js';
import type { ExplainDownward, ExplainProjected, RightDownward, RightProjected } from './projected.js';
import type { BadQuantity, ExplainQuantity } from './quantity.js';
import type { ExplainAmounts } from './resources.js';
import type { RefusedBy } from './security-level.js';
import type { Not } from './standard.js';

// ---- What is wrong, quickly: never, if nothing is

/** The one key of a volume; a union of keys, or none, is no OneKey. */
type OneKey = { [K in keyof Volume]-?: Only<K> }[keyof Volume];

/** What is wrong in the volume S; never, if nothing is. Where TypeScript filled up a union it has more keys than are set. */
export type BadVolume<S> = S extends undefined
  ? never
  : Only<keyof S> extends OneKey
    ? BadSource<keyof S, S[keyof S]>
    : Only<SetFields<S>> extends OneKey
      ? BadSource<SetFields<S>, S[SetFields<S> & keyof S]>
      : keyof Volume extends keyof S // as wide as Volume, it says nothing
        ? never
        : S;

/** T: what stands at the kind K of a volume. */
type BadSource<K, T> = K extends 'emptyDir'
  ? T extends Sized
    ? BadQuantity<T['sizeLimit']>
    : never
  : K extends 'ephemeral'
    ? T extends Requesting<unknown>
      ? BadStorage<T['volumeClaimTemplate']['spec']['resources']>
      : never
    : K extends 'projected'
      ? T extends RightProjected
        ? never
        : T
      : K extends 'downwardAPI'
        ? T extends RightDownward
          ? never
          : T
        : never;

interface Sized {
  readonly sizeLimit: unknown;
}
interface Requesting<R> {
  readonly volumeClaimTemplate: { readonly spec: { readonly resources: R } };
}
// Of a claim nothing but storage is asked for; what is not of this form is explained.
type BadStorage<R> = R extends { readonly [list: string]: { readonly storage: infer Q } } ? BadQuantity<Q> : R;

// ---- What is wrong with a wrong one. L: the Pod Security level.

export type ExplainVolumes<T, L> = T extends List
  ? ByNameInstead<T, 'volumes'>
  : T extends object
    ? { [K in keyof T]: Labelled<K, 'volume', ExplainVolume<T[K], L>> }
    : unknown;

type Source<S> = SetFields<S> & keyof Volume;
type ExplainVolume<S, L> = undefined extends S
  ? Volume | undefined
  : SetsNone<S, keyof Volume> extends true
    ? Told<NoSuchFields<S, Volume, 'a volume'>, 'a volume needs a source: emptyDir, configMap, secret, persistentVolumeClaim, …'>
    : SetsMany<S, keyof Volume> extends true
      ? 'a volume has one source: remove the others'
      : [Source<S> & RefusedBy<L>] extends [never]
        ? Volume & { [F in keyof S as F & PartName]: Parts<S[F]>[F & PartName] }
        : Not<
            L,
            Source<S> & RefusedBy<L>,
            [L] extends ['restricted'] ? `use ${RestrictedSources}` : 'use emptyDir, persistentVolumeClaim, configMap, …'
          >;
type RestrictedSources = 'configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret';

type PartName = keyof Parts<unknown>;
/** What is wrong with T, at each source that it may stand at. */
interface Parts<T> {
  emptyDir: T extends Sized ? { sizeLimit: ExplainQuantity<T['sizeLimit']> } : unknown;
  ephemeral: T extends Requesting<infer R> ? { volumeClaimTemplate: { spec: { resources: ExplainStorage<R> } } } : unknown;
  projected: ExplainProjected<T>;
  downwardAPI: ExplainDownward<T>;
}
type ExplainStorage<R> = { [F in keyof R]: ExplainAmounts<R[F]> };
