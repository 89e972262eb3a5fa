import type { PodProps } from '../spec/pod.js';
import type { BadContainer, BadInitContainer, ExplainContainers, ExplainInitContainers, MayOwnUsers } from './container.js';
import type { At } from './known.js';
import type { NoSuchFields } from './mistake.js';
import type { RightLabels } from './name.js';
import type { MovedPort, PortsOf } from './port.js';
import type { BadClaim, ExplainClaims } from './resource-claim.js';
import type { BadResources, ExplainAmounts, ExplainResources } from './resources.js';
import type { BadSecurity, ExplainSecurity } from './security-context.js';
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

/** Whether a Pod of containers C, init containers I and volumes V has right names, and no init container has the name of a container. */
type RightNames<C, I, V> =
  RightLabels<keyof C | keyof I | keyof V> extends true
    ? keyof C & keyof I extends never
      ? [keyof C] extends [never]
        ? false
        : true
      : false
    : false;

type Bad<P extends Looked> =
  | BadContainer<P['containers'][keyof P['containers']], keyof P['volumes'], keyof P['resourceClaims']>
  | BadInitContainer<P['initContainers'][keyof P['initContainers']], keyof P['volumes'], keyof P['resourceClaims']>
  | BadClaim<P['resourceClaims'][keyof P['resourceClaims']]>
  | BadVolume<P['volumes'][keyof P['volumes']]>
  | BadResources<P['resources'], never>
  | BadResources<{ readonly requests: P['overhead'] }, never>
  | (P['hostNetwork'] extends true ? MovedPort<PortsOf<P['containers'][keyof P['containers']]>> : never)
  | BadSecurity<P>;

// ---- What is wrong with a wrong one

type Explain<P> = ExplainSecurity<P, At<P, 'podSecurity'>, MayOwnUsers<P>> &
  NoSuchFields<P, PodProps, 'a pod'> & { [F in keyof P as F extends Explained ? F : never]: ExplainField<F, P[F], P> };
type Explained = 'containers' | 'initContainers' | 'volumes' | 'resourceClaims' | 'securityContext' | 'resources' | 'overhead';
type ExplainField<F, T, P> = F extends 'containers'
  ? ExplainContainers<T, P>
  : F extends 'initContainers'
    ? ExplainInitContainers<T, P>
    : F extends 'volumes'
      ? ExplainVolumes<T, At<P, 'podSecurity'>>
      : F extends 'resourceClaims'
        ? ExplainClaims<T>
        : F extends 'securityContext'
          ? ExplainSecurity<T, At<P, 'podSecurity'>, MayOwnUsers<P>>
          : F extends 'resources'
            ? ExplainResources<T, never>
            : ExplainAmounts<T>;

/** `unknown` for a right Pod; else a type that says what is wrong, and where. */
export type PodChecks<P> = P extends Looked
  ? RightNames<P['containers'], P['initContainers'], P['volumes']> extends true
    ? [Bad<P>] extends [never]
      ? unknown
      : Explain<P>
    : Explain<P>
  : unknown;

/** P is inferred through this, as if it were written `as const`; then it vanishes. */
export type Literal<P> = [P] extends [never] ? P : {};

/** A Pod that is checked for all that its types can tell: undeclared volumes and ports, numbers, quantities, names. */
export type Checked<P> = PodProps & Literal<P> & PodChecks<P>;
