import type { PodProps } from '../spec/pod.js';
import type { AppliedStandard, AppliedStandardOf } from './applied-standard.js';
import type { ExplainContainers, InvalidContainer } from './container.js';
import type { ExplainInitContainers, InvalidInitContainer } from './init-container.js';
import type { InvalidName } from './name.js';
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
import type { NoSuchFields } from './type-error-message.js';
import type { KnownKeys, PropertyOf } from './type-utils.js';
import type { ExplainVolumes, InvalidVolume } from './volume.js';

// ---- What is wrong, quickly: never, if nothing is

/** The fields that are looked at. One that is not written reads as unknown, and has no keys. */
interface ExaminedPod {
  readonly containers: unknown;
  readonly initContainers?: unknown;
  readonly volumes?: unknown;
  readonly resourceClaims?: unknown;
  readonly resources?: unknown;
  readonly overhead?: unknown;
  readonly podSecurity?: unknown;
  readonly hostNetwork?: unknown;
}

/**
 * What is wrong in the Pod P; never, if nothing is. V: the names of volumes that it gets beside its
 * own.
 */
type InvalidPod<Pod extends ExaminedPod, VolumeNames extends string> =
  | InvalidNames<Pod['containers'], Pod['initContainers'], Pod['volumes']>
  | InvalidContainers<
      Pod['containers'],
      Pod['initContainers'],
      (keyof Pod['volumes'] & string) | VolumeNames,
      Pod['resourceClaims']
    >
  | InvalidVolume<Pod['volumes'][keyof Pod['volumes']]>
  | InvalidResources<Pod['resources']>
  | InvalidResourceList<Pod['overhead']>
  | (Pod['hostNetwork'] extends true
      ? MismatchedHostPort<Pod['containers'][keyof Pod['containers']]>
      : never);

/**
 * C: containers; I: init containers; V: volumes. A name that is not known hides the others: then
 * they are looked for.
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

/**
 * C: containers; I: init containers; V: the names of volumes; R: resource claims, unknown if the
 * Pod has none.
 */
type InvalidContainers<
  Containers,
  InitContainers,
  VolumeNames extends string,
  Claims,
> = unknown extends Claims
  ? InvalidContainersOf<Containers, InitContainers, VolumeNames, undefined>
  : [Claims] extends [undefined]
    ? InvalidContainersOf<Containers, InitContainers, VolumeNames, undefined>
    :
        | InvalidContainersOf<Containers, InitContainers, VolumeNames, unknown>
        | InvalidClaimUse<
            Containers[keyof Containers] | InitContainers[keyof InitContainers],
            keyof Claims
          >
        | InvalidClaim<Claims[keyof Claims]>;
type InvalidContainersOf<Containers, InitContainers, VolumeNames extends string, ClaimUses> =
  | InvalidContainer<Containers[keyof Containers], VolumeNames, ClaimUses>
  | InvalidInitContainer<InitContainers[keyof InitContainers], VolumeNames, ClaimUses>;

// ---- What is wrong with a wrong one

/**
 * S: the standard that the Pod P is held to; Whole: the Pod with all whose names its containers may
 * use.
 */
type Explain<Pod, Standard extends AppliedStandard, WholePod = Pod> = ExplainLevel<Pod, Standard> &
  ExplainSecurity<Pod, Standard> &
  NoSuchFields<Pod, PodProps, 'a pod'> & {
    [F in keyof Pod as F & FieldName]: FieldMessages<Pod[F], WholePod, Standard>[F & FieldName];
  };

type FieldName = keyof FieldMessages<unknown, unknown, AppliedStandard>;
/** What is wrong with T, at each field that it may stand at in the Pod P. */
interface FieldMessages<Given, Pod, Standard extends AppliedStandard> {
  metadata: ExplainMetadata<Given, Standard['level']>;
  containers: ExplainContainers<Given, Pod, Standard>;
  initContainers: ExplainInitContainers<Given, Pod, Standard>;
  volumes: ExplainVolumes<Given, Standard['level']>;
  resourceClaims: ExplainClaims<Given>;
  securityContext: ExplainSecurity<Given, Standard>;
  resources: ExplainResources<Given, never>;
  overhead: ExplainResourceList<Given>;
}

/**
 * `unknown` for a right Pod; else a type that says what is wrong, and where. V: the names of
 * volumes that the Pod P gets beside its own.
 */
export type PodChecks<Pod, VolumeNames extends string = never> = Pod extends ExaminedPod
  ? [InvalidPod<Pod, VolumeNames> | InvalidSecurity<Pod>] extends [never]
    ? unknown
    : Explain<
        Pod,
        AppliedStandardOf<Pod, PropertyOf<Pod, 'podSecurity'>, true>,
        [VolumeNames] extends [never]
          ? Pod
          : Pod & { readonly volumes: { readonly [N in VolumeNames]: 1 } }
      >
  : unknown;

/** P is inferred through this, as if it were written `as const`; then it vanishes. */
export type InferLiteral<Pod> = [Pod] extends [never] ? Pod : {};

/**
 * A Pod that is checked for all that its types can tell: undeclared volumes and ports, numbers,
 * quantities, names.
 */
export type CheckedPod<Pod> = PodProps & InferLiteral<Pod> & PodChecks<Pod>;

/**
 * A Pod that is checked as if its level were `restricted`, but for what that demands: it is written
 * later.
 */
export type RestrictablePod<Pod> = PodProps & InferLiteral<Pod> & RestrictedChecks<Pod>;
type RestrictedChecks<Pod> = Pod extends ExaminedPod
  ? [InvalidPod<Pod, never> | ContradictsRestricted<Pod>] extends [never]
    ? unknown
    : Explain<Pod, AppliedStandardOf<Pod, 'restricted', false>>
  : unknown;
