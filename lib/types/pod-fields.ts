import type { AffinityShape, AffinityValues } from './affinity.js';
import type { DnsShape, DnsValues, HostAliasesValues, HostAliasValues } from './dns.js';
import type { BothMessages } from './form.js';
import type {
  ExplainFieldsOf,
  ExplainIn,
  InvalidEntry,
  InvalidIn,
  InvalidShape,
  InvalidText,
  InvalidValueOf,
} from './invalid-shape.js';
import type {
  NonEmpty,
  NotInteger,
  NotLabel,
  NotLabelKey,
  NotNatural,
  NotPositive,
  NotSubdomain,
  Over31Bits,
} from './invalid-text.js';
import type { InvalidLabels } from './label-selector.js';
import type { MetadataValues } from './metadata.js';
import type {
  ExplainForOs,
  ExplainPodSecurityContext,
  InvalidForOs,
  LinuxPodShape,
} from './pod-security-context.js';
import type { ExplainRepeated, Repeated } from './repeated.js';
import type { TolerationShape, TolerationValues } from './toleration.js';
import type { SpreadShape, SpreadValues } from './topology-spread.js';
import type { WithoutUndefined } from './type-utils.js';

// The fields of a Pod apart from its containers, volumes and claims.

/** The pairs of fields of a Pod that exclude or need each other. */
export type PodShape =
  | InvalidShape<
      'dnsPolicy',
      {
        readonly dnsPolicy: 'None';
        readonly dnsConfig?: WithoutNameservers | undefined;
      },
      "dnsPolicy None needs an address in dnsConfig: { nameservers: ['10.96.0.10'] }"
    >
  | InvalidShape<
      'hostNetwork',
      { readonly hostUsers: false; readonly hostNetwork: true },
      NotWithoutHostUsers
    >
  | InvalidShape<
      'hostPID',
      { readonly hostUsers: false; readonly hostPID: true },
      NotWithoutHostUsers
    >
  | InvalidShape<
      'hostIPC',
      { readonly hostUsers: false; readonly hostIPC: true },
      NotWithoutHostUsers
    >
  | InvalidShape<
      'shareProcessNamespace',
      { readonly shareProcessNamespace: true; readonly hostPID: true },
      'a Pod with hostPID cannot share its process namespace: remove one of the two'
    >
  | InvalidShape<
      'nodeName',
      { readonly nodeName: NonEmpty; readonly schedulingGates: readonly [unknown, ...unknown[]] },
      'a Pod with schedulingGates cannot have a nodeName: remove one of the two'
    >
  | InvalidShape<
      'hostnameOverride',
      | { readonly hostnameOverride: string; readonly setHostnameAsFQDN: true }
      | { readonly hostnameOverride: string; readonly hostNetwork: true },
      'hostnameOverride excludes setHostnameAsFQDN and hostNetwork: remove one of the two'
    >;
interface WithoutNameservers {
  readonly nameservers?: readonly [] | undefined;
  readonly [other: string]: unknown;
}
type NotWithoutHostUsers =
  'hostUsers: false excludes hostNetwork, hostPID and hostIPC: remove it, or this field';

/** The invalid values of the fields of a Pod. */
export interface PodValues extends HostAliasesValues {
  readonly activeDeadlineSeconds: InvalidText<
    NotPositive | Over31Bits,
    'not in the range 1–2147483647: leave it out for no deadline'
  >;
  readonly terminationGracePeriodSeconds: InvalidText<
    NotNatural,
    'not valid: write a natural number of seconds'
  >;
  readonly priority: InvalidText<NotInteger, 'not an integer'>;
  readonly hostname: InvalidText<Exclude<NotLabel, ''>, HostLabel>;
  readonly subdomain: InvalidText<Exclude<NotLabel, ''>, HostLabel>;
  readonly hostnameOverride: InvalidText<NotSubdomain, NotName>;
  readonly nodeName: InvalidText<Exclude<NotSubdomain, ''>, NotName>;
  readonly serviceAccountName: InvalidText<Exclude<NotSubdomain, ''>, NotName>;
  readonly priorityClassName: InvalidText<Exclude<NotSubdomain, ''>, NotName>;
  readonly runtimeClassName: InvalidText<NotSubdomain, NotName>;
  readonly nodeSelector: InvalidLabels;
  readonly schedulingGates: InvalidText<
    NotLabelKey,
    'not the name of a scheduling gate, such as example.com/quota'
  >;
  readonly readinessGates: InvalidText<
    NotLabelKey,
    'not the type of a condition, such as example.com/ready'
  >;
}
type HostLabel = "not a host name without a domain: use 1–63 characters of a-z, 0-9 and '-'";
type NotName =
  "not the name of an object: use a-z, 0-9, '-' and '.', starting and ending with a letter or digit";

