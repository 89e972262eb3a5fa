import type { Volume } from '../spec/volume.js';
import type { List, Only, SetFields, SetsMany, SetsNone } from './known.js';
import type { ByNameInstead, NoSuchFields, Told } from './mistake.js';
import type { Labelled } from './name.js';
import type { ExplainDownward, ExplainProjected, RightDownward, RightProjected } from './projected.js';
import type { BadQuantity, ExplainQuantity } from './quantity.js';
import type { ExplainAmounts } from './resources.js';

// ---- What is wrong, quickly: never, if nothing is

/** The one key of a volume; a union of keys, or none, is no OneKey. */
type OneKey = { [K in keyof Volume]-?: Only<K> }[keyof Volume];

interface RightVolume {
  readonly projected?: RightProjected;
  readonly downwardAPI?: RightDownward;
  readonly [source: string]: unknown;
}
interface Sized {
  readonly emptyDir: { readonly sizeLimit: unknown };
}
interface Requested {
  readonly ephemeral: { readonly volumeClaimTemplate: { readonly spec: { readonly resources: unknown } } };
}

export type BadVolume<S> = S extends RightVolume
  ? Only<keyof S> extends OneKey
    ? S extends Sized
      ? BadQuantity<S['emptyDir']['sizeLimit']>
      : S extends Requested
        ? BadStorage<S['ephemeral']['volumeClaimTemplate']['spec']['resources']>
        : never
    : S
  : S extends undefined
    ? never
    : S;
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
        ? Volume & { [F in keyof S as F extends keyof Explained<S> ? F : never]: Explained<S>[F & keyof Explained<S>] }
        : `podSecurity '${L & string}' does not allow ${Source<S> & RefusedBy<L>}`;

/** The sources that have more to explain. */
interface Explained<S> {
  emptyDir: S extends Sized ? { sizeLimit: ExplainQuantity<S['emptyDir']['sizeLimit']> } : unknown;
  ephemeral: S extends Requested
    ? { volumeClaimTemplate: { spec: { resources: ExplainStorage<S['ephemeral']['volumeClaimTemplate']['spec']['resources']> } } }
    : unknown;
  projected: S extends { readonly projected: infer P } ? ExplainProjected<P> : unknown;
  downwardAPI: S extends { readonly downwardAPI: infer D } ? ExplainDownward<D> : unknown;
}
type ExplainStorage<R> = { [F in keyof R]: ExplainAmounts<R[F]> };

/** The sources that the level L does not allow. */
export type RefusedBy<L> = [L] extends ['baseline']
  ? 'hostPath'
  : [L] extends ['restricted']
    ? NotRestricted
    : [L] extends ['baseline' | 'restricted']
      ? 'hostPath'
      : never;
type NotRestricted = Exclude<
  keyof Volume,
  'configMap' | 'csi' | 'downwardAPI' | 'emptyDir' | 'ephemeral' | 'image' | 'persistentVolumeClaim' | 'projected' | 'secret'
>;
