import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { FieldPath } from '../../api/field-path.js';
import type { NetworkPolicyPeer, NetworkPolicyProps } from '../../spec/objects/network-policy.js';
import type { CheckedNetworkPolicy } from '../../types/objects/network-policy.js';
import { ObjectWithoutPod } from './object-without-pod.js';
import type { RelatedObjects } from './related-objects.js';

/**
 * Restricts the traffic to Pods, from Pods, or both.
 *
 * A Pod or workload in place of a selector of Pods stands for its selector. If its ports are known,
 * a name of a port in `ingress` that it does not have does not compile. Source:
 * networking.k8s.io/v1 NetworkPolicy.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, NetworkPolicy } from 'cdk8s-pods';
 *
 * const app = new App();
 * const chart = new Chart(app, 'shop', { namespace: 'shop' });
 * const web = new Deployment(chart, 'web', {
 *   template: {
 *     metadata: { labels: { app: 'web' } },
 *     containers: { web: { image: 'nginx:1.29', ports: { http: 8080 } } },
 *   },
 * });
 * new NetworkPolicy(chart, 'policy', {
 *   podSelector: web,
 *   ingress: [
 *     { from: [{ podSelector: { matchLabels: { app: 'proxy' } } }], ports: [{ port: 'http' }] },
 *   ],
 * });
 * app.synth();
 * ```
 */
export interface NetworkPolicy extends ApiObject {
  /** The kind of the object. */
  readonly kind: 'NetworkPolicy';
}

/** The type of the class `NetworkPolicy`. It infers and checks the type of the props. */
export interface NetworkPolicyConstructor {
  /**
   * Creates a NetworkPolicy.
   *
   * @param scope - the chart, or a construct below a chart
   * @param id - the name of the construct among the children of `scope`
   * @param props - the metadata, and the fields of its `spec`
   * @throws an Error if the Pods of a selector have no labels of their own
   */
  new <const P = NetworkPolicyProps>(
    scope: Construct,
    id: string,
    props: CheckedNetworkPolicy<P>,
  ): NetworkPolicy;

  /**
   * Checks the props of a NetworkPolicy at compile time, and returns them.
   * Use it in the constructor of a subclass, where TypeScript does not infer their type:
   * `super(scope, id, NetworkPolicy.props({ … }))`.
   */
  props<const P = NetworkPolicyProps>(props: CheckedNetworkPolicy<P>): NetworkPolicyProps;
}

const KIND = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  example: '{ podSelector: web, ingress: [{ ports: [{ port: 80 }] }] }',
  hasSpec: true,
};

/** The class of `NetworkPolicy` objects. */
export const NetworkPolicy: NetworkPolicyConstructor =
  class NetworkPolicy extends ObjectWithoutPod {
    constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
      super(scope, id, KIND, props, (related) => ({
        podSelector: related.selector(props.podSelector, ['podSelector']),
        ingress: props.ingress?.map(({ from, ...rule }, i) => ({
          ...rule,
          from: peersOf(from, ['ingress', i, 'from'], related),
        })),
        egress: props.egress?.map(({ to, ...rule }, i) => ({
          ...rule,
          to: peersOf(to, ['egress', i, 'to'], related),
        })),
      }));
    }
  } as unknown as NetworkPolicyConstructor;

/** Returns the sources or destinations of a rule in the form of the API. */
const peersOf = (
  peers: readonly NetworkPolicyPeer[] | undefined,
  path: FieldPath,
  related: RelatedObjects,
): readonly object[] | undefined =>
  peers?.map((peer, i) => ({
    ...peer,
    podSelector:
      peer.namespaceSelector === undefined
        ? related.selector(peer.podSelector, [...path, i, 'podSelector'])
        : related.selectorInAnyNamespace(peer.podSelector),
  }));
