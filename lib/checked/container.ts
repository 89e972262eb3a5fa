import type { Container, ContainerBase, InitContainer, Probes, Sidecar } from '../spec/container.js';
import type { ExplainEnv, ExplainEnvFrom, RightEnv, RightEnvFrom } from './env.js';
import type { At, KeyOf, SetFields, TextKeyOf } from './known.js';
import type { ExplainLifecycle, RightLifecycle } from './lifecycle.js';
import type { NoSuchFields } from './mistake.js';
import type { ExplainDevices, ExplainMounts, RightMounts } from './mount.js';
import type { Labelled } from './name.js';
import type { BadPort, ExplainPorts, NumberOf, PortNames, PortsOf } from './port.js';
import type { ExplainProbe, RefOf, RightProbe } from './probe.js';
import type { BadResources, ExplainResources } from './resources.js';
import type { ExplainSecurity } from './security-context.js';

// ---- What is wrong, quickly: never, if nothing is. V: the names of the Pod's volumes; Claims: of its resourceClaims.

interface RightContainer<V> {
  readonly image: unknown;
  readonly env?: RightEnv<V>;
  readonly envFrom?: RightEnvFrom;
  readonly volumeMounts?: RightMounts<V>;
  readonly volumeDevices?: RightMounts<V>;
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

export type BadContainer<C, V, Claims> = C extends RightContainer<V>
  ? BadPort<NumberOf<PortsOf<C>>> | BadProbes<C, PortNames<C>> | (C extends Resourced ? BadResources<C['resources'], Claims> : never)
  : C extends undefined ? never : C;
type BadProbes<C, N> = C extends Probed<N> ? never : C extends Probed<N | number> ? BadPort<RefsOf<C>> : C;
type RefsOf<C> = C extends { readonly [F in keyof Probes]?: unknown }
  ? RefOf<C['livenessProbe']> | RefOf<C['readinessProbe']> | RefOf<C['startupProbe']> | HookRefsOf<C['lifecycle']>
  : never;
type HookRefsOf<L> = L extends { readonly postStart?: unknown; readonly preStop?: unknown } ? RefOf<L['postStart']> | RefOf<L['preStop']> : never;

interface Restarted {
  readonly restartPolicy: 'Always';
}
interface NoProbes {
  readonly image: unknown;
  readonly restartPolicy?: 'OnFailure' | 'Never' | undefined;
  readonly livenessProbe?: undefined;
  readonly readinessProbe?: undefined;
  readonly startupProbe?: undefined;
  readonly lifecycle?: undefined;
}
export type BadInitContainer<C, V, Claims> = C extends NoProbes | Restarted ? BadContainer<C, V, Claims> : C extends undefined ? never : C;

// ---- What is wrong with a wrong one. Pod: all that was written.

type Names<Pod, F extends string> = KeyOf<NonNullable<At<Pod, F>>>;

export type ExplainContainers<T, Pod> = T extends object
  ? [keyof T] extends [never]
    ? 'a pod needs at least one container'
    : { [K in keyof T]: Labelled<K, 'container', Container & ExplainContainer<T[K], Pod, At<Pod, 'hostNetwork'>>> }
  : unknown;
export type ExplainInitContainers<T, Pod> = T extends object
  ? {
      [K in keyof T]: K extends TextKeyOf<At<Pod, 'containers'>>
        ? `'${K & string}' is already the name of a container of this pod`
        : Labelled<K, 'init container', ExplainInit<T[K], Pod>>;
    }
  : unknown;

// The API server looks at the ports of init containers under hostNetwork not at all.
type ExplainInit<C, Pod> = C extends Restarted
  ? Sidecar & ExplainContainer<C, Pod, false>
  : [SetFields<C> & keyof Probes] extends [never]
    ? InitContainer & ExplainContainer<C, Pod, false>
    : C extends InitContainer
      ? InitContainer
      : ContainerBase & NotInStep<C, SetFields<C> & keyof Probes>;
type NotInStep<C, Bad> = { [F in keyof C as F extends Bad ? F : never]: `only a sidecar may have ${F & string}: remove it, or add restartPolicy: 'Always'` };

type ExplainContainer<C, Pod, HostNetwork> = C extends object
  ? NoSuchFields<C, Container, 'a container'> & { [F in keyof C as F extends keyof Parts<C, Pod, HostNetwork> ? F : never]: Parts<C, Pod, HostNetwork>[F & keyof Parts<C, Pod, HostNetwork>] }
  : unknown;
/** The fields that have more to explain. */
interface Parts<C, Pod, HostNetwork> {
  ports: ExplainPorts<At<C, 'ports'>, At<Pod, 'podSecurity'>, HostNetwork>;
  env: ExplainEnv<At<C, 'env'>, Names<Pod, 'volumes'>>;
  envFrom: ExplainEnvFrom<At<C, 'envFrom'>>;
  volumeMounts: ExplainMounts<At<C, 'volumeMounts'>, Names<Pod, 'volumes'>>;
  volumeDevices: ExplainDevices<At<C, 'volumeDevices'>, Names<Pod, 'volumes'>>;
  resources: ExplainResources<At<C, 'resources'>, Names<Pod, 'resourceClaims'>>;
  securityContext: ExplainSecurity<At<C, 'securityContext'>, At<Pod, 'podSecurity'>, MayOwnUsers<Pod>>;
  livenessProbe: ExplainProbe<At<C, 'livenessProbe'>, PortNames<C> & string>;
  readinessProbe: ExplainProbe<At<C, 'readinessProbe'>, PortNames<C> & string>;
  startupProbe: ExplainProbe<At<C, 'startupProbe'>, PortNames<C> & string>;
  lifecycle: ExplainLifecycle<At<C, 'lifecycle'>, PortNames<C> & string>;
}

/** Whether the Pod may have a user namespace of its own. */
export type MayOwnUsers<Pod> = [At<Pod, 'hostUsers'>] extends [true | undefined] ? false : true;
