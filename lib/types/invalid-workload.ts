import type { ContainerNames } from './env.js';
import type {
  ExplainFieldsOf,
  ExplainIn,
  InvalidAmong,
  InvalidShape,
  NameField,
  ObjectsIn,
} from './invalid-shape.js';
import type { InvalidMetadata, MetadataValues } from './metadata.js';
import type { InvalidName, WithValidName } from './name.js';
import type { ExplainSchedule, InvalidSchedule } from './schedule.js';
import type { KnownKeys, KnownLiteral, PropertyOf, TextOf } from './type-utils.js';
import type { RulesOfKind } from './workload-fields.js';

// The errors in the own fields of workloads.

// ---- Fast path

/**
 * The invalid fields of a workload, and values in them; never if there are none. `Template` is the
 * field that is checked elsewhere.
 */
export type InvalidFields<Given, Kind extends keyof RulesOfKind, Template extends string> =
  | Extract<Given, RulesOfKind[Kind]['ownShape']['shape']>
  | InvalidAmong<
      Given | ObjectsIn<Given[Exclude<keyof Given, Template | NameField | 'metadata'>]>,
      RulesOfKind[Kind]['shape'],
      RulesOfKind[Kind]['values']
    >
  | InvalidMetadata<PropertyOf<Given, 'metadata'>>
  | (Kind extends 'Job' ? OwnSelector<Given> : never)
  | (Kind extends 'CronJob' ? InvalidSchedule<PropertyOf<Given, 'schedule'>> : never)
  | (Given extends WithSelector ? MismatchedLabel<Given> : never)
  | (Given extends WithPolicy ? UndeclaredContainer<Given> : never)
  | InvalidClaimName<Given>;

interface WithSelector {
  readonly selector: { readonly matchLabels: object };
  readonly template: { readonly metadata: { readonly labels: object } };
}
/** The labels of a selector that the template certainly does not have. */
type MismatchedLabel<Given extends WithSelector> = MismatchedKey<
  Given['selector']['matchLabels'],
  Given['template']['metadata']['labels']
>;
type MismatchedKey<Wanted, Labels> = string extends keyof Wanted | keyof Labels
  ? never
  : {
      [K in keyof Wanted]-?: IsMismatch<Wanted[K], PropertyOf<Labels, K & string>, K>;
    }[keyof Wanted];
type IsMismatch<Wanted, Label, Key> = [TextOf<Wanted> & TextOf<Label>] extends [never]
  ? Key
  : never;

interface WithPolicy {
  readonly podFailurePolicy: {
    readonly rules: readonly unknown[];
  };
  readonly template: unknown;
}
/** The containers that the rules of a policy name, and the template does not have. */
type UndeclaredContainer<Given extends WithPolicy> = KnownLiteral<
  Exclude<NameIn<Given['podFailurePolicy']['rules'][number]>, ContainerNames<Given['template']>>
>;
type NameIn<Rule> = Rule extends {
  readonly onExitCodes: { readonly containerName: infer Name extends string };
}
  ? TextOf<Name>
  : never;

interface WithClaims {
  readonly volumeClaimTemplates: object;
}
/** The invalid names of the claims of a StatefulSet. */
type InvalidClaimName<Given> = Given extends WithClaims
  ? InvalidName<keyof Given['volumeClaimTemplates']>
  : never;

/** The labels in the selector of a Job whose selector Kubernetes generates. */
type OwnSelector<Given> = Given extends {
  readonly selector: { readonly matchLabels: infer Labels };
  readonly manualSelector?: false | undefined;
}
  ? KnownKeys<Labels>
  : never;

// ---- Slow path

/** The messages about the own fields of a workload. Those about whole fields take precedence. */
export type ExplainFields<Given, Kind extends keyof RulesOfKind, Template extends string> = [
  Extract<Given, RulesOfKind[Kind]['ownShape']['shape']>,
] extends [never]
  ? ExplainMetadataOf<Given> &
      ExplainOwnSelector<Given, Kind> &
      (Kind extends 'CronJob' ? ExplainSchedule<Given> : unknown) &
      ([InvalidClaimName<Given>] extends [never]
        ? ExplainIn<
            Omit<Given, Template | 'metadata'>,
            RulesOfKind[Kind]['shape'] | UndeclaredShape<Given>,
            RulesOfKind[Kind]['values']
          > &
            ExplainSelector<Given>
        : ExplainClaimNames<Given>)
  : ExplainFieldsOf<Given, RulesOfKind[Kind]['ownShape']>;
type ExplainMetadataOf<Given> = Given extends { readonly metadata: infer Metadata }
  ? { readonly metadata: ExplainFieldsOf<Metadata, never, MetadataValues> }
  : unknown;
type ExplainOwnSelector<Given, Kind> = Kind extends 'Job'
  ? [OwnSelector<Given>] extends [never]
    ? unknown
    : {
        readonly selector: 'Kubernetes generates the selector of a Job: remove it, or add manualSelector: true';
      }
  : unknown;
type UndeclaredShape<Given> = Given extends WithPolicy
  ? InvalidShape<
      'containerName',
      { readonly containerName: UndeclaredContainer<Given> },
      `the template has no container '${UndeclaredContainer<Given>}'`
    >
  : never;
type MismatchedLabelMessage =
  'the template does not have this label: write it in template.metadata.labels, too';
type ExplainSelector<Given> = Given extends WithSelector
  ? {
      readonly selector: {
        readonly matchLabels: {
          readonly [K in MismatchedLabel<Given>]: MismatchedLabelMessage;
        };
      };
    }
  : unknown;
type ExplainClaimNames<Given> = Given extends WithClaims
  ? {
      readonly volumeClaimTemplates: {
        readonly [K in keyof Given['volumeClaimTemplates']]: WithValidName<K, 'volume', unknown>;
      };
    }
  : unknown;
