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
type InvalidPod<P extends ExaminedPod, V extends string> =
  | InvalidNames<P['containers'], P['initContainers'], P['volumes']>
  | InvalidContainers<
      P['containers'],
      P['initContainers'],
      (keyof P['volumes'] & string) | V,
      P['resourceClaims']
    >
  | InvalidVolume<P['volumes'][keyof P['volumes']]>
  | InvalidResources<P['resources']>
  | InvalidResourceList<P['overhead']>
  | (P['hostNetwork'] extends true
      ? MismatchedHostPort<P['containers'][keyof P['containers']]>
      : never);

/**
 * C: containers; I: init containers; V: volumes. A name that is not known hides the others: then
 * they are looked for.
 */
type InvalidNames<C, I, V> = string extends keyof C | keyof I | keyof V
  ? InvalidAmong<KnownKeys<C>, KnownKeys<I>, KnownKeys<V>>
  : [keyof C] extends [never]
    ? 'no containers'
    : InvalidAmong<keyof C, keyof I, keyof V>;
type InvalidAmong<C, I, V> = InvalidName<C | I | V> | (C & I);

/**
 * C: containers; I: init containers; V: the names of volumes; R: resource claims, unknown if the
 * Pod has none.
 */
type InvalidContainers<C, I, V extends string, R> = unknown extends R
  ? InvalidContainersOf<C, I, V, undefined>
  : [R] extends [undefined]
    ? InvalidContainersOf<C, I, V, undefined>
    :
        | InvalidContainersOf<C, I, V, unknown>
        | InvalidClaimUse<C[keyof C] | I[keyof I], keyof R>
        | InvalidClaim<R[keyof R]>;
type InvalidContainersOf<C, I, V extends string, U> =
  | InvalidContainer<C[keyof C], V, U>
  | InvalidInitContainer<I[keyof I], V, U>;

// ---- What is wrong with a wrong one

/**
 * S: the standard that the Pod P is held to; Whole: the Pod with all whose names its containers may
 * use.
 */
type Explain<P, S extends AppliedStandard, Whole = P> = ExplainLevel<P, S> &
  ExplainSecurity<P, S> &
  NoSuchFields<P, PodProps, 'a pod'> & {
    [F in keyof P as F & FieldName]: FieldMessages<P[F], Whole, S>[F & FieldName];
  };

type FieldName = keyof FieldMessages<unknown, unknown, AppliedStandard>;
/** What is wrong with T, at each field that it may stand at in the Pod P. */
interface FieldMessages<T, P, S extends AppliedStandard> {
  metadata: ExplainMetadata<T, S['level']>;
  containers: ExplainContainers<T, P, S>;
  initContainers: ExplainInitContainers<T, P, S>;
  volumes: ExplainVolumes<T, S['level']>;
  resourceClaims: ExplainClaims<T>;
  securityContext: ExplainSecurity<T, S>;
  resources: ExplainResources<T, never>;
  overhead: ExplainResourceList<T>;
}

/**
 * `unknown` for a right Pod; else a type that says what is wrong, and where. V: the names of
 * volumes that the Pod P gets beside its own.
 */
export type PodChecks<P, V extends string = never> = P extends ExaminedPod
  ? [InvalidPod<P, V> | InvalidSecurity<P>] extends [never]
    ? unknown
    : Explain<
        P,
        AppliedStandardOf<P, PropertyOf<P, 'podSecurity'>, true>,
        [V] extends [never] ? P : P & { readonly volumes: { readonly [N in V]: 1 } }
      >
  : unknown;

/** P is inferred through this, as if it were written `as const`; then it vanishes. */
export type InferLiteral<P> = [P] extends [never] ? P : {};

/**
 * A Pod that is checked for all that its types can tell: undeclared volumes and ports, numbers,
 * quantities, names.
 */
export type CheckedPod<P> = PodProps & InferLiteral<P> & PodChecks<P>;

/**
 * A Pod that is checked as if its level were `restricted`, but for what that demands: it is written
 * later.
 */
export type RestrictablePod<P> = PodProps & InferLiteral<P> & RestrictedChecks<P>;
type RestrictedChecks<P> = P extends ExaminedPod
  ? [InvalidPod<P, never> | ContradictsRestricted<P>] extends [never]
    ? unknown
    : Explain<P, AppliedStandardOf<P, 'restricted', false>>
  : unknown;
