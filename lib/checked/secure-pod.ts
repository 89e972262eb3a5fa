import type { NoHostPorts } from './port.js';
import type {
  AppArmorKey,
  BaselineCapability,
  Confined,
  RefusedBy,
  RestrictedCapability,
  SafeAppArmor,
  SafeSELinuxType,
  SafeSysctl,
} from './security-level.js';

// What is wrong, quickly: what a Pod is like that keeps to its level.

interface Anything {
  readonly [field: string]: unknown;
}
interface Capabilities<C> {
  readonly add?: readonly C[] | undefined;
  readonly drop?: unknown;
}
interface SELinux extends Anything {
  readonly type?: SafeSELinuxType | undefined;
  readonly user?: '' | undefined;
  readonly role?: '' | undefined;
}
interface BaselineContext extends Anything {
  readonly privileged?: false | undefined;
  readonly procMount?: 'Default' | undefined;
  readonly seccompProfile?: Confined | undefined;
  readonly appArmorProfile?: Confined | undefined;
  readonly capabilities?: Capabilities<BaselineCapability> | undefined;
  readonly sysctls?: readonly { readonly name: SafeSysctl }[] | undefined;
  readonly windowsOptions?: (Anything & { readonly hostProcess?: false | undefined }) | undefined;
  readonly seLinuxOptions?: SELinux | undefined;
}
interface RestrictedContext extends BaselineContext {
  readonly allowPrivilegeEscalation?: false | undefined;
  readonly runAsNonRoot?: true | undefined;
  readonly capabilities?: Capabilities<RestrictedCapability> | undefined;
}
/** With all that is demanded of each container. */
interface HardenedContext extends RestrictedContext {
  readonly allowPrivilegeEscalation: false;
  readonly capabilities: Capabilities<RestrictedCapability> & {
    readonly drop: readonly ['ALL', ...unknown[]] | readonly [...unknown[], 'ALL'];
  };
}

interface NoHost extends Anything {
  readonly host?: '' | undefined;
}
/** A probe, or a hook, that asks the Pod itself. */
type OfItself = (Anything & { readonly httpGet?: NoHost | undefined; readonly tcpSocket?: NoHost | undefined }) | undefined;

interface SecureContainer {
  readonly image: unknown;
  readonly ports?: NoHostPorts | undefined;
  readonly livenessProbe?: OfItself;
  readonly readinessProbe?: OfItself;
  readonly startupProbe?: OfItself;
  readonly lifecycle?: (Anything & { readonly postStart?: OfItself; readonly preStop?: OfItself }) | undefined;
}
interface SecureContainers<Context> {
  readonly [name: string]: SecureContainer & Context;
}
interface Annotated extends Anything {
  readonly annotations?: { readonly [key: AppArmorKey]: SafeAppArmor; readonly [key: string]: unknown } | undefined;
}
interface SecurePod<Context, OfContainers, RefusedSource extends string> {
  readonly containers: SecureContainers<OfContainers>;
  readonly initContainers?: SecureContainers<OfContainers> | undefined;
  readonly volumes?: { readonly [name: string]: { readonly [S in RefusedSource]?: undefined } & Anything } | undefined;
  readonly securityContext?: Context | undefined;
  readonly metadata?: Annotated | undefined;
  readonly hostNetwork?: false | undefined;
  readonly hostPID?: false | undefined;
  readonly hostIPC?: false | undefined;
}
interface With<Context> {
  readonly securityContext: Context;
}
type BaselinePod = SecurePod<BaselineContext, Partial<With<BaselineContext | undefined>>, RefusedBy<'baseline'>>;
/** Allowed, if it lacks nothing. */
type AllowedPod = SecurePod<RestrictedContext, Partial<With<RestrictedContext | undefined>>, RefusedBy<'restricted'>>;
type HardenedPod = SecurePod<RestrictedContext, With<HardenedContext>, RefusedBy<'restricted'>>;

interface NonRoot extends Anything {
  readonly runAsNonRoot: true;
}
interface Profiled extends Anything {
  readonly seccompProfile: object;
}
/** With what is demanded of the Pod, or else of each container. */
type InAll<Context> = With<Context> | EachWith<Context>;
interface EachWith<Context> {
  readonly containers: { readonly [name: string]: With<Context> };
  readonly initContainers?: { readonly [name: string]: With<Context> } | undefined;
}
interface OwnUsers {
  readonly hostUsers: false;
}
interface Windows {
  readonly os: { readonly name: 'windows' };
}

/** P, if it breaks its level; never, if it does not, or has none. */
export type BadSecurity<P> = P extends { readonly podSecurity: 'baseline' | 'restricted' }
  ? P extends { readonly podSecurity: 'restricted' }
    ? P extends HardenedPod
      ? P extends InAll<Profiled>
        ? RootIn<P>
        : P
      : P extends AllowedPod & Windows
        ? RootIn<P>
        : P
    : P extends BaselinePod
      ? never
      : P
  : never;

/** P, if it contradicts restricted; what it lacks is written later. */
export type NotRestricted<P> = P extends AllowedPod ? RootUser<P | Held<P['containers']> | Held<P['initContainers']>> : P;

type RootIn<P extends AllowedPod> = P extends InAll<NonRoot> | OwnUsers
  ? RootUser<P | Held<P['containers']> | Held<P['initContainers']>>
  : P;
type Held<T> = T[keyof T];
type RootUser<T> = T extends { readonly securityContext: { readonly runAsUser: 0 } } ? T : never;
