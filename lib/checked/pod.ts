import type { PodProps } from '../spec/pod.js';
import type { BadContainer, ExplainContainers } from './container.js';
import type { ExplainLevel } from './demanded.js';
import type { BadInitContainer, ExplainInitContainers } from './init-container.js';
import type { At, KnownKeyOf } from './known.js';
import type { NoSuchFields } from './mistake.js';
import type { BadName } from './name.js';
import type { MovedPort } from './port.js';
import type { BadClaim, ExplainClaims } from './resource-claim.js';
import type { BadAmounts, BadClaimUse, BadResources, ExplainAmounts, ExplainResources } from './resources.js';
import type { BadSecurity, NotRestricted } from './secure-pod.js';
import type { ExplainMetadata, ExplainSecurity } from './security-context.js';
import type { Standard, StandardOf } from './standard.js';
import type { BadVolume, ExplainVolumes } from './volume.js';

// ---- What is wrong, quickly: never, if nothing is

/** The fields that are looked at. One that is not written reads as unknown, and has no keys. */
interface Looked {
  readonly containers: unknown;
  readonly initContainers?: unknown;
  readonly volumes?: unknown;
  readonly resourceClaims?: unknown;
  readonly resources?: unknown;
  readonly overhead?: unknown;
  readonly podSecurity?: unknown;
  readonly hostNetwork?: unknown;
}

/** What is wrong in the Pod P; never, if nothing is. V: the names of volumes that it gets beside its own. */
type Bad<P extends Looked, V extends string> =
  | BadNames<P['containers'], P['initContainers'], P['volumes']>
  | BadContainers<P['containers'], P['initContainers'], (keyof P['volumes'] & string) | V, P['resourceClaims']>
  | BadVolume<P['volumes'][keyof P['volumes']]>
  | BadResources<P['resources']>
  | BadAmounts<P['overhead']>
  | (P['hostNetwork'] extends true ? MovedPort<P['containers'][keyof P['containers']]> : never);

/** C: containers; I: init containers; V: volumes. A name that is not known hides the others: then they are looked for. */
type BadNames<C, I, V> = string extends keyof C | keyof I | keyof V
  ? BadAmong<KnownKeyOf<C>, KnownKeyOf<I>, KnownKeyOf<V>>
  : [keyof C] extends [never]
    ? 'no containers'
    : BadAmong<keyof C, keyof I, keyof V>;
type BadAmong<C, I, V> = BadName<C | I | V> | (C & I);

/** C: containers; I: init containers; V: the names of volumes; R: resource claims, unknown if the Pod has none. */
type BadContainers<C, I, V extends string, R> = unknown extends R
  ? BadHeld<C, I, V, undefined>
  : [R] extends [undefined]
    ? BadHeld<C, I, V, undefined>
    : BadHeld<C, I, V, unknown> | BadClaimUse<C[keyof C] | I[keyof I], keyof R> | BadClaim<R[keyof R]>;
type BadHeld<C, I, V extends string, U> = BadContainer<C[keyof C], V, U> | BadInitContainer<I[keyof I], V, U>;

// ---- What is wrong with a wrong one

/** S: the standard that the Pod P is held to; Whole: the Pod with all whose names its containers may use. */
type Explain<P, S extends Standard, Whole = P> = ExplainLevel<P, S> &
  ExplainSecurity<P, S> &
  NoSuchFields<P, PodProps, 'a pod'> & { [F in keyof P as F & PartName]: Parts<P[F], Whole, S>[F & PartName] };

type PartName = keyof Parts<unknown, unknown, Standard>;
/** What is wrong with T, at each field that it may stand at in the Pod P. */
interface Parts<T, P, S extends Standard> {
  metadata: ExplainMetadata<T, S['level']>;
  containers: ExplainContainers<T, P, S>;
  initContainers: ExplainInitContainers<T, P, S>;
  volumes: ExplainVolumes<T, S['level']>;
  resourceClaims: ExplainClaims<T>;
  securityContext: ExplainSecurity<T, S>;
  resources: ExplainResources<T, never>;
  overhead: ExplainAmounts<T>;
}

/** `unknown` for a right Pod; else a type that says what is wrong, and where. V: the names of volumes that the Pod P gets beside its own. */
export type PodChecks<P, V extends string = never> = P extends Looked
  ? [Bad<P, V> | BadSecurity<P>] extends [never]
    ? unknown
    : Explain<P, StandardOf<P, At<P, 'podSecurity'>, true>, [V] extends [never] ? P : P & { readonly volumes: { readonly [N in V]: 1 } }>
  : unknown;

/** P is inferred through this, as if it were written `as const`; then it vanishes. */
export type Literal<P> = [P] extends [never] ? P : {};

/** A Pod that is checked for all that its types can tell: undeclared volumes and ports, numbers, quantities, names. */
export type Checked<P> = PodProps & Literal<P> & PodChecks<P>;

/** A Pod that is checked as if its level were `restricted`, but for what that demands: it is written later. */
export type Restrictable<P> = PodProps & Literal<P> & RestrictedChecks<P>;
type RestrictedChecks<P> = P extends Looked
  ? [Bad<P, never> | NotRestricted<P>] extends [never]
    ? unknown
    : Explain<P, StandardOf<P, 'restricted', false>>
  : unknown;
