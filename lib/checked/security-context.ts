import type { IsText, List } from './known.js';
import type { Mistake } from './mistake.js';
import type { NoHostPorts } from './port.js';
import type { RefusedBy } from './volume.js';

type BaselineCapability =
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
type SafeSysctl = 'kernel.shm_rmid_forced' | `net.ipv4.${Ipv4Sysctl}`;

// ---- What a right one is like, by level. Only what contradicts the level is refused; what the level demands is left to synth.

interface Confined {
  readonly type: 'RuntimeDefault' | 'Localhost';
}
interface BaselineContext {
  readonly privileged?: false | undefined;
  readonly procMount?: 'Default' | undefined;
  readonly seccompProfile?: Confined | undefined;
  readonly appArmorProfile?: Confined | undefined;
  readonly capabilities?: { readonly add?: readonly BaselineCapability[] | undefined; readonly drop?: unknown } | undefined;
  readonly sysctls?: readonly { readonly name: SafeSysctl }[] | undefined;
  readonly windowsOptions?: { readonly hostProcess?: false | undefined; readonly [other: string]: unknown } | undefined;
  readonly [other: string]: unknown;
}
interface RestrictedContext extends BaselineContext {
  readonly allowPrivilegeEscalation?: false | undefined;
  readonly runAsNonRoot?: true | undefined;
  readonly capabilities?: { readonly add?: readonly 'NET_BIND_SERVICE'[] | undefined; readonly drop?: unknown } | undefined;
}
interface SecureContainers<Context> {
  readonly [name: string]: {
    readonly image: unknown;
    readonly securityContext?: Context | undefined;
    readonly ports?: NoHostPorts | undefined;
  };
}
interface SecureVolumes<Refused extends string> {
  readonly [name: string]: { readonly [S in Refused]?: undefined } & { readonly [source: string]: unknown };
}
interface SecurePod<Context, Refused extends string> {
  readonly containers: SecureContainers<Context>;
  readonly initContainers?: SecureContainers<Context> | undefined;
  readonly volumes?: SecureVolumes<Refused> | undefined;
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

// ---- What is wrong with a wrong one

type Not<L, What extends string> = `podSecurity '${L & string}' does not allow ${What}`;

/** Fields, and the values of them that a level does not allow. In a user namespace of its own a Pod may be root. */
interface Refused {
  privileged: true;
  hostNetwork: true;
  hostPID: true;
  hostIPC: true;
  procMount: 'Unmasked';
}
interface RefusedToRestricted extends Refused {
  allowPrivilegeEscalation: true;
  runAsNonRoot: false;
  runAsUser: 0;
}
type RefusedFields<L, OwnUsers> = [L] extends ['restricted']
  ? OwnUsers extends true
    ? Omit<RefusedToRestricted, 'runAsNonRoot' | 'runAsUser'>
    : RefusedToRestricted
  : OwnUsers extends true
    ? Omit<Refused, 'procMount'>
    : Refused;

/** Of a securityContext, or of the Pod's own flags. OwnUsers: whether the Pod may have a user namespace of its own. */
export type ExplainSecurity<S, L, OwnUsers> = [L] extends ['baseline' | 'restricted']
  ? S extends object
    ? ExplainFields<S, L, RefusedFields<L, OwnUsers>>
    : unknown
  : unknown;
type ExplainFields<S, L, R> = {
  [F in keyof S as F extends keyof R | 'capabilities' | 'seccompProfile' | 'appArmorProfile' | 'sysctls' | 'windowsOptions'
    ? F
    : never]: F extends keyof R
    ? S[F] extends R[F]
      ? ExplainValue<S[F], Not<L, `${F & string}: ${S[F] & (string | number | boolean)}`>>
      : unknown
    : F extends 'capabilities'
      ? S[F] extends { readonly add: infer A }
        ? { add: ExplainCapabilities<A, L> }
        : unknown
      : F extends 'sysctls'
        ? ExplainSysctls<S[F], L>
        : F extends 'windowsOptions'
          ? S[F] extends { readonly hostProcess: true }
            ? { hostProcess: ExplainValue<true, Not<L, 'hostProcess: true'>> }
            : unknown
          : S[F] extends { readonly type: 'Unconfined' }
            ? { type: Confined['type'] | ('Unconfined' & Mistake<Not<L, `${F & string} Unconfined`>>) }
            : unknown;
};
/** Where there are two values, the other is offered. */
type ExplainValue<V, Sentence> = Exclude<V extends boolean ? boolean : V extends string ? 'Default' : never, V> | (V & Mistake<Sentence>);
type ExplainCapabilities<A, L> = {
  [I in keyof A]: IsText<A[I]> extends false
    ? unknown
    : A[I] extends ([L] extends ['restricted'] ? 'NET_BIND_SERVICE' : BaselineCapability)
      ? unknown
      : Not<L, `adding ${A[I] & string}`>;
};
type ExplainSysctls<A, L> = A extends List
  ? {
      [I in keyof A]: A[I] extends { readonly name: infer N }
        ? IsText<N> extends false
          ? unknown
          : N extends SafeSysctl
            ? unknown
            : { name: Not<L, `sysctl ${N & string}`> }
        : unknown;
    }
  : unknown;
