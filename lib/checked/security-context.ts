import type { Sysctl } from '../spec/pod-security-context.js';
import type { IsText, KnownKeyOf, List } from './known.js';
import type { Field, Mistake, Told } from './mistake.js';
import type {
  AppArmorKey,
  BaselineCapability,
  Confined,
  RestrictedCapability,
  SafeAppArmor,
  SafeSELinuxType,
  SafeSysctl,
} from './security-level.js';
import type { Not, Standard } from './standard.js';

// What is wrong with a wrong one. S: the standard that the Pod is held to.

/** A value that a level does not allow, and what to do instead. */
interface Refusal<Value, Instead extends string> {
  readonly value: Value;
  readonly instead: Instead;
}
interface Refused {
  privileged: Refusal<true, 'set it to false'>;
  hostNetwork: Refusal<true, 'set it to false'>;
  hostPID: Refusal<true, 'set it to false'>;
  hostIPC: Refusal<true, 'set it to false'>;
  procMount: Refusal<'Unmasked', 'set it to Default'>;
}
interface RefusedToRestricted extends Refused {
  allowPrivilegeEscalation: Refusal<true, 'set it to false'>;
  runAsNonRoot: Refusal<false, 'set it to true'>;
  runAsUser: Refusal<0, 'set it to another user, or leave it out'>;
}
/** In a user namespace of its own a Pod may be root, and at baseline its /proc may be unmasked. Windows knows no escalation. */
type RefusedTo<S extends Standard> = [S['level']] extends ['restricted']
  ? Omit<
      RefusedToRestricted,
      | (S['mayOwnUsers'] extends true ? 'runAsNonRoot' | 'runAsUser' : never)
      | (S['mayBeWindows'] extends true ? 'allowPrivilegeEscalation' : never)
    >
  : S['mayOwnUsers'] extends true
    ? Omit<Refused, 'procMount'>
    : Refused;

/** Of a securityContext, or of the Pod's own flags. */
export type ExplainSecurity<T, S extends Standard> = [S['level']] extends ['baseline' | 'restricted']
  ? T extends object
    ? Told<ExplainFields<T, S, RefusedTo<S>>>
    : unknown
  : unknown;
type ExplainFields<T, S extends Standard, R> = {
  [F in keyof T as unknown extends ExplainField<F, T[F], S, R> ? never : F]: ExplainField<F, T[F], S, R>;
};
type ExplainField<F, T, S extends Standard, R> = F extends keyof R
  ? ExplainValue<F, T, S['level'], R[F]>
  : F extends PartName
    ? Parts<T, S>[F]
    : unknown;

type ExplainValue<F, T, L, R> =
  R extends Refusal<infer V, infer Instead>
    ? T extends V
      ? OtherThan<T> | (T & Mistake<Not<L, `${F & string}: ${T & (string | number | boolean)}`, Instead>>)
      : unknown
    : never;
/** Where there are two values, the other is offered. */
type OtherThan<V> = Exclude<V extends boolean ? boolean : V extends string ? 'Default' : never, V>;

type PartName = keyof Parts<unknown, Standard>;
/** What is wrong with T, at each field that it may stand at. */
interface Parts<T, S extends Standard> {
  capabilities: ExplainCapabilities<T, S>;
  seccompProfile: Exempt<S> extends true ? unknown : ExplainProfile<T, S['level'], 'seccompProfile'>;
  appArmorProfile: ExplainProfile<T, S['level'], 'appArmorProfile'>;
  sysctls: ExplainSysctls<T, S['level']>;
  seLinuxOptions: T extends object ? Told<ExplainSELinux<T, S['level']>> : unknown;
  windowsOptions: T extends { readonly hostProcess: true }
    ? { hostProcess: false | (true & Mistake<Not<S['level'], 'hostProcess: true', 'set it to false'>>) }
    : unknown;
}
/** Of Windows restricted asks less than baseline does. */
type Exempt<S extends Standard> = [S['level'], S['mayBeWindows']] extends ['restricted', true] ? true : false;

type ExplainProfile<T, L, What extends string> = T extends { readonly type: 'Unconfined' }
  ? { type: Confined['type'] | ('Unconfined' & Mistake<Not<L, `${What} Unconfined`, 'set its type to RuntimeDefault or Localhost'>>) }
  : unknown;

type ExplainCapabilities<T, S extends Standard> = T extends { readonly add: infer A extends List }
  ? Exempt<S> extends true
    ? unknown
    : A extends readonly AllowedCapability<S['level']>[]
      ? unknown
      : {
          add: {
            [I in keyof A]: ExplainText<A[I], AllowedCapability<S['level']>, Not<S['level'], `adding ${A[I] & string}`, 'leave it out'>>;
          };
        }
  : unknown;
type AllowedCapability<L> = [L] extends ['restricted'] ? RestrictedCapability : BaselineCapability;

type ExplainSysctls<A, L> = A extends readonly { readonly name: SafeSysctl }[]
  ? unknown
  : A extends List
    ? { [I in keyof A]: ExplainSysctl<A[I], L> }
    : unknown;
type ExplainSysctl<T, L> = T extends { readonly name: infer N }
  ? Sysctl & Field<'name', ExplainText<N, SafeSysctl, Not<L, `sysctl ${N & string}`, 'leave it out'>>>
  : Sysctl;

type ExplainSELinux<T, L> = {
  [F in keyof T as unknown extends ExplainOption<F, T[F], L> ? never : F]: ExplainOption<F, T[F], L>;
};
type ExplainOption<F, T, L> = F extends 'type'
  ? ExplainText<
      T,
      SafeSELinuxType,
      Not<L, `SELinux type ${T & string}`, 'set it to container_t, container_init_t, container_kvm_t or container_engine_t'>
    >
  : F extends 'user' | 'role'
    ? ExplainText<T, '', Not<L, `SELinux ${F} ${T & string}`, 'leave it out'>>
    : unknown;

type ExplainText<T, Allowed, Sentence> = T extends Allowed ? unknown : IsText<T> extends true ? Sentence : unknown;

// ---- Of the Pod's metadata

export type ExplainMetadata<T, L> = [L] extends ['baseline' | 'restricted']
  ? T extends { readonly annotations: infer A }
    ? {
        annotations: {
          [K in KnownKeyOf<A> & AppArmorKey]: ExplainText<
            A[K],
            SafeAppArmor,
            Not<L, `AppArmor ${A[K] & string}`, 'leave the annotation out'>
          >;
        };
      }
    : unknown
  : unknown;
