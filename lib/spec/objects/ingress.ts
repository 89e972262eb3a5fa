import type { Metadata } from '../metadata.js';
import type { SecretName, ServiceName } from '../named-object.js';
import type { TypedLocalObjectReference } from '../object-reference.js';

/**
 * The fields of an Ingress.
 *
 * Source: networking.k8s.io/v1 IngressSpec.
 */
export interface IngressProps {
  /**
   * The name, namespace, labels and annotations of the object.
   *
   * @default - a name derived from the path of the construct
   */
  readonly metadata?: Metadata | undefined;
  /**
   * The name of the IngressClass, which decides which controller serves the Ingress.
   *
   * @default - the default class of the cluster, if it has one
   */
  readonly ingressClassName?: string | undefined;
  /** The backend of requests that no rule matches. An Ingress needs it or `rules`. */
  readonly defaultBackend?: IngressBackend | undefined;
  /** The backends by host and path. */
  readonly rules?: readonly IngressRule[] | undefined;
  /** The certificates by host. */
  readonly tls?: readonly IngressTLS[] | undefined;
}

/** The backends of one host. Source: networking.k8s.io/v1 IngressRule. */
export interface IngressRule {
  /**
   * The host: `'shop.example.com'`, or `'*.example.com'`.
   *
   * @default - all hosts
   */
  readonly host?: string | undefined;
  /** The backends by path. Source: networking.k8s.io/v1 HTTPIngressRuleValue. */
  readonly http?: { readonly paths: readonly IngressPath[] } | undefined;
}

/** A backend for a path. Source: networking.k8s.io/v1 HTTPIngressPath. */
export interface IngressPath {
  /**
   * The path, which starts with a slash. It is required unless `pathType` is
   * `ImplementationSpecific`.
   */
  readonly path?: string | undefined;
  /** How the path of a request is compared: as a whole, by its elements, or as the class does. */
  readonly pathType: 'Exact' | 'Prefix' | 'ImplementationSpecific';
  /** Where the requests go. */
  readonly backend: IngressBackend;
}

/** Exactly one of `service` and `resource`. Source: networking.k8s.io/v1 IngressBackend. */
export interface IngressBackend {
  /** A port of a Service in the same namespace. Source: IngressServiceBackend. */
  readonly service?:
    | {
        /** The Service, or its name. */
        readonly name: ServiceName;
        /** The name or the number of its port. Source: ServiceBackendPort. */
        readonly port: IngressPort;
      }
    | undefined;
  /** An object of another kind in the same namespace, which the class supports. */
  readonly resource?: TypedLocalObjectReference | undefined;
}

/** A port by its name or by its number. Source: networking.k8s.io/v1 ServiceBackendPort. */
export type IngressPort =
  | { readonly name: string; readonly number?: undefined }
  | { readonly number: number; readonly name?: undefined };

/** The certificate of some hosts. Source: networking.k8s.io/v1 IngressTLS. */
export interface IngressTLS {
  /**
   * The hosts that the certificate is for.
   *
   * @default - as the class decides
   */
  readonly hosts?: readonly string[] | undefined;
  /** The Secret of type kubernetes.io/tls in the same namespace, or its name. */
  readonly secretName?: SecretName | undefined;
}
