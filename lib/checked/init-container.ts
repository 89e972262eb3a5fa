import type { ContainerBase, InitContainer, Probes, Sidecar } from '../spec/container.js';
import type { BadContainer, ExplainContainer } from './container.js';
import type { Hardened } from './demanded.js';
import type { At, KnownKeyOf, List, SetFields } from './known.js';
import type { ByNameInstead } from './mistake.js';
import type { Labelled } from './name.js';
import type { Standard } from './standard.js';

// ---- What is wrong, quickly

interface Restarted {
  readonly restartPolicy: 'Always';
}
/** Without what only a sidecar may have. */
interface Step {
  readonly image: unknown;
  readonly livenessProbe?: undefined;
  readonly readinessProbe?: undefined;
  readonly startupProbe?: undefined;
  readonly lifecycle?: undefined;
}

/** What is wrong in the init container C; never, if nothing is. */
export type BadInitContainer<C, V extends string, U> = C extends Step | Restarted ? BadContainer<C, V, U> : C extends undefined ? never : C;

// ---- What is wrong with a wrong one. Pod: all that was written; S: the standard that it is held to.

export type ExplainInitContainers<T, Pod, S extends Standard> = T extends List
  ? ByNameInstead<T, 'initContainers'>
  : T extends object
    ? {
        [K in keyof T]: K extends KnownKeyOf<At<Pod, 'containers'>>
          ? `'${K & string}' is already the name of a container of this pod`
          : Labelled<K, 'init container', ExplainInit<T[K], K, Pod, S>>;
      }
    : unknown;

// Of init containers the API server does not ask that hostPort is the containerPort: so none counts as one in its host's network.
type ExplainInit<C, K, Pod, S extends Standard> = C extends Restarted
  ? Hardened<C, K, S, Sidecar> & ExplainContainer<C, Pod, S, false>
  : [SetFields<C> & keyof Probes] extends [never]
    ? Hardened<C, K, S, InitContainer> & ExplainContainer<C, Pod, S, false>
    : C extends InitContainer
      ? InitContainer
      : ContainerBase & NotInStep<C, SetFields<C> & keyof Probes>;
type NotInStep<C, Bad> = {
  [F in keyof C as F & Bad]: `only a sidecar may have ${F & string}: remove it, or add restartPolicy: 'Always'`;
};
