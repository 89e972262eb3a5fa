import type { Container, Probes, Sidecar, Step } from '../spec/container.js';
import type { Hardened } from './demanded.js';
import type { BadFileRef, ExplainEnv, ExplainEnvFrom, RightEnv, RightEnvFrom } from './env.js';
import type { At, KeyOf, List, NamesIn } from './known.js';
import type { ExplainLifecycle, RightLifecycle } from './lifecycle.js';
import type { ByNameInstead, NoSuchFields, Told } from './mistake.js';
import type { BadPath, BadVolumeRef, ExplainDevices, ExplainMounts, RightDevices, RightMounts } from './mount.js';
import type { Labelled } from './name.js';
import type { BadNumbers, BadPortNames, ExplainPorts, NameOf, NumberOf, RightPorts } from './port.js';
import type { BadRef, ExplainProbe, RightProbe } from './probe.js';
import type { BadResources, ExplainResources } from './resources.js';
import type { ExplainSecurity } from './security-context.js';
import type { Standard } from './standard.js';

// ---- What is wrong, quickly. V: the names of the Pod's volumes; U: what may stand at claims, undefined if the Pod has none.

interface RightContainer<V extends string, U> {
  readonly image: unknown;
  readonly ports?: RightPorts;
  readonly env?: RightEnv<V>;
  readonly envFrom?: RightEnvFrom;
  readonly volumeMounts?: RightMounts<V>;
  readonly volumeDevices?: RightDevices<V>;
  readonly resources?: RightResources<U> | undefined;
}
interface RightResources<U> {
  readonly claims?: U;
  readonly [list: string]: unknown;
}
interface Probed<N> {
  readonly image: unknown;
  readonly livenessProbe?: RightProbe<N>;
  readonly readinessProbe?: RightProbe<N>;
  readonly startupProbe?: RightProbe<N>;
  readonly lifecycle?: RightLifecycle<N> | undefined;
}
/**
 * What is wrong in the container C; never, if nothing is. Most name their volumes in place; only where a name is not among V is it asked
 * whether it is one that is not known. A container as wide as it can be says nothing but its ports.
 */
export type BadContainer<C, V extends string, U> =
  C extends RightContainer<V, U>
    ? BadParts<C>
    : C extends RightContainer<string, U>
      ? BadParts<C> | BadVolumeRefs<C, V>
      : C extends undefined
        ? never
        : IsWide<C> extends true
          ? BadPortsAlone<C['ports' & keyof C]>
          : C;
/** Whether of the container C nothing is known but its ports. */
type IsWide<C> = IsWideAs<C, Container> extends true ? true : IsWideAs<C, Sidecar> extends true ? true : IsWideAs<C, Step>;
type IsWideAs<C, Wide> = Wide & Pick<C, 'ports' & keyof C> extends C ? true : false;
type BadParts<C extends RightContainer<string, unknown>> =
  | BadPorts<C, C['ports']>
  | BadPath<C['volumeMounts']>
  | BadResources<C['resources']>;
type BadVolumeRefs<C extends RightContainer<string, unknown>, V> =
  | BadVolumeRef<C['volumeMounts'], V>
  | BadVolumeRef<C['volumeDevices'], V>
  | BadFileRef<C['env'], V>;

/** T: the ports of the container C. */
type BadPorts<C, T> = BadPortsAlone<T> | (T extends List ? BadProbes<C, NameOf<T[number]>> : BadProbes<C, keyof T>);
type BadPortsAlone<T> = T extends List ? BadNumbers<T, NumberOf<T[number]>> : BadNumbers<T, NumberOf<T[keyof T]>> | BadPortNames<T>;

/** N: the names of the container's ports. Most probes name one; only those that do not are looked at again, one by one. */
type BadProbes<C, N> = C extends Probed<N> ? never : C extends Probed<string | number> ? BadRefs<C, N> : C;
type BadRefs<C, N> = C extends { readonly [F in keyof Probes]?: unknown }
  ? BadRef<C['livenessProbe'], N> | BadRef<C['readinessProbe'], N> | BadRef<C['startupProbe'], N> | BadHooks<C['lifecycle'], N>
  : never;
type BadHooks<L, N> = L extends { readonly postStart?: unknown; readonly preStop?: unknown }
  ? BadRef<L['postStart'], N> | BadRef<L['preStop'], N>
  : never;

// ---- What is wrong with a wrong one. Pod: all that was written; S: the standard that it is held to.

export type ExplainContainers<T, Pod, S extends Standard> = T extends List
  ? ByNameInstead<T, 'containers'>
  : T extends object
    ? [keyof T] extends [never]
      ? 'a pod needs at least one container'
      : {
          [K in keyof T]: Labelled<
            K,
            'container',
            Hardened<T[K], K, S, Container> & ExplainContainer<T[K], Pod, S, At<Pod, 'hostNetwork'>>
          >;
        }
    : unknown;

/** HostNetwork: true, if the container shares the network of its host. */
export type ExplainContainer<C, Pod, S extends Standard, HostNetwork> = C extends object
  ? Told<NoSuchFields<C, Container, 'a container'>> &
      Told<{ [F in keyof C as F & PartName]: Parts<C[F], C, Pod, S, HostNetwork>[F & PartName] }>
  : unknown;

type PartName = keyof Parts<unknown, unknown, unknown, Standard, unknown>;
/** What is wrong with T, at each field that it may stand at in the container C. */
interface Parts<T, C, Pod, S extends Standard, HostNetwork> {
  ports: ExplainPorts<T, S['level'], HostNetwork>;
  env: ExplainEnv<T, Names<Pod, 'volumes'>>;
  envFrom: ExplainEnvFrom<T>;
  volumeMounts: ExplainMounts<T, Names<Pod, 'volumes'>>;
  volumeDevices: ExplainDevices<T, Names<Pod, 'volumes'>>;
  resources: ExplainResources<T, Names<Pod, 'resourceClaims'>>;
  securityContext: ExplainSecurity<T, S>;
  livenessProbe: ExplainProbe<T, PortsNamedIn<C>, S['level']>;
  readinessProbe: ExplainProbe<T, PortsNamedIn<C>, S['level']>;
  startupProbe: ExplainProbe<T, PortsNamedIn<C>, S['level']>;
  lifecycle: ExplainLifecycle<T, PortsNamedIn<C>, S['level']>;
}
type Names<Pod, F extends string> = KeyOf<NonNullable<At<Pod, F>>>;
type PortsNamedIn<C> = NamesIn<NonNullable<At<C, 'ports'>>>;
