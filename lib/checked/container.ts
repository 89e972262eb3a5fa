import type { Container, ContainerBase, InitContainer, Probes, Sidecar } from '../spec/container.js';
import type { Ports } from '../spec/port.js';
import type { ExplainEnv, ExplainEnvFrom, RightEnv, RightEnvFrom } from './env.js';
import type { At, KeyOf, List, NamesIn, SetFields, TextKeyOf } from './known.js';
import type { ExplainLifecycle, RightLifecycle } from './lifecycle.js';
import type { ByNameInstead, NoSuchFields, Told } from './mistake.js';
import type { BadPath, ExplainDevices, ExplainMounts, RightDevices, RightMounts } from './mount.js';
import type { Labelled } from './name.js';
import type { BadPortName, ExplainPorts, NumberOf, PortNames, PortsOf } from './port.js';
import type { BadPort } from './port-number.js';
import type { ExplainProbe, RefOf, RightProbe } from './probe.js';
import type { BadResources, ExplainResources } from './resources.js';
import type { ExplainSecurity } from './security-context.js';

// ---- What is wrong, quickly: never, if nothing is. V: the names of the Pod's volumes; Claims: of its resourceClaims.

interface RightContainer<V extends string> {
  readonly image: unknown;
  readonly ports?: Ports | undefined;
  readonly env?: RightEnv<V>;
  readonly envFrom?: RightEnvFrom;
  readonly volumeMounts?: RightMounts<V>;
  readonly volumeDevices?: RightDevices<V>;
}
interface Probed<N> {
  readonly image: unknown;
  readonly livenessProbe?: RightProbe<N>;
  readonly readinessProbe?: RightProbe<N>;
  readonly startupProbe?: RightProbe<N>;
  readonly lifecycle?: RightLifecycle<N> | undefined;
}
interface Resourced {
  readonly resources: unknown;
}

export type BadContainer<C, V, Claims> =
  C extends RightContainer<V & string>
    ?
        | BadPath<C>
        | BadPort<NumberOf<PortsOf<C>>>
        | BadPortName<PortNames<C>>
        | BadProbes<C, PortNames<C>>
        | (C extends Resourced ? BadResources<C['resources'], Claims> : never)
    : C extends undefined
      ? never
      : C;

/** N: the names of the container's ports. Most probes name one; only those that do not are looked at again, for their numbers. */
type BadProbes<C, N> = C extends Probed<N> ? never : C extends Probed<N | number> ? BadPort<RefsOf<C>> : C;
type RefsOf<C> = C extends { readonly [F in keyof Probes]?: unknown }
  ? RefOf<C['livenessProbe']> | RefOf<C['readinessProbe']> | RefOf<C['startupProbe']> | HookRefsOf<C['lifecycle']>
  : never;
type HookRefsOf<L> = L extends { readonly postStart?: unknown; readonly preStop?: unknown }
  ? RefOf<L['postStart']> | RefOf<L['preStop']>
  : never;

interface Restarted {
  readonly restartPolicy: 'Always';
}
interface Step {
  readonly image: unknown;
  readonly restartPolicy?: 'OnFailure' | 'Never' | undefined;
  readonly livenessProbe?: undefined;
  readonly readinessProbe?: undefined;
  readonly startupProbe?: undefined;
  readonly lifecycle?: undefined;
}
export type BadInitContainer<C, V, Claims> = C extends Step | Restarted ? BadContainer<C, V, Claims> : C extends undefined ? never : C;

// ---- What is wrong with a wrong one. Pod: all that was written.

type Names<Pod, F extends string> = KeyOf<NonNullable<At<Pod, F>>>;

export type ExplainContainers<T, Pod> = T extends List
  ? ByNameInstead<T, 'containers'>
  : T extends object
    ? [keyof T] extends [never]
      ? 'a pod needs at least one container'
      : { [K in keyof T]: Labelled<K, 'container', Container & ExplainContainer<T[K], Pod, At<Pod, 'hostNetwork'>>> }
    : unknown;
export type ExplainInitContainers<T, Pod> = T extends List
  ? ByNameInstead<T, 'initContainers'>
  : T extends object
    ? {
        [K in keyof T]: K extends TextKeyOf<At<Pod, 'containers'>>
          ? `'${K & string}' is already the name of a container of this pod`
          : Labelled<K, 'init container', ExplainInit<T[K], Pod>>;
      }
    : unknown;

// Of init containers the API server does not ask that hostPort is the containerPort.
type ExplainInit<C, Pod> = C extends Restarted
  ? Sidecar & ExplainContainer<C, Pod, false>
  : [SetFields<C> & keyof Probes] extends [never]
    ? InitContainer & ExplainContainer<C, Pod, false>
    : C extends InitContainer
      ? InitContainer
      : ContainerBase & NotInStep<C, SetFields<C> & keyof Probes>;
type NotInStep<C, Bad> = {
  [F in keyof C as F extends Bad ? F : never]: `only a sidecar may have ${F & string}: remove it, or add restartPolicy: 'Always'`;
};

type ExplainContainer<C, Pod, HostNetwork> = C extends object
  ? Told<NoSuchFields<C, Container, 'a container'>> &
      Told<{ [F in keyof C as F extends Explained ? F : never]: ExplainField<F, C[F], C, Pod, HostNetwork> }>
  : unknown;
type Explained = 'ports' | 'env' | 'envFrom' | 'volumeMounts' | 'volumeDevices' | 'resources' | 'securityContext' | keyof Probes;
type ExplainField<F, T, C, Pod, HostNetwork> = F extends 'ports'
  ? ExplainPorts<T, At<Pod, 'podSecurity'>, HostNetwork>
  : F extends 'env'
    ? ExplainEnv<T, Names<Pod, 'volumes'>>
    : F extends 'envFrom'
      ? ExplainEnvFrom<T>
      : F extends 'volumeMounts'
        ? ExplainMounts<T, Names<Pod, 'volumes'>>
        : F extends 'volumeDevices'
          ? ExplainDevices<T, Names<Pod, 'volumes'>>
          : F extends 'resources'
            ? ExplainResources<T, Names<Pod, 'resourceClaims'>>
            : F extends 'securityContext'
              ? ExplainSecurity<T, At<Pod, 'podSecurity'>, MayOwnUsers<Pod>>
              : F extends 'lifecycle'
                ? ExplainLifecycle<T, NamesIn<NonNullable<At<C, 'ports'>>>>
                : ExplainProbe<T, NamesIn<NonNullable<At<C, 'ports'>>>>;

/** Whether the Pod may have a user namespace of its own. */
export type MayOwnUsers<Pod> = [At<Pod, 'hostUsers'>] extends [true | undefined] ? false : true;
