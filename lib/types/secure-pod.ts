import type { PortsWithoutHostPort } from './host-port.js';
import type {
  AllowedAppArmorProfile,
  AllowedSELinuxType,
  AllowedSysctl,
  AppArmorAnnotation,
  BaselineCapability,
  ConfinedProfile,
  DisallowedVolumeSource,
  RestrictedCapability,
} from './security-level.js';
import type { WithoutUndefined } from './type-utils.js';

// Fast path: the form of Pods that meet their level.

interface Anything {
  readonly [field: string]: unknown;
}
interface Capabilities<Capability> {
  readonly add?: readonly Capability[] | undefined;
  readonly drop?: unknown;
}
interface SELinux extends Anything {
  readonly type?: AllowedSELinuxType | undefined;
  readonly user?: '' | undefined;
  readonly role?: '' | undefined;
}
interface BaselineContext extends Anything {
  readonly privileged?: false | undefined;
  readonly procMount?: 'Default' | undefined;
  readonly seccompProfile?: ConfinedProfile | undefined;
  readonly appArmorProfile?: ConfinedProfile | undefined;
  readonly capabilities?: Capabilities<BaselineCapability> | undefined;
  readonly sysctls?: readonly { readonly name: AllowedSysctl }[] | undefined;
  readonly windowsOptions?: (Anything & { readonly hostProcess?: false | undefined }) | undefined;
  readonly seLinuxOptions?: SELinux | undefined;
}
interface RestrictedContext extends BaselineContext {
  readonly allowPrivilegeEscalation?: false | undefined;
  readonly runAsNonRoot?: true | undefined;
  readonly capabilities?: Capabilities<RestrictedCapability> | undefined;
}
/** A security context with everything that is required of each container. */
interface HardenedContext extends RestrictedContext {
  readonly allowPrivilegeEscalation: false;
  readonly capabilities: Capabilities<RestrictedCapability> & {
    readonly drop: readonly ['ALL', ...unknown[]] | readonly [...unknown[], 'ALL'];
  };
}

interface WithoutHost extends Anything {
  readonly host?: '' | undefined;
}
/** A probe or hook that calls the Pod itself. */
type SelfTargetingHandler =
  | (Anything & {
      readonly httpGet?: WithoutHost | undefined;
      readonly tcpSocket?: WithoutHost | undefined;
    })
  | undefined;

interface SecureContainer {
  readonly image: unknown;
  readonly ports?: PortsWithoutHostPort | undefined;
  readonly livenessProbe?: SelfTargetingHandler;
  readonly readinessProbe?: SelfTargetingHandler;
  readonly startupProbe?: SelfTargetingHandler;
  readonly lifecycle?:
    | (Anything & {
        readonly postStart?: SelfTargetingHandler;
        readonly preStop?: SelfTargetingHandler;
      })
    | undefined;
}
interface SecureContainers<Context> {
  readonly [name: string]: (SecureContainer & Context) | undefined;
}
interface Annotated extends Anything {
  readonly annotations?:
    | {
        readonly [key: AppArmorAnnotation]: AllowedAppArmorProfile;
        readonly [key: string]: unknown;
      }
    | undefined;
}
interface SecurePod<Context, ContainerContext, RefusedSource extends string> {
  readonly containers: SecureContainers<ContainerContext>;
  readonly initContainers?: SecureContainers<ContainerContext> | undefined;
  readonly volumes?:
    | {
        readonly [name: string]:
          | ({ readonly [S in RefusedSource]?: undefined } & Anything)
          | undefined;
      }
    | undefined;
  readonly securityContext?: Context | undefined;
  readonly metadata?: Annotated | undefined;
  readonly hostNetwork?: false | undefined;
  readonly hostPID?: false | undefined;
  readonly hostIPC?: false | undefined;
}
interface WithSecurityContext<Context> {
  readonly securityContext: Context;
}
type BaselinePod = SecurePod<
  BaselineContext,
  Partial<WithSecurityContext<BaselineContext | undefined>>,
  DisallowedVolumeSource<'baseline'>
>;
/** A Pod without forbidden values; required fields may be missing. */
type AllowedPod = SecurePod<
  RestrictedContext,
  Partial<WithSecurityContext<RestrictedContext | undefined>>,
  DisallowedVolumeSource<'restricted'>
>;
type HardenedPod = SecurePod<
  RestrictedContext,
  WithSecurityContext<HardenedContext>,
  DisallowedVolumeSource<'restricted'>
>;

interface NonRoot extends Anything {
  readonly runAsNonRoot: true;
}
interface Profiled extends Anything {
  readonly seccompProfile: object;
}
/** A Pod that has a requirement itself, or in each container. */
type InPodOrEachContainer<Context> = WithSecurityContext<Context> | EachContainerWith<Context>;
interface EachContainerWith<Context> {
  readonly containers: { readonly [name: string]: WithSecurityContext<Context> | undefined };
  readonly initContainers?:
    | { readonly [name: string]: WithSecurityContext<Context> | undefined }
    | undefined;
}
interface WithUserNamespace {
  readonly hostUsers: false;
}
interface WindowsPod {
  readonly os: { readonly name: 'windows' };
}

/** The Pod if it violates its level; never if it does not, or has no level. */
export type InvalidSecurity<Pod> = InvalidAtLevel<WithoutUndefined<Pod>>;
type InvalidAtLevel<Pod> = Pod extends { readonly podSecurity: 'baseline' | 'restricted' }
  ? Pod extends { readonly podSecurity: 'restricted' }
    ? Pod extends HardenedPod
      ? Pod extends InPodOrEachContainer<Profiled>
        ? RunsAsRoot<Pod>
        : Pod
      : Pod extends AllowedPod & WindowsPod
        ? RunsAsRoot<Pod>
        : Pod
    : Pod extends BaselinePod
      ? never
      : Pod
  : never;

/**
 * The Pod if it contradicts `restricted`. Missing fields are ignored, because `restricted()` adds
 * them.
 */
export type ContradictsRestricted<Pod> = Pod extends AllowedPod
  ? WithRootUser<Pod | ValuesOf<Pod['containers']> | ValuesOf<Pod['initContainers']>>
  : Pod;

type RunsAsRoot<Pod extends AllowedPod> = Pod extends
  | InPodOrEachContainer<NonRoot>
  | WithUserNamespace
  ? WithRootUser<Pod | ValuesOf<Pod['containers']> | ValuesOf<Pod['initContainers']>>
  : Pod;
type ValuesOf<Entries> = Entries[keyof Entries];
type WithRootUser<Owner> = Owner extends { readonly securityContext: { readonly runAsUser: 0 } }
  ? Owner
  : never;
