import type { NamedConstruct, PodsKind, PodsObject } from '../../spec/named-object.js';
import type {
  NetworkPolicyIngressRule,
  NetworkPolicyPort,
  NetworkPolicyProps,
} from '../../spec/objects/network-policy.js';
import type { InferLiteral } from '../infer-literal.js';
import type { UndeclaredName } from '../reference.js';
import type { KnownLiteral, TextOf } from '../type-utils.js';
import type { ByVerdict, Invalid, Valid } from '../verdict.js';
import type { ExplainedFields, FieldVerdict, WithWrongObject } from './object-field.js';
import type { NoPortSentence } from './service.js';

/**
 * The props of a NetworkPolicy, in which the names of ports are checked if the Pods are known that
 * it selects.
 */
export type CheckedNetworkPolicy<Given> = InferLiteral<Given> &
  ByVerdict<NetworkPolicyProps, RejectedPolicy<Given>>[
    | PolicyVerdict<Given>
    | FieldVerdict<Given, NetworkPolicyProps, 'ingress' | 'egress'>]['type'];

interface SelectingObject {
  readonly podSelector: NamedConstruct;
}
interface SelectingPods {
  readonly podSelector: PodsObject;
}
interface SelectingPolicy extends SelectingPods {
  readonly ingress: readonly unknown[];
}
type PolicyVerdict<Given> = Given extends SelectingObject
  ? Given extends SelectingPolicy
    ? [UnknownName<PortOfRule<Given['ingress'][number]>, PortIn<Given>>] extends [never]
      ? Valid
      : Invalid
    : Given extends SelectingPods
      ? Valid
      : Invalid
  : Valid;
/** The ports of the selected Pods. */
type PortIn<Given extends SelectingPods> = NonNullable<Given['podSelector']['~ports']>;
interface WithPorts {
  readonly ports: readonly unknown[];
}
type PortOfRule<Rule> = Rule extends WithPorts ? PortOf<Rule['ports'][number]> : never;
type PortOf<Entry> = Entry extends { readonly port: infer Port } ? Port : never;
type UnknownName<Port, Known> = KnownLiteral<Exclude<TextOf<Extract<Port, string>>, Known>>;

// ---- Slow path

interface RejectedPolicy<Given> {
  readonly type: Given extends SelectingObject
    ? Given extends SelectingPods
      ? ExplainPolicy<Given, PortIn<Given>>
      : WithWrongObject<
          Given,
          NetworkPolicyProps,
          'podSelector',
          PodsKind,
          'a Pod, a workload, or a selector'
        >
    : ExplainPolicy<Given, string>;
}
type ExplainPolicy<Given, Known> = Given extends { readonly ingress: readonly unknown[] }
  ? Omit<ExplainedFields<Given, NetworkPolicyProps, 'egress'>, 'ingress'> & {
      readonly ingress: ExplainRules<Given['ingress'], Known>;
    }
  : ExplainedFields<Given, NetworkPolicyProps, 'ingress' | 'egress'>;
type ExplainRules<Rules, Known> = {
  readonly [I in keyof Rules]: ExplainRule<Rules[I], Known>;
};
type ExplainRule<Rule, Known> = Rule extends WithPorts
  ? Omit<ExplainedFields<Rule, NetworkPolicyIngressRule, 'from'>, 'ports'> & {
      readonly ports: { readonly [I in keyof Rule['ports']]: ExplainPort<Rule['ports'][I], Known> };
    }
  : ExplainedFields<Rule, NetworkPolicyIngressRule, 'from'>;
type ExplainPort<Entry, Known> = [UnknownName<PortOf<Entry>, Known>] extends [never]
  ? NetworkPolicyPort
  : Omit<NetworkPolicyPort, 'port'> & {
      readonly port: UndeclaredName<
        NoPortSentence<UnknownName<PortOf<Entry>, Known>, Extract<Known, string>>,
        Extract<Known, string>
      >;
    };