// ---- Fast path

/** A Pod without any of these fields: most Pods. */
type PodWithoutFields = { readonly [F in CheckedField | PairedField]?: undefined } & {
  readonly containers: unknown;
};
type CheckedField = keyof PodValues | keyof InvalidFields<unknown>;
type PairedField = 'dnsPolicy' | 'hostPID' | 'hostIPC' | 'hostUsers' | 'os';

/** The invalid values of the fields of a Pod, and of the objects in them; never if there are none. */
export type InvalidPodFields<Pod> = Pod extends PodWithoutFields
  ? never
  : InvalidSetFields<WithoutUndefined<Pod>>;
type InvalidSetFields<Pod> =
  | Extract<Pod, PodShape['shape']>
  | InvalidValueOf<Pod, PodValues>
  | InvalidFieldsOf<Pod, keyof Pod & keyof InvalidFields<unknown>>
  | InvalidForOs<Pod>;
type InvalidFieldsOf<Pod, Field> = Field extends keyof Pod & keyof InvalidFields<unknown>
  ? InvalidFields<Pod[Field]>[Field]
  : never;
interface InvalidFields<Given> {
  affinity: InvalidIn<Given, AffinityShape, AffinityValues>;
  tolerations: InvalidIn<Given, TolerationShape, TolerationValues>;
  topologySpreadConstraints:
    | InvalidIn<Given, SpreadShape, SpreadValues>
    | Repeated<ConstraintKeys<Given>>;
  dnsConfig: InvalidIn<Given, DnsShape, DnsValues>;
  hostAliases: InvalidIn<Given, never, HostAliasValues>;
  schedulingGates: Repeated<Given>;
  resources: InvalidPodResources<Given>;
}

// ---- Slow path

/** The messages about the fields of a Pod, and about what they contain. */
export type ExplainPodFields<Pod> = BothMessages<
  ExplainFieldsOf<Pod, PodShape | LinuxPodShape, PodValues>,
  {
    readonly [F in keyof Pod & keyof ExplainedFields<unknown, unknown>]: ExplainedFields<
      Pod[F],
      Pod
    >[F];
  }
>;
interface ExplainedFields<Given, Pod> {
  metadata: ExplainFieldsOf<Given, never, MetadataValues>;
  affinity: ExplainIn<Given, AffinityShape, AffinityValues>;
  tolerations: ExplainIn<Given, TolerationShape, TolerationValues>;
  topologySpreadConstraints: BothMessages<
    ExplainIn<Given, SpreadShape, SpreadValues>,
    ExplainRepeated<
      ConstraintKeys<Given>,
      'another constraint has this topologyKey and whenUnsatisfiable: remove one of the two'
    >
  >;
  securityContext: ExplainPodSecurityContext<Given, Pod>;
  containers: ExplainForOs<Given, Pod>;
  initContainers: ExplainForOs<Given, Pod>;
  dnsConfig: ExplainIn<Given, DnsShape, DnsValues>;
  hostAliases: ExplainIn<Given, never, HostAliasValues>;
  schedulingGates: ExplainRepeated<
    Given,
    'this scheduling gate is already there: remove one of the two'
  >;
  resources: ExplainPodResources<Given>;
}

/** The keys of topology spread constraints. */
type ConstraintKeys<Given> = { [I in keyof Given]: ConstraintKey<Given[I]> };
type ConstraintKey<Given> = Given extends {
  readonly topologyKey: infer K extends string;
  readonly whenUnsatisfiable: infer W extends string;
}
  ? `${W} ${K}`
  : never;
// ---- The resources of the whole Pod

type InvalidPodResources<Given> =
  | Extract<Given, PodResourcesShape['shape']>
  | InvalidValueOf<Given, PodResourcesValues>;
type ExplainPodResources<Given> = ExplainFieldsOf<Given, PodResourcesShape, PodResourcesValues>;
type PodResourcesShape =
  | InvalidShape<
      'claims',
      { readonly claims: object },
      'a Pod cannot use claims itself: write resources.claims in a container'
    >
  | InvalidShape<
      'limits' | 'requests',
      { readonly limits: WithEphemeralStorage } | { readonly requests: WithEphemeralStorage },
      'ephemeral-storage is not a resource of a whole Pod: write it in a container'
    >;
interface WithEphemeralStorage {
  readonly 'ephemeral-storage': {};
}
interface PodResourcesValues {
  readonly limits: InvalidPodResourceList;
  readonly requests: InvalidPodResourceList;
}
type InvalidPodResourceList = InvalidEntry<
  InvalidText<`${string}/${string}`, 'not a resource of a whole Pod: write it in a container'>,
  InvalidText<`-${string}`, 'negative'>
>;
