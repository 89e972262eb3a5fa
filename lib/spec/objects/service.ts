import type { Metadata } from '../metadata.js';
import type { PodsObject } from '../named-object.js';

/**
 * The fields of a Service.
 *
 * Source: core/v1 ServiceSpec.
 */
export interface ServiceProps {
  /**
   * The name, namespace, labels and annotations of the object. The name is a DNS label: it is part
   * of the DNS name of the Service.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The Pods that receive the traffic: a Pod or workload, whose labels are written, or the labels
   * themselves.
   *
   * @default - none: somebody else writes the endpoints of the Service
   */
  readonly selector?: PodsObject | { readonly [label: string]: string | undefined } | undefined;
  /**
   * The ports, by name: `{ http: 80, metrics: { port: 9090, targetPort: 'metrics' } }`; or the
   * API's own list, for a single port without a name.
   */
  readonly ports?: ServicePorts | undefined;
  /**
   * How the Service is reached: within the cluster, on a port of each node, through a load balancer
   * of the cloud, or as an alias for a name outside the cluster.
   *
   * @default 'ClusterIP'
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName' | undefined;
  /**
   * The IP address. With `'None'` the Service is headless: its DNS name has the addresses of all
   * its Pods. It cannot be changed later.
   *
   * @default - the API server chooses an address
   */
  readonly clusterIP?: string | undefined;
  /** All IP addresses, at most one for each family. The first one equals `clusterIP`. */
  readonly clusterIPs?: readonly string[] | undefined;
  /** IP addresses outside the cluster's control for which its nodes accept traffic. */
  readonly externalIPs?: readonly string[] | undefined;
  /**
   * Whether all requests of one client go to the same Pod.
   *
   * @default 'None'
   */
  readonly sessionAffinity?: 'ClientIP' | 'None' | undefined;
  /** How long a client keeps its Pod. Only with `sessionAffinity: 'ClientIP'`. */
  readonly sessionAffinityConfig?: SessionAffinityConfig | undefined;
  /**
   * The IP address of the load balancer, if the cloud supports it.
   *
   * @deprecated Kubernetes: its meaning depends on the cloud. Use an annotation of the cloud.
   */
  readonly loadBalancerIP?: string | undefined;
  /**
   * The ranges of addresses from which the load balancer accepts traffic: `['10.0.0.0/8']`.
   *
   * @default - any address
   */
  readonly loadBalancerSourceRanges?: readonly string[] | undefined;
  /**
   * The load balancer that serves the Service: `'example.com/internal'`. It cannot be changed
   * later.
   *
   * @default - that of the cloud
   */
  readonly loadBalancerClass?: string | undefined;
  /**
   * Whether a load balancer gets a port on each node.
   *
   * @default true
   */
  readonly allocateLoadBalancerNodePorts?: boolean | undefined;
  /** The DNS name outside the cluster. Only with the type ExternalName. */
  readonly externalName?: string | undefined;
  /**
   * Where traffic from outside the cluster goes: to any Pod, or only to Pods on the node that
   * received it, which keeps the address of the client.
   *
   * @default 'Cluster'
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local' | undefined;
  /**
   * Where traffic from within the cluster goes: to any Pod, or only to Pods on the same node.
   *
   * @default 'Cluster'
   */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local' | undefined;
  /**
   * A preference for Pods that are near to the client.
   *
   * @default - none
   */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameZone' | 'PreferSameNode' | undefined;
  /**
   * The port of each node for the health checks of the load balancer. Only with the type
   * LoadBalancer and `externalTrafficPolicy: 'Local'`.
   *
   * @default - the API server chooses a port
   */
  readonly healthCheckNodePort?: number | undefined;
  /**
   * Whether the DNS name has the addresses of Pods that are not ready, too: for Pods that find each
   * other while they start.
   *
   * @default false
   */
  readonly publishNotReadyAddresses?: boolean | undefined;
  /**
   * The families of its addresses, in order.
   *
   * @default - that of the cluster
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[] | undefined;
  /**
   * Whether the Service has addresses of one or of both families.
   *
   * @default 'SingleStack'
   */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack' | undefined;
}

/** Ports by name, or the API's own list. Source: core/v1 ServiceSpec.ports. */
export type ServicePorts =
  | { readonly [name: string]: number | ServicePort | undefined }
  | readonly (number | ListedServicePort)[];

/**
 * A port of a Service.
 *
 * Source: core/v1 ServicePort.
 */
export interface ServicePort {
  /** The port of the Service, from 1 to 65535. */
  readonly port: number;
  /**
   * The port of the Pods: its name, or its number.
   *
   * @default - the same as `port`
   */
  readonly targetPort?: string | number | undefined;
  /**
   * The protocol.
   *
   * @default 'TCP'
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP' | undefined;
  /**
   * The port of each node. Only with the types NodePort and LoadBalancer.
   *
   * @default - the API server chooses a port
   */
  readonly nodePort?: number | undefined;
  /**
   * The protocol of the application, for the implementations of Services and Ingresses:
   * `'kubernetes.io/h2c'`.
   *
   * @default - not known
   */
  readonly appProtocol?: string | undefined;
}

/** A port of a Service in a list. Source: core/v1 ServicePort. */
export interface ListedServicePort extends ServicePort {
  /** The name. Only a Service with one port can leave it out. */
  readonly name?: string | undefined;
}

/** Source: core/v1 SessionAffinityConfig. */
export interface SessionAffinityConfig {
  /** Source: core/v1 ClientIPConfig. */
  readonly clientIP?:
    | {
        /**
         * Seconds for which a client keeps its Pod, at most 86,400.
         *
         * @default 10800
         */
        readonly timeoutSeconds?: number | undefined;
      }
    | undefined;
}
