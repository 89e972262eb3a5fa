import type { Volume } from '../spec/volume.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { WithValidName } from './name.js';
import type {
  ExplainDownwardApi,
  ExplainProjected,
  ValidDownwardApi,
  ValidProjected,
} from './projected.js';
import type { ExplainQuantity, InvalidQuantity } from './quantity.js';
import type { ExplainResourceList } from './resources.js';
import type { DisallowedVolumeSource } from './security-level.js';
import type { MessagesOrElse, NoSuchFields, WriteByName } from './type-error-message.js';
import type { Invariant, SetFields, SetsMany, SetsNone, UnknownArray } from './type-utils.js';

// ---- What is wrong, quickly: never, if nothing is

/** The one key of a volume; a union of keys, or none, is no OneKey. */
type SingleKey = { [K in keyof Volume]-?: Invariant<K> }[keyof Volume];

/**
 * What is wrong in the volume S; never, if nothing is. Where TypeScript filled up a union it has
 * more keys than are set.
 */
export type InvalidVolume<S> = S extends undefined
  ? never
  : Invariant<keyof S> extends SingleKey
    ? InvalidSource<keyof S, S[keyof S]>
    : Invariant<SetFields<S>> extends SingleKey
      ? InvalidSource<SetFields<S>, S[SetFields<S> & keyof S]>
      : keyof Volume extends keyof S // as wide as Volume, it says nothing
        ? never
        : S;

/** T: what stands at the kind K of a volume. */
type InvalidSource<K, T> = K extends 'emptyDir'
  ? T extends WithSizeLimit
    ? InvalidQuantity<T['sizeLimit']>
    : never
  : K extends 'ephemeral'
    ? T extends WithVolumeClaimTemplate<unknown>
      ? InvalidStorage<T['volumeClaimTemplate']['spec']['resources']>
      : never
    : K extends 'projected'
      ? T extends ValidProjected
        ? never
        : T
      : K extends 'downwardAPI'
        ? T extends ValidDownwardApi
          ? never
          : T
        : never;

interface WithSizeLimit {
  readonly sizeLimit: unknown;
}
interface WithVolumeClaimTemplate<R> {
  readonly volumeClaimTemplate: { readonly spec: { readonly resources: R } };
}
// Of a claim nothing but storage is asked for; what is not of this form is explained.
type InvalidStorage<R> = R extends { readonly [list: string]: { readonly storage: infer Q } }
  ? InvalidQuantity<Q>
  : R;

// ---- What is wrong with a wrong one. L: the Pod Security level.

export type ExplainVolumes<T, L> = T extends UnknownArray
  ? WriteByName<T, 'volumes'>
  : T extends object
    ? { [K in keyof T]: WithValidName<K, 'volume', ExplainVolume<T[K], L>> }
    : unknown;

type SourceOf<S> = SetFields<S> & keyof Volume;
type ExplainVolume<S, L> = undefined extends S
  ? Volume | undefined
  : SetsNone<S, keyof Volume> extends true
    ? MessagesOrElse<
        NoSuchFields<S, Volume, 'a volume'>,
        'a volume needs a source: emptyDir, configMap, secret, persistentVolumeClaim, …'
      >
    : SetsMany<S, keyof Volume> extends true
      ? 'a volume has one source: remove the others'
      : [SourceOf<S> & DisallowedVolumeSource<L>] extends [never]
        ? Volume & { [F in keyof S as F & FieldName]: FieldMessages<S[F]>[F & FieldName] }
        : NotAllowedMessage<
            L,
            SourceOf<S> & DisallowedVolumeSource<L>,
            [L] extends ['restricted']
              ? `use ${RestrictedSources}`
              : 'use emptyDir, persistentVolumeClaim, configMap, …'
          >;
type RestrictedSources =
  'configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret';

type FieldName = keyof FieldMessages<unknown>;
/** What is wrong with T, at each source that it may stand at. */
interface FieldMessages<T> {
  emptyDir: T extends WithSizeLimit ? { sizeLimit: ExplainQuantity<T['sizeLimit']> } : unknown;
  ephemeral: T extends WithVolumeClaimTemplate<infer R>
    ? { volumeClaimTemplate: { spec: { resources: ExplainStorage<R> } } }
    : unknown;
  projected: ExplainProjected<T>;
  downwardAPI: ExplainDownwardApi<T>;
}
type ExplainStorage<R> = { [F in keyof R]: ExplainResourceList<R[F]> };
