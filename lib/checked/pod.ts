import type { PodProps } from '../spec/pod.js';
import type { BadContainer, ExplainContainers } from './container.js';
import type { BadInitContainer, ExplainInitContainers } from './init-container.js';
import type { At, KnownKeyOf } from './known.js';
import type { NoSuchFields } from './mistake.js';
import type { BadName } from './name.js';
import type { MovedPort } from './port.js';
import type { BadClaim, ExplainClaims } from './resource-claim.js';
import type { BadAmounts, BadClaimUse, BadResources, ExplainAmounts, ExplainResources } from './resources.js';
import type { ExplainSecurity, MayOwnUsers } from './security-context.js';
import type { BadSecurity } from './security-level.js';
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

/** What is wrong in the Pod P; never, if nothing is. */
type Bad<P extends Looked> =
  | BadNames<P['containers'], P['initContainers'], P['volumes']>
  | BadContainers<P['containers'], P['initContainers'], keyof P['volumes'] & string, P['resourceClaims']>
  | BadVolume<P['volumes'][keyof P['volumes']]>
  | BadResources<P['resources']>
  | BadAmounts<P['overhead']>
  | (P['hostNetwork'] extends true ? MovedPort<P['containers'][keyof P['containers']]> : never)
  | BadSecurity<P>;

/** C: containers; I: init containers; V: volumes. A name that is not known hides the others: then they are looked for. */
type BadNames<C, I, V> = string extends keyof C | keyof I | keyof V
  ? BadAmong<KnownKeyOf<C>, KnownKeyOf<I>, KnownKeyOf<V>>
  : [keyof C] extends [never]
    ? 'no containers'
    : BadAmong<keyof C, keyof I, keyof V>;
type BadAmong<C, I, V> = BadName<C | I | V> | (C & I);

/** C: containers; I: init containers; V: the names of volumes; R: resource claims, unknown if the Pod has none. */
type BadContainers<C, I, V extends string, R> = unknown extends R
  ? BadContainer<C[keyof C], V, undefined> | BadInitContainer<I[keyof I], V, undefined>
  :
      | BadContainer<C[keyof C], V, unknown>
      | BadInitContainer<I[keyof I], V, unknown>
      | BadClaimUse<C[keyof C] | I[keyof I], keyof R>
      | BadClaim<R[keyof R]>;

// ---- What is wrong with a wrong one

type Explain<P> = ExplainSecurity<P, At<P, 'podSecurity'>, MayOwnUsers<P>> &
  NoSuchFields<P, PodProps, 'a pod'> & { [F in keyof P as F & PartName]: Parts<P[F], P>[F & PartName] };

type PartName = keyof Parts<unknown, unknown>;
/** What is wrong with T, at each field that it may stand at in the Pod P. */
interface Parts<T, P> {
  containers: ExplainContainers<T, P>;
  initContainers: ExplainInitContainers<T, P>;
  volumes: ExplainVolumes<T, At<P, 'podSecurity'>>;
  resourceClaims: ExplainClaims<T>;
  securityContext: ExplainSecurity<T, At<P, 'podSecurity'>, MayOwnUsers<P>>;
  resources: ExplainResources<T, never>;
  overhead: ExplainAmounts<T>;
}

/** `unknown` for a right Pod; else a type that says what is wrong, and where. */
export type PodChecks<P> = P extends Looked ? ([Bad<P>] extends [never] ? unknown : Explain<P>) : unknown;

/** P is inferred through this, as if it were written `as const`; then it vanishes. */
export type Literal<P> = [P] extends [never] ? P : {};

/** A Pod that is checked for all that its types can tell: undeclared volumes and ports, numbers, quantities, names. */
export type Checked<P> = PodProps & Literal<P> & PodChecks<P>;
