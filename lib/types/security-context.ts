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

// Slow path.

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
 * In its own user namespace, a Pod may run as root, and at baseline its /proc may be unmasked.
 * Windows has no privilege escalation.
 */
type DisallowedBy<Standard extends AppliedStandard> = [Standard['level']] extends ['restricted']
  ? Omit<
      DisallowedByRestricted,
      | (Standard['mayHaveUserNamespace'] extends true ? 'runAsNonRoot' | 'runAsUser' : never)
      | (Standard['mayBeWindows'] extends true ? 'allowPrivilegeEscalation' : never)
    >
  : Standard['mayHaveUserNamespace'] extends true
    ? Omit<DisallowedValues, 'procMount'>
    : DisallowedValues;

/** The errors in a securityContext, or in the flags of the Pod itself. */
export type ExplainSecurity<Given, Standard extends AppliedStandard> = [Standard['level']] extends [
  'baseline' | 'restricted',
]
  ? Given extends object
    ? MessagesOrElse<ExplainFields<Given, Standard, DisallowedBy<Standard>>>
    : unknown
  : unknown;
type ExplainFields<Given, Standard extends AppliedStandard, Disallowed> = {
  [F in keyof Given as unknown extends ExplainField<F, Given[F], Standard, Disallowed>
    ? never
    : F]: ExplainField<F, Given[F], Standard, Disallowed>;
};
type ExplainField<
  Field,
  Given,
  Standard extends AppliedStandard,
  Disallowed,
> = Field extends keyof Disallowed
  ? ExplainValue<Field, Given, Standard['level'], Disallowed[Field]>
  : Field extends FieldName
    ? FieldMessages<Given, Standard>[Field]
    : unknown;

type ExplainValue<Field, Given, Level, Disallowed> =
  Disallowed extends DisallowedValue<infer V, infer Instead>
    ? Given extends V
      ?
          | OtherValues<Given>
          | (Given &
              TypeErrorMessage<
                NotAllowedMessage<
                  Level,
                  `${Field & string}: ${Given & (string | number | boolean)}`,
                  Instead
                >
              >)
      : unknown
    : never;
/** The other value of a field that has two, which an editor suggests. */
type OtherValues<Value> = Exclude<
  Value extends boolean ? boolean : Value extends string ? 'Default' : never,
  Value
>;

type FieldName = keyof FieldMessages<unknown, AppliedStandard>;
/** The errors in a value, by the field that contains it. */
interface FieldMessages<Given, Standard extends AppliedStandard> {
  capabilities: ExplainCapabilities<Given, Standard>;
  seccompProfile: Exempt<Standard> extends true
    ? unknown
    : ExplainProfile<Given, Standard['level'], 'seccompProfile'>;
  appArmorProfile: ExplainProfile<Given, Standard['level'], 'appArmorProfile'>;
  sysctls: ExplainSysctls<Given, Standard['level']>;
  seLinuxOptions: Given extends object
    ? MessagesOrElse<ExplainSELinux<Given, Standard['level']>>
    : unknown;
  windowsOptions: Given extends { readonly hostProcess: true }
    ? {
        hostProcess:
          | false
          | (true &
              TypeErrorMessage<
                NotAllowedMessage<Standard['level'], 'hostProcess: true', 'set it to false'>
              >);
      }
    : unknown;
}
/** Whether the Pod is exempt: for Windows, restricted requires less than baseline. */
type Exempt<Standard extends AppliedStandard> = [
  Standard['level'],
  Standard['mayBeWindows'],
] extends ['restricted', true]
  ? true
  : false;

type ExplainProfile<Given, Level, Subject extends string> = Given extends {
  readonly type: 'Unconfined';
}
  ? {
      type:
        | ConfinedProfile['type']
        | TypeErrorMessage<
            NotAllowedMessage<Level, `${Subject} Unconfined`, 'use RuntimeDefault or Localhost'>
          >;
    }
  : unknown;

type ExplainCapabilities<Given, Standard extends AppliedStandard> = Given extends {
  readonly add: infer A extends UnknownArray;
}
  ? Exempt<Standard> extends true
    ? unknown
    : A extends readonly AllowedCapability<Standard['level']>[]
      ? unknown
      : {
          add: {
            [I in keyof A]: ExplainText<
              A[I],
              AllowedCapability<Standard['level']>,
              NotAllowedMessage<Standard['level'], `adding ${A[I] & string}`, 'leave it out'>
            >;
          };
        }
  : unknown;
type AllowedCapability<Level> = [Level] extends ['restricted']
  ? RestrictedCapability
  : BaselineCapability;

type ExplainSysctls<Given, Level> = Given extends readonly { readonly name: AllowedSysctl }[]
  ? unknown
  : Given extends UnknownArray
    ? { [I in keyof Given]: ExplainSysctl<Given[I], Level> }
    : unknown;
type ExplainSysctl<Given, Level> = Given extends { readonly name: infer N }
  ? Sysctl &
      FieldMessage<
        'name',
        ExplainText<
          N,
          AllowedSysctl,
          NotAllowedMessage<Level, `sysctl ${N & string}`, 'leave it out'>
        >
      >
  : Sysctl;

type ExplainSELinux<Given, Level> = {
  [F in keyof Given as unknown extends ExplainOption<F, Given[F], Level>
    ? never
    : F]: ExplainOption<F, Given[F], Level>;
};
type ExplainOption<Field, Given, Level> = Field extends 'type'
  ? ExplainText<
      Given,
      AllowedSELinuxType,
      NotAllowedMessage<
        Level,
        `SELinux type ${Given & string}`,
        'set it to container_t, container_init_t, container_kvm_t or container_engine_t'
      >
    >
  : Field extends 'user' | 'role'
    ? ExplainText<
        Given,
        '',
        NotAllowedMessage<Level, `SELinux ${Field} ${Given & string}`, 'leave it out'>
      >
    : unknown;

type ExplainText<Given, Allowed, Sentence> = Given extends Allowed
  ? unknown
  : IsStringLiteral<Given> extends true
    ? Sentence
    : unknown;

// ---- The metadata of the Pod

export type ExplainMetadata<Given, Level> = [Level] extends ['baseline' | 'restricted']
  ? Given extends { readonly annotations: infer A }
    ? {
        annotations: {
          [K in KnownKeys<A> & AppArmorAnnotation]: ExplainText<
            A[K],
            AllowedAppArmorProfile,
            NotAllowedMessage<Level, `AppArmor ${A[K] & string}`, 'leave the annotation out'>
          >;
        };
      }
    : unknown
  : unknown;
