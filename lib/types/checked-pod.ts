import type { PodProps } from '../spec/pod.js';
import type { AppliedStandard, AppliedStandardOf } from './applied-standard.js';
import type { GoverningField } from './composed-pod.js';
import type { InvalidContainer } from './container.js';
import type { ExplainContainers } from './container-messages.js';
import type { BothMessages, ExplainForm, WithMessages } from './form.js';
import type { InvalidHostPorts } from './host-port.js';
import type { InferLiteral } from './infer-literal.js';
import type { ExplainInitContainers, InvalidInitContainer } from './init-container.js';
import type { InvalidPodForm } from './invalid-form.js';
import type { InvalidMetadata } from './metadata.js';
import type { InvalidName } from './name.js';
import type { ExplainPodFields, InvalidPodFields } from './pod-fields.js';
import type { InvalidPodSecurityContext } from './pod-security-context.js';
import type { MismatchedHostPort } from './port.js';
import type { ExplainClaims, InvalidClaim } from './resource-claim.js';
import type {
  ExplainResourceList,
  ExplainResources,
  InvalidClaimUse,
  InvalidResourceList,
  InvalidResources,
} from './resources.js';
import type { ExplainLevel } from './restricted-requirements.js';
import type { ContradictsRestricted, InvalidSecurity } from './secure-pod.js';
import type { ExplainMetadata, ExplainSecurity } from './security-context.js';
import type { KnownKeys, PropertyOf, TextOf } from './type-utils.js';
import type { ByVerdict, VerdictOf } from './verdict.js';
import type { ExplainVolumes, InvalidVolume } from './volume.js';

// ---- Fast path: the invalid parts of a Pod; never if it is valid

/** The fields that are checked. A field that is not set is `unknown`, which has no keys. */
interface ExaminedPod {
  readonly containers: unknown;
  readonly initContainers?: unknown;
  readonly volumes?: unknown;
  readonly resourceClaims?: unknown;
  readonly resources?: unknown;
  readonly overhead?: unknown;
  readonly podSecurity?: unknown;
  readonly hostNetwork?: unknown;
  readonly metadata?: unknown;
  readonly securityContext?: unknown;
}

/**
 * The invalid parts of a Pod. `VolumeNames` are names of volumes that it gets in addition to its
 * own. `WholePod` is the Pod whose fields its containers may refer to.
 */
type InvalidPod<Pod extends ExaminedPod, VolumeNames extends string, WholePod> =
  | InvalidNames<Pod['containers'], Pod['initContainers'], Pod['volumes']>
  | InvalidContainers<
      Pod['containers'],
      Pod['initContainers'],
      TextOf<keyof Pod['volumes'] & string> | VolumeNames,
      Pod['resourceClaims'],
      WholePod
    >
  | InvalidHostPorts<Pod['containers']>
  | InvalidVolume<Pod['volumes'][keyof Pod['volumes']], WholePod>
  | InvalidResources<Pod['resources']>
  | InvalidResourceList<Pod['overhead']>
  | InvalidOwnFields<Pod>
  | (Pod['hostNetwork'] extends true
      ? MismatchedHostPort<Pod['containers'][keyof Pod['containers']]>
      : never);

/** The invalid parts of the fields that are no containers, volumes or claims. */
type InvalidOwnFields<Pod extends ExaminedPod> =
  | InvalidMetadata<Pod['metadata']>
  | InvalidPodSecurityContext<Pod['securityContext']>
  | InvalidPodFields<Pod>;

/**
 * The invalid names. A wide name (`string`) would hide the literal ones, so those are extracted
 * first.
 */
type InvalidNames<Containers, InitContainers, Volumes> = string extends
  | keyof Containers
  | keyof InitContainers
  | keyof Volumes
  ? InvalidAmong<KnownKeys<Containers>, KnownKeys<InitContainers>, KnownKeys<Volumes>>
  : [keyof Containers] extends [never]
    ? 'no containers'
    : InvalidAmong<keyof Containers, keyof InitContainers, keyof Volumes>;
type InvalidAmong<ContainerName, InitContainerName, VolumeName> =
  | InvalidName<ContainerName | InitContainerName | VolumeName>
  | (ContainerName & InitContainerName);

/** The invalid containers. `Claims` is `unknown` if the Pod has no resource claims. */
type InvalidContainers<
  Containers,
  InitContainers,
  VolumeNames extends string,
  Claims,
  Pod,
> = unknown extends Claims
  ? InvalidContainersOf<Containers, InitContainers, VolumeNames, undefined, Pod>
  : [Claims] extends [undefined]
    ? InvalidContainersOf<Containers, InitContainers, VolumeNames, undefined, Pod>
    :
        | InvalidContainersOf<Containers, InitContainers, VolumeNames, unknown, Pod>
        | InvalidClaimUse<
            Containers[keyof Containers] | InitContainers[keyof InitContainers],
            keyof Claims
          >
        | InvalidName<keyof Claims>
        | InvalidClaim<Claims[keyof Claims]>;
