import type { Sysctl } from '../spec/pod-security-context.js';
import type { AppliedStandard, NotAllowedMessage } from './applied-standard.js';
import type {
  AllowedAppArmorProfile,
  AllowedSELinuxType,
  AllowedSysctl,
  AppArmorAnnotation,
  BaselineCapability,
  ConfinedProfile,
  RestrictedCapability,
} from './security-level.js';
import type { FieldMessage, MessagesOrElse, TypeErrorMessage } from './type-error-message.js';
import type { IsStringLiteral, KnownKeys, UnknownArray } from './type-utils.js';

// What is wrong with a wrong one. S: the standard that the Pod is held to.

/** A value that a level does not allow, and what to do instead. */
interface DisallowedValue<Value, Instead extends string> {
  readonly value: Value;
  readonly remediation: Instead;
}
interface DisallowedValues {
  privileged: DisallowedValue<true, 'set it to false'>;
  hostNetwork: DisallowedValue<true, 'set it to false'>;
  hostPID: DisallowedValue<true, 'set it to false'>;
  hostIPC: DisallowedValue<true, 'set it to false'>;
  procMount: DisallowedValue<'Unmasked', 'set it to Default'>;
}
interface DisallowedByRestricted extends DisallowedValues {
  allowPrivilegeEscalation: DisallowedValue<true, 'set it to false'>;
  runAsNonRoot: DisallowedValue<false, 'set it to true'>;
  runAsUser: DisallowedValue<0, 'set it to another user, or leave it out'>;
}
/**
 * In a user namespace of its own a Pod may be root, and at baseline its /proc may be unmasked.
 * Windows knows no escalation.
 */
type DisallowedBy<S extends AppliedStandard> = [S['level']] extends ['restricted']
  ? Omit<
      DisallowedByRestricted,
      | (S['mayHaveUserNamespace'] extends true ? 'runAsNonRoot' | 'runAsUser' : never)
      | (S['mayBeWindows'] extends true ? 'allowPrivilegeEscalation' : never)
    >
  : S['mayHaveUserNamespace'] extends true
    ? Omit<DisallowedValues, 'procMount'>
    : DisallowedValues;

/** Of a securityContext, or of the Pod's own flags. */
export type ExplainSecurity<T, S extends AppliedStandard> = [S['level']] extends [
  'baseline' | 'restricted',
]
  ? T extends object
    ? MessagesOrElse<ExplainFields<T, S, DisallowedBy<S>>>
    : unknown
  : unknown;
type ExplainFields<T, S extends AppliedStandard, R> = {
  [F in keyof T as unknown extends ExplainField<F, T[F], S, R> ? never : F]: ExplainField<
    F,
    T[F],
    S,
    R
  >;
};
type ExplainField<F, T, S extends AppliedStandard, R> = F extends keyof R
  ? ExplainValue<F, T, S['level'], R[F]>
  : F extends FieldName
    ? FieldMessages<T, S>[F]
    : unknown;

type ExplainValue<F, T, L, R> =
  R extends DisallowedValue<infer V, infer Instead>
    ? T extends V
      ?
          | OtherValues<T>
          | (T &
              TypeErrorMessage<
                NotAllowedMessage<L, `${F & string}: ${T & (string | number | boolean)}`, Instead>
              >)
      : unknown
    : never;
/** Where there are two values, the other is offered. */
type OtherValues<V> = Exclude<
  V extends boolean ? boolean : V extends string ? 'Default' : never,
  V
>;

type FieldName = keyof FieldMessages<unknown, AppliedStandard>;
/** What is wrong with T, at each field that it may stand at. */
interface FieldMessages<T, S extends AppliedStandard> {
  capabilities: ExplainCapabilities<T, S>;
  seccompProfile: Exempt<S> extends true
    ? unknown
    : ExplainProfile<T, S['level'], 'seccompProfile'>;
  appArmorProfile: ExplainProfile<T, S['level'], 'appArmorProfile'>;
  sysctls: ExplainSysctls<T, S['level']>;
  seLinuxOptions: T extends object ? MessagesOrElse<ExplainSELinux<T, S['level']>> : unknown;
  windowsOptions: T extends { readonly hostProcess: true }
    ? {
        hostProcess:
          | false
          | (true &
              TypeErrorMessage<
                NotAllowedMessage<S['level'], 'hostProcess: true', 'set it to false'>
              >);
      }
    : unknown;
}
/** Of Windows restricted asks less than baseline does. */
type Exempt<S extends AppliedStandard> = [S['level'], S['mayBeWindows']] extends [
  'restricted',
  true,
]
  ? true
  : false;

type ExplainProfile<T, L, What extends string> = T extends { readonly type: 'Unconfined' }
  ? {
      type:
        | ConfinedProfile['type']
        | ('Unconfined' &
            TypeErrorMessage<
              NotAllowedMessage<
                L,
                `${What} Unconfined`,
                'set its type to RuntimeDefault or Localhost'
              >
            >);
    }
  : unknown;

type ExplainCapabilities<T, S extends AppliedStandard> = T extends {
  readonly add: infer A extends UnknownArray;
}
  ? Exempt<S> extends true
    ? unknown
    : A extends readonly AllowedCapability<S['level']>[]
      ? unknown
      : {
          add: {
            [I in keyof A]: ExplainText<
              A[I],
              AllowedCapability<S['level']>,
              NotAllowedMessage<S['level'], `adding ${A[I] & string}`, 'leave it out'>
            >;
          };
        }
  : unknown;
type AllowedCapability<L> = [L] extends ['restricted'] ? RestrictedCapability : BaselineCapability;

type ExplainSysctls<A, L> = A extends readonly { readonly name: AllowedSysctl }[]
  ? unknown
  : A extends UnknownArray
    ? { [I in keyof A]: ExplainSysctl<A[I], L> }
    : unknown;
type ExplainSysctl<T, L> = T extends { readonly name: infer N }
  ? Sysctl &
      FieldMessage<
        'name',
        ExplainText<N, AllowedSysctl, NotAllowedMessage<L, `sysctl ${N & string}`, 'leave it out'>>
      >
  : Sysctl;

type ExplainSELinux<T, L> = {
  [F in keyof T as unknown extends ExplainOption<F, T[F], L> ? never : F]: ExplainOption<
    F,
    T[F],
    L
  >;
};
type ExplainOption<F, T, L> = F extends 'type'
  ? ExplainText<
      T,
      AllowedSELinuxType,
      NotAllowedMessage<
        L,
        `SELinux type ${T & string}`,
        'set it to container_t, container_init_t, container_kvm_t or container_engine_t'
      >
    >
  : F extends 'user' | 'role'
    ? ExplainText<T, '', NotAllowedMessage<L, `SELinux ${F} ${T & string}`, 'leave it out'>>
    : unknown;

type ExplainText<T, Allowed, Sentence> = T extends Allowed
  ? unknown
  : IsStringLiteral<T> extends true
    ? Sentence
    : unknown;

// ---- Of the Pod's metadata

export type ExplainMetadata<T, L> = [L] extends ['baseline' | 'restricted']
  ? T extends { readonly annotations: infer A }
    ? {
        annotations: {
          [K in KnownKeys<A> & AppArmorAnnotation]: ExplainText<
            A[K],
            AllowedAppArmorProfile,
            NotAllowedMessage<L, `AppArmor ${A[K] & string}`, 'leave the annotation out'>
          >;
        };
      }
    : unknown
  : unknown;
