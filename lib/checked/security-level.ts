import type { Volume } from '../spec/volume.js';
import type { NoHostPorts } from './port.js';

// What the Pod Security levels allow. Only what contradicts a level is refused; what it demands and is not written is left to synth.

export type BaselineCapability =
  | 'AUDIT_WRITE'
  | 'CHOWN'
  | 'DAC_OVERRIDE'
  | 'FOWNER'
  | 'FSETID'
  | 'KILL'
  | 'MKNOD'
  | 'NET_BIND_SERVICE'
  | 'SETFCAP'
  | 'SETGID'
  | 'SETPCAP'
  | 'SETUID'
  | 'SYS_CHROOT';
export type RestrictedCapability = 'NET_BIND_SERVICE';

type Ipv4Sysctl =
  | 'ip_local_port_range'
  | 'tcp_syncookies'
  | 'ping_group_range'
  | 'ip_unprivileged_port_start'
  | 'ip_local_reserved_ports'
  | 'tcp_keepalive_time'
  | 'tcp_fin_timeout'
  | 'tcp_keepalive_intvl'
  | 'tcp_keepalive_probes'
  | 'tcp_rmem'
  | 'tcp_wmem'
  | 'tcp_slow_start_after_idle'
  | 'tcp_notsent_lowat';
export type SafeSysctl = 'kernel.shm_rmid_forced' | `net.ipv4.${Ipv4Sysctl}`;

/** The sources that the level L does not allow. */
export type RefusedBy<L> = [L] extends ['restricted'] ? NotRestricted : [L] extends ['baseline' | 'restricted'] ? 'hostPath' : never;
type NotRestricted = Exclude<
  keyof Volume,
  'configMap' | 'csi' | 'downwardAPI' | 'emptyDir' | 'ephemeral' | 'image' | 'persistentVolumeClaim' | 'projected' | 'secret'
>;

/** A profile of seccomp, or of AppArmor. */
export interface Confined {
  readonly type: 'RuntimeDefault' | 'Localhost';
}

interface Capabilities<C> {
  readonly add?: readonly C[] | undefined;
  readonly drop?: unknown;
}
interface BaselineContext {
  readonly privileged?: false | undefined;
  readonly procMount?: 'Default' | undefined;
  readonly seccompProfile?: Confined | undefined;
  readonly appArmorProfile?: Confined | undefined;
  readonly capabilities?: Capabilities<BaselineCapability> | undefined;
  readonly sysctls?: readonly { readonly name: SafeSysctl }[] | undefined;
  readonly windowsOptions?: { readonly hostProcess?: false | undefined; readonly [other: string]: unknown } | undefined;
  readonly [other: string]: unknown;
}
interface RestrictedContext extends BaselineContext {
  readonly allowPrivilegeEscalation?: false | undefined;
  readonly runAsNonRoot?: true | undefined;
  readonly capabilities?: Capabilities<RestrictedCapability> | undefined;
}
interface SecureContainers<Context> {
  readonly [name: string]: {
    readonly image: unknown;
    readonly securityContext?: Context | undefined;
    readonly ports?: NoHostPorts | undefined;
  };
}
interface SecurePod<Context, RefusedSource extends string> {
  readonly containers: SecureContainers<Context>;
  readonly initContainers?: SecureContainers<Context> | undefined;
  readonly volumes?:
    | { readonly [name: string]: { readonly [S in RefusedSource]?: undefined } & { readonly [S: string]: unknown } }
    | undefined;
  readonly securityContext?: Context | undefined;
  readonly hostNetwork?: false | undefined;
  readonly hostPID?: false | undefined;
  readonly hostIPC?: false | undefined;
}
type Baseline = SecurePod<BaselineContext, RefusedBy<'baseline'>>;
type Restricted = SecurePod<RestrictedContext, RefusedBy<'restricted'>>;

/** P, if it contradicts its level; never, if it does not, or has none. */
export type BadSecurity<P> = P extends { readonly podSecurity: 'restricted' }
  ? P extends Restricted
    ? RootIn<P | Held<P['containers']> | Held<P['initContainers']>>
    : P
  : P extends { readonly podSecurity: 'baseline' | 'restricted' }
    ? P extends Baseline
      ? never
      : P
    : never;
type Held<T> = T[keyof T];
type RootIn<T> = T extends { readonly securityContext: { readonly runAsUser: 0 } } ? T : never;
