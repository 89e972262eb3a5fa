import type { PodProps } from '../spec/pod.js';
import type { BadContainer, BadInitContainer, ExplainContainers, ExplainInitContainers, MayOwnUsers } from './container.js';
import type { At } from './known.js';
import type { NoSuchFields } from './mistake.js';
import type { RightLabels } from './name.js';
import type { BadResources, ExplainAmounts, ExplainResources } from './resources.js';
import type { ExplainSecurity, Secure } from './security-context.js';
import type { BadVolume, ExplainVolumes } from './volume.js';

// ---- Whether all is right

interface Loose {
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
type RightNames<C, I, V> = RightLabels<keyof C | keyof I | keyof V> extends true
  ? keyof C & keyof I extends never
    ? [keyof C] extends [never]
      ? false
      : true
    : false
  : false;

type Bad<P extends Loose> =
  | BadContainer<P['containers'][keyof P['containers']], keyof P['volumes'], keyof P['resourceClaims']>
  | BadInitContainer<P['initContainers'][keyof P['initContainers']], keyof P['volumes'], keyof P['resourceClaims']>
  | BadVolume<P['volumes'][keyof P['volumes']]>
  | BadResources<P['resources'], never>;

// ---- What is wrong with a wrong one

type Explain<P> = ExplainSecurity<P, At<P, 'podSecurity'>, MayOwnUsers<P>> & NoSuchFields<P, PodProps, 'a pod'> & { [F in keyof P as F extends keyof Parts<P> ? F : never]: Parts<P>[F & keyof Parts<P>] };
/** The fields that have more to explain. */
interface Parts<P> {
  containers: ExplainContainers<At<P, 'containers'>, P>;
  initContainers: ExplainInitContainers<At<P, 'initContainers'>, P>;
  volumes: ExplainVolumes<At<P, 'volumes'>, At<P, 'podSecurity'>>;
  securityContext: ExplainSecurity<At<P, 'securityContext'>, At<P, 'podSecurity'>, MayOwnUsers<P>>;
  resources: ExplainResources<At<P, 'resources'>, never>;
  overhead: ExplainAmounts<At<P, 'overhead'>>;
}

/** `unknown` for a right Pod; else a type that says what is wrong, and where. */
export type PodChecks<P> = P extends Loose
  ? RightNames<P['containers'], P['initContainers'], P['volumes']> extends true
    ? [Bad<P>] extends [never]
      ? P extends Secure<P['podSecurity']>
        ? unknown
        : Explain<P>
      : Explain<P>
    : Explain<P>
  : unknown;

/** P is inferred through this, as if it were written `as const`; then it vanishes. */
export type Literal<P> = [P] extends [never] ? P : {};

/** A Pod that is checked for all that its types can tell: undeclared volumes and ports, numbers, quantities, names. */
export type Checked<P> = PodProps & Literal<P> & PodChecks<P>;
