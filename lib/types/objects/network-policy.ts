import type { PodsKind, PodsObject } from '../../spec/named-object.js';
import type {
  NetworkPolicyIngressRule,
  NetworkPolicyPort,
  NetworkPolicyProps,
} from '../../spec/objects/network-policy.js';
import type { UndeclaredName } from '../reference.js';
import type { DidYouMean } from '../type-error-message.js';
import type { KnownLiteral, TextOf } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { CheckedObjectField } from './object-field.js';

/**
 * The props of a NetworkPolicy, in which the names of ports are checked if the Pods are known that
 * it selects.
 */
export type CheckedNetworkPolicy<Given> = CheckedObjectField<
  Given,
  NetworkPolicyProps,
  'podSelector',
  PodsKind,
  'a Pod, a workload, or a selector',
  ByVerdict<NetworkPolicyProps, RejectedPolicy<Given>>[PolicyVerdict<Given>]['type']
>;

interface SelectingPolicy {
  readonly podSelector: PodsObject;
  readonly ingress: readonly unknown[];
}
type PolicyVerdict<Given> = Given extends SelectingPolicy
  ? [UnknownName<PortOfRule<Given['ingress'][number]>, PortIn<Given>>] extends [never]
    ? Valid
    : Invalid
  : Valid;
/** The ports of the selected Pods. */
type PortIn<Given extends SelectingPolicy> = NonNullable<Given['podSelector']['~ports']>;
interface WithPorts {
  readonly ports: readonly unknown[];
}
type PortOfRule<Rule> = Rule extends WithPorts ? PortOf<Rule['ports'][number]> : never;
type PortOf<Entry> = Entry extends { readonly port: infer Port } ? Port : never;
type UnknownName<Port, Known> = KnownLiteral<Exclude<TextOf<Extract<Port, string>>, Known>>;

// ---- Slow path

interface RejectedPolicy<Given> {
  readonly type: Given extends SelectingPolicy
    ? Omit<NetworkPolicyProps, 'ingress'> & {
        readonly ingress: {
          readonly [I in keyof Given['ingress']]: ExplainRule<Given['ingress'][I], PortIn<Given>>;
        };
      }
    : NetworkPolicyProps;
}
type ExplainRule<Rule, Known> = Rule extends WithPorts
  ? Omit<NetworkPolicyIngressRule, 'ports'> & {
      readonly ports: { readonly [I in keyof Rule['ports']]: ExplainPort<Rule['ports'][I], Known> };
    }
  : NetworkPolicyIngressRule;
type ExplainPort<Entry, Known> = [UnknownName<PortOf<Entry>, Known>] extends [never]
  ? NetworkPolicyPort
  : Omit<NetworkPolicyPort, 'port'> & {
      readonly port: UndeclaredName<
        `these Pods have no port '${PortOf<Entry> & string}'${DidYouMean<PortOf<Entry> & string, Extract<Known, string>>}`,
        Extract<Known, string>
      >;
    };
