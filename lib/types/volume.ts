import type { Volume } from '../spec/volume.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { OnlyIfKnown } from './form.js';
import type { AllOfVolume } from './invalid-form.js';
import type { WithValidName } from './name.js';
import type {
  ExplainDownwardApi,
  ExplainProjected,
  ExplainRepeatedPaths,
  RepeatedPath,
  ValidDownwardApi,
  ValidProjected,
} from './projected.js';
import type { ExplainQuantity, InvalidQuantity } from './quantity.js';
import type { ExplainResourceList } from './resources.js';
import type { DisallowedVolumeSource } from './security-level.js';
import type { WriteByName } from './type-error-message.js';
import type { Invariant, SetFields, SetsMany, SetsNone, UnknownArray } from './type-utils.js';
import type { ExplainSources, InvalidSources } from './volume-fields.js';

// ---- Fast path

/** The types of a single source; a union of sources, or none, does not match. */
type SingleKey = { [K in keyof Volume]-?: Invariant<K> }[keyof Volume];

/**
 * The volume if it is invalid; else never. If TypeScript has normalized a union of literals, a
 * member has more keys than are set.
 */
export type InvalidVolume<Given, Pod> = Given extends undefined
  ? never
  : AllOfVolume extends Given
    ? InvalidSetVolume<Given, Pod>
    : Given;
type InvalidSetVolume<Given, Pod> =
  Invariant<keyof Given> extends SingleKey
    ? InvalidSource<keyof Given, Given[keyof Given], Pod>
    : Invariant<SetFields<Given>> extends SingleKey
      ? InvalidSource<SetFields<Given>, Given[SetFields<Given> & keyof Given], Pod>
      : keyof Volume extends keyof Given // as wide as Volume: nothing to check
        ? never
        : Given;

/** The invalid part of a source. */
type InvalidSource<Source, Given, Pod> = Source extends 'emptyDir'
  ? Given extends WithSizeLimit
    ? InvalidQuantity<Given['sizeLimit']>
    : never
  : Source extends keyof InvalidSources<unknown, unknown>
    ? unknown extends Given
      ? never
      : InvalidSources<Given, Pod>[Source] | InvalidFormOf<Source, Given>
    : never;
type InvalidFormOf<Source, Given> = Source extends 'ephemeral'
  ? Given extends WithVolumeClaimTemplate<unknown>
    ? InvalidStorage<Given['volumeClaimTemplate']['spec']['resources']>
    : never
  : Source extends 'projected'
    ? Given extends ValidProjected
      ? RepeatedPath<Given>
      : Given
    : Source extends 'downwardAPI'
      ? Given extends ValidDownwardApi
        ? never
        : Given
      : never;

interface WithSizeLimit {
  readonly sizeLimit: unknown;
}
interface WithVolumeClaimTemplate<Given> {
  readonly volumeClaimTemplate: { readonly spec: { readonly resources: Given } };
}
// Only the storage of a claim is checked; a claim of another form is explained.
type InvalidStorage<Given> = Given extends {
  readonly [list: string]: { readonly storage: infer Q };
}
  ? InvalidQuantity<Q>
  : Given;

// ---- Slow path

export type ExplainVolumes<Given, Level, Pod> = Given extends UnknownArray
  ? WriteByName<Given, 'volumes'>
  : Given extends object
    ? { [K in keyof Given]: WithValidName<K, 'volume', ExplainVolume<Given[K], Level, Pod>> }
    : unknown;

type SourceOf<Given> = SetFields<Given> & keyof Volume;
type ExplainVolume<Given, Level, Pod> =
  | (undefined extends Given ? undefined : never)
  | ExplainSetVolume<Exclude<Given, undefined>, Level, Pod>;
type ExplainSetVolume<Given, Level, Pod> = [Given] extends [never]
  ? never
  : SetsNone<Given, keyof Volume> extends true
    ? OnlyIfKnown<
        Given,
        Volume,
        'a volume needs a source: emptyDir, configMap, secret, persistentVolumeClaim, …'
      >
    : SetsMany<Given, keyof Volume> extends true
      ? 'a volume can have only one source: remove the others'
      : [SourceOf<Given> & DisallowedVolumeSource<Level>] extends [never]
        ? {
            [F in keyof Given as F & FieldName]: FieldMessages<Given[F], Pod>[F & FieldName];
          }
        : {
            [S in SourceOf<Given> & DisallowedVolumeSource<Level>]: NotAllowedMessage<
              Level,
              S,
              'use emptyDir, persistentVolumeClaim, configMap, …'
            >;
          };

type FieldName = keyof FieldMessages<unknown, unknown>;
/** The errors in a value, by the source that contains it. */
interface FieldMessages<Given, Pod>
  extends Omit<ExplainSources<Given, Pod>, 'ephemeral' | 'projected' | 'downwardAPI'> {
  emptyDir: Given extends WithSizeLimit
    ? { sizeLimit: ExplainQuantity<Given['sizeLimit']> }
    : unknown;
  ephemeral: [InvalidSources<Given, Pod>['ephemeral']] extends [never]
    ? Given extends WithVolumeClaimTemplate<infer R>
      ? { volumeClaimTemplate: { spec: { resources: ExplainStorage<R> } } }
      : unknown
    : ExplainSources<Given, Pod>['ephemeral'];
  projected: Given extends ValidProjected
    ? [RepeatedPath<Given>] extends [never]
      ? ExplainSources<Given, Pod>['projected']
      : ExplainRepeatedPaths<Given>
    : ExplainProjected<Given>;
  downwardAPI: Given extends ValidDownwardApi
    ? ExplainSources<Given, Pod>['downwardAPI']
    : ExplainDownwardApi<Given>;
}
type ExplainStorage<Given> = { [F in keyof Given]: ExplainResourceList<Given[F]> };
