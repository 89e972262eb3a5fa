import type { Sysctl } from '../spec/pod-security-context.js';
import type { At, IsText, List } from './known.js';
import type { Field, Mistake } from './mistake.js';
import type { BaselineCapability, Confined, RestrictedCapability, SafeSysctl } from './security-level.js';

// What is wrong with a wrong one. L: the Pod Security level.

/** Fields, and the values of them that a level does not allow. */
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
/** In a user namespace of its own a Pod may be root, and at baseline its /proc may be unmasked. */
type RefusedTo<L, OwnUsers> = [L, OwnUsers] extends ['restricted', true]
  ? Omit<RefusedToRestricted, 'runAsNonRoot' | 'runAsUser'>
  : [L] extends ['restricted']
    ? RefusedToRestricted
    : OwnUsers extends true
      ? Omit<Refused, 'procMount'>
      : Refused;

/** Whether the Pod may have a user namespace of its own. */
export type MayOwnUsers<Pod> = [At<Pod, 'hostUsers'>] extends [true | undefined] ? false : true;

type Not<L, What extends string> = `podSecurity '${L & string}' does not allow ${What}`;

/** Of a securityContext, or of the Pod's own flags. */
export type ExplainSecurity<S, L, OwnUsers> = [L] extends ['baseline' | 'restricted']
  ? S extends object
    ? ExplainValues<S, L, RefusedTo<L, OwnUsers>> & { [F in keyof S as F & PartName]: Parts<S[F], L>[F & PartName] }
    : unknown
  : unknown;

type ExplainValues<S, L, R> = {
  [F in keyof S as F & keyof R]: S[F] extends R[F & keyof R]
    ? ExplainValue<S[F], Not<L, `${F & string}: ${S[F] & (string | number | boolean)}`>>
    : unknown;
};
/** Where there are two values, the other is offered. */
type ExplainValue<V, Sentence> = Exclude<V extends boolean ? boolean : V extends string ? 'Default' : never, V> | (V & Mistake<Sentence>);

type PartName = keyof Parts<unknown, unknown>;
/** What is wrong with T, at each field that it may stand at. */
interface Parts<T, L> {
  capabilities: T extends { readonly add: infer A } ? { add: ExplainCapabilities<A, L> } : unknown;
  seccompProfile: ExplainProfile<T, Not<L, 'seccompProfile Unconfined'>>;
  appArmorProfile: ExplainProfile<T, Not<L, 'appArmorProfile Unconfined'>>;
  sysctls: ExplainSysctls<T, L>;
  windowsOptions: T extends { readonly hostProcess: true } ? { hostProcess: ExplainValue<true, Not<L, 'hostProcess: true'>> } : unknown;
}
type ExplainProfile<T, Sentence> = T extends { readonly type: 'Unconfined' }
  ? { type: Confined['type'] | ('Unconfined' & Mistake<Sentence>) }
  : unknown;

type ExplainCapabilities<A, L> = { [I in keyof A]: ExplainText<A[I], AllowedCapability<L>, Not<L, `adding ${A[I] & string}`>> };
type AllowedCapability<L> = [L] extends ['restricted'] ? RestrictedCapability : BaselineCapability;

type ExplainSysctls<A, L> = A extends List ? { [I in keyof A]: ExplainSysctl<A[I], L> } : unknown;
type ExplainSysctl<S, L> = S extends { readonly name: infer N }
  ? Sysctl & Field<'name', ExplainText<N, SafeSysctl, Not<L, `sysctl ${N & string}`>>>
  : Sysctl;

type ExplainText<T, Allowed, Sentence> = T extends Allowed ? unknown : IsText<T> extends true ? Sentence : unknown;
