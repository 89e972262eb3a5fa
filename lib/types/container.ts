import type { Container, Probes, RegularInitContainer, Sidecar } from '../spec/container.js';
import type { AppliedStandard } from './applied-standard.js';
import type { ExplainEnv, ExplainEnvFrom, InvalidFileRef, ValidEnv, ValidEnvFrom } from './env.js';
import type { ExplainLifecycle, ValidLifecycle } from './lifecycle.js';
import type {
  ExplainDevices,
  ExplainMounts,
  InvalidPath,
  InvalidVolumeRef,
  ValidDevices,
  ValidMounts,
} from './mount.js';
import type { WithValidName } from './name.js';
import type {
  ExplainPorts,
  InvalidPortNames,
  InvalidPortNumbers,
  PortNameOf,
  PortNumberOf,
  ValidPorts,
} from './port.js';
import type { ExplainProbe, InvalidPortRef, ValidProbe } from './probe.js';
import type { ExplainResources, InvalidResources } from './resources.js';
import type { RestrictedContainer } from './restricted-requirements.js';
import type { ExplainSecurity } from './security-context.js';
import type { MessagesOrElse, NoSuchFields, WriteByName } from './type-error-message.js';
import type { NamesIn, PropertyOf, UnionKeys, UnknownArray } from './type-utils.js';

// ---- What is wrong, quickly. V: the names of the Pod's volumes; U: what may stand at claims,
// undefined if the Pod has none.

interface ValidContainer<V extends string, U> {
  readonly image: unknown;
  readonly ports?: ValidPorts;
  readonly env?: ValidEnv<V>;
  readonly envFrom?: ValidEnvFrom;
  readonly volumeMounts?: ValidMounts<V>;
  readonly volumeDevices?: ValidDevices<V>;
  readonly resources?: ValidResources<U> | undefined;
}
interface ValidResources<U> {
  readonly claims?: U;
  readonly [list: string]: unknown;
}
interface ValidProbedContainer<N> {
  readonly image: unknown;
  readonly livenessProbe?: ValidProbe<N>;
  readonly readinessProbe?: ValidProbe<N>;
  readonly startupProbe?: ValidProbe<N>;
  readonly lifecycle?: ValidLifecycle<N> | undefined;
}
/**
 * What is wrong in the container C; never, if nothing is. Most name their volumes in place; only
 * where a name is not among V is it asked whether it is one that is not known. A container as wide
 * as it can be says nothing but its ports.
 */
export type InvalidContainer<C, V extends string, U> =
  C extends ValidContainer<V, U>
    ? InvalidFields<C>
    : C extends ValidContainer<string, U>
      ? InvalidFields<C> | InvalidVolumeRefs<C, V>
      : C extends undefined
        ? never
        : IsWideContainer<C> extends true
          ? InvalidPortsOnly<C['ports' & keyof C]>
          : C;
/** Whether of the container C nothing is known but its ports. */
type IsWideContainer<C> =
  IsAsWideAs<C, Container> extends true
    ? true
    : IsAsWideAs<C, Sidecar> extends true
      ? true
      : IsAsWideAs<C, RegularInitContainer>;
type IsAsWideAs<C, Wide> = Wide & Pick<C, 'ports' & keyof C> extends C ? true : false;
type InvalidFields<C extends ValidContainer<string, unknown>> =
  | InvalidPorts<C, C['ports']>
  | InvalidPath<C['volumeMounts']>
  | InvalidResources<C['resources']>;
type InvalidVolumeRefs<C extends ValidContainer<string, unknown>, V> =
  | InvalidVolumeRef<C['volumeMounts'], V>
  | InvalidVolumeRef<C['volumeDevices'], V>
  | InvalidFileRef<C['env'], V>;

/** T: the ports of the container C. */
type InvalidPorts<C, T> =
  | InvalidPortsOnly<T>
  | (T extends UnknownArray ? InvalidProbes<C, PortNameOf<T[number]>> : InvalidProbes<C, keyof T>);
type InvalidPortsOnly<T> = T extends UnknownArray
  ? InvalidPortNumbers<T, PortNumberOf<T[number]>>
  : InvalidPortNumbers<T, PortNumberOf<T[keyof T]>> | InvalidPortNames<T>;

/**
 * N: the names of the container's ports. Most probes name one; only those that do not are looked at
 * again, one by one.
 */
type InvalidProbes<C, N> =
  C extends ValidProbedContainer<N>
    ? never
    : C extends ValidProbedContainer<string | number>
      ? InvalidPortRefs<C, N>
      : C;
type InvalidPortRefs<C, N> = C extends { readonly [F in keyof Probes]?: unknown }
  ?
      | InvalidPortRef<C['livenessProbe'], N>
      | InvalidPortRef<C['readinessProbe'], N>
      | InvalidPortRef<C['startupProbe'], N>
      | InvalidHooks<C['lifecycle'], N>
  : never;
type InvalidHooks<L, N> = L extends { readonly postStart?: unknown; readonly preStop?: unknown }
  ? InvalidPortRef<L['postStart'], N> | InvalidPortRef<L['preStop'], N>
  : never;

// ---- What is wrong with a wrong one. Pod: all that was written; S: the standard that it is held
// to.

export type ExplainContainers<T, Pod, S extends AppliedStandard> = T extends UnknownArray
  ? WriteByName<T, 'containers'>
  : T extends object
    ? [keyof T] extends [never]
      ? 'a pod needs at least one container'
      : {
          [K in keyof T]: WithValidName<
            K,
            'container',
            RestrictedContainer<T[K], K, S, Container> &
              ExplainContainer<T[K], Pod, S, PropertyOf<Pod, 'hostNetwork'>>
          >;
        }
    : unknown;

/** HostNetwork: true, if the container shares the network of its host. */
export type ExplainContainer<C, Pod, S extends AppliedStandard, HostNetwork> = C extends object
  ? MessagesOrElse<NoSuchFields<C, Container, 'a container'>> &
      MessagesOrElse<{
        [F in keyof C as F & FieldName]: FieldMessages<C[F], C, Pod, S, HostNetwork>[F & FieldName];
      }>
  : unknown;

type FieldName = keyof FieldMessages<unknown, unknown, unknown, AppliedStandard, unknown>;
/** What is wrong with T, at each field that it may stand at in the container C. */
interface FieldMessages<T, C, Pod, S extends AppliedStandard, HostNetwork> {
  ports: ExplainPorts<T, S['level'], HostNetwork>;
  env: ExplainEnv<T, Names<Pod, 'volumes'>>;
  envFrom: ExplainEnvFrom<T>;
  volumeMounts: ExplainMounts<T, Names<Pod, 'volumes'>>;
  volumeDevices: ExplainDevices<T, Names<Pod, 'volumes'>>;
  resources: ExplainResources<T, Names<Pod, 'resourceClaims'>>;
  securityContext: ExplainSecurity<T, S>;
  livenessProbe: ExplainProbe<T, PortNamesOf<C>, S['level']>;
  readinessProbe: ExplainProbe<T, PortNamesOf<C>, S['level']>;
  startupProbe: ExplainProbe<T, PortNamesOf<C>, S['level']>;
  lifecycle: ExplainLifecycle<T, PortNamesOf<C>, S['level']>;
}
type Names<Pod, F extends string> = UnionKeys<NonNullable<PropertyOf<Pod, F>>>;
type PortNamesOf<C> = NamesIn<NonNullable<PropertyOf<C, 'ports'>>>;