type InvalidContainersOf<Containers, InitContainers, VolumeNames extends string, ClaimUses, Pod> =
  | InvalidContainer<Containers[keyof Containers], VolumeNames, ClaimUses, Pod>
  | InvalidInitContainer<InitContainers[keyof InitContainers], VolumeNames, ClaimUses, Pod>;

// ---- Slow path: the error messages of an invalid Pod

/** The errors of a Pod at a standard. `WholePod` has all names that its containers may refer to. */
type Explain<Pod, Standard extends AppliedStandard, WholePod = Pod> = BothMessages<
  ExplainLevel<Pod, Standard> & ExplainSecurity<Pod, Standard>,
  BothMessages<
    ExplainOwnFields<Pod>,
    BothMessages<
      {
        [F in keyof Pod as F & FieldName]: FieldMessages<Pod[F], WholePod, Standard>[F & FieldName];
      },
      ExplainPodForm<Pod>
    >
  >
>;
/** Containers are left out: their form is explained with each container. */
type ExplainPodForm<Pod> = ExplainForm<Omit<Pod, 'containers' | 'initContainers'>, PodProps, 'pod'>;

type ExplainOwnFields<Pod> = Pod extends ExaminedPod
  ? [InvalidOwnFields<Pod>] extends [never]
    ? unknown
    : ExplainPodFields<Pod>
  : unknown;

type FieldName = keyof FieldMessages<unknown, unknown, AppliedStandard>;
/** The errors in a value, by the field of the Pod that contains it. */
interface FieldMessages<Given, Pod, Standard extends AppliedStandard> {
  metadata: ExplainMetadata<Given, Standard['level']>;
  containers: ExplainContainers<Given, Pod, Standard>;
  initContainers: ExplainInitContainers<Given, Pod, Standard>;
  volumes: ExplainVolumes<Given, Standard['level'], Pod>;
  resourceClaims: ExplainClaims<Given>;
  securityContext: ExplainSecurity<Given, Standard>;
  resources: ExplainResources<Given, never>;
  overhead: ExplainResourceList<Given>;
}

/**
 * The Pods that patterns return, if strictNullChecks is off: then the fields that are undefined
 * match every other type. With it, no Pod.
 */
type UncheckedPod = undefined extends 1 ? { readonly [F in GoverningField]: unknown } : never;

/**
 * `unknown` for a valid Pod; for an invalid one, a type with an error message at each invalid
 * field. `VolumeNames` are names of volumes that the Pod gets in addition to its own. `WholePod` is
 * the Pod that the checked containers are added to.
 */
export type PodChecks<
  Pod,
  VolumeNames extends string = never,
  WholePod = Pod,
> = Pod extends UncheckedPod
  ? unknown
  : Pod extends ExaminedPod
    ? [
        InvalidPod<Pod, VolumeNames, WholePod> | InvalidPodForm<Pod> | InvalidSecurity<Pod>,
      ] extends [never]
      ? unknown
      : Explain<
          Pod,
          AppliedStandardOf<Pod, PropertyOf<Pod, 'podSecurity'>, true>,
          [VolumeNames] extends [never]
            ? WholePod
            : WholePod & { readonly volumes: { readonly [N in VolumeNames]: any } }
        >
    : ExplainPodForm<Pod>;

/** The type of a Pod with error messages. */
export type PodWithMessages<Messages> = WithMessages<
  PodProps,
  Messages,
  'containers' | 'initContainers'
>;

/**
 * A Pod that is checked for everything that its type shows: undeclared volumes and ports, invalid
 * numbers, quantities and names, and its Pod Security level.
 */
export type CheckedPod<Pod> = InferLiteral<Pod> & PodParameter<Pod>;
/** The type of the parameter for a Pod, without the part that infers literals. */
export type PodParameter<Pod> = ByVerdict<PodProps, RejectedPod<Pod>>[VerdictOf<
  PodChecks<Pod>
>]['type'];
interface RejectedPod<Pod> {
  readonly type: PodWithMessages<PodChecks<Pod>>;
}

/**
 * A Pod that is checked at the Pod Security level `restricted`, except for missing fields, which
 * `restricted()` adds.
 */
export type RestrictablePod<Pod> = InferLiteral<Pod> &
  ByVerdict<PodProps, UnrestrictablePod<Pod>>[VerdictOf<RestrictedChecks<Pod>>]['type'];
interface UnrestrictablePod<Pod> {
  readonly type: PodWithMessages<RestrictedChecks<Pod>>;
}
type RestrictedChecks<Pod> = Pod extends UncheckedPod
  ? unknown
  : Pod extends ExaminedPod
    ? [InvalidPod<Pod, never, Pod> | InvalidPodForm<Pod> | ContradictsRestricted<Pod>] extends [
        never,
      ]
      ? unknown
      : Explain<Pod, AppliedStandardOf<Pod, 'restricted', false>>
    : unknown;
