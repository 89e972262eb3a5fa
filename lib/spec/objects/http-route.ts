// The Gateway API is no part of Kubernetes: its kinds are custom resources, which
// sigs.k8s.io/gateway-api defines.

/**
 * A Gateway, or another object, to which a route is attached. It has to allow the route.
 *
 * Source: gateway.networking.k8s.io/v1 ParentReference.
 */
export interface RouteParentReference {
  /**
   * The API group of the object.
   *
   * @default 'gateway.networking.k8s.io'
   */
  readonly group?: string | undefined;
  /**
   * The kind of the object.
   *
   * @default 'Gateway'
   */
  readonly kind?: string | undefined;
  /** The name of the object. */
  readonly name: string;
  /**
   * The namespace of the object.
   *
   * @default - the namespace of the route
   */
  readonly namespace?: string | undefined;
  /**
   * The name of a listener of the Gateway.
   *
   * @default - all listeners
   */
  readonly sectionName?: string | undefined;
  /**
   * The port of a listener of the Gateway.
   *
   * @default - all listeners
   */
  readonly port?: number | undefined;
}

/**
 * A condition of a request, of which all parts have to match.
 *
 * Source: gateway.networking.k8s.io/v1 HTTPRouteMatch.
 */
export interface HTTPRouteMatch {
  /**
   * The path of the request.
   *
   * @default - all paths
   */
  readonly path?:
    | {
        /** How the path is compared: as a whole, by its elements, or with a regular expression. */
        readonly type: 'Exact' | 'PathPrefix' | 'RegularExpression';
        /** The path, which starts with a slash, or the expression. */
        readonly value: string;
      }
    | undefined;
  /** The headers of the request. */
  readonly headers?: readonly HTTPValueMatch[] | undefined;
  /** The parameters of the query of the request. */
  readonly queryParams?: readonly HTTPValueMatch[] | undefined;
  /**
   * The method of the request.
   *
   * @default - all methods
   */
  readonly method?:
    | 'GET'
    | 'HEAD'
    | 'POST'
    | 'PUT'
    | 'DELETE'
    | 'CONNECT'
    | 'OPTIONS'
    | 'TRACE'
    | 'PATCH'
    | undefined;
}

/**
 * A header or a parameter of a query.
 *
 * Source: gateway.networking.k8s.io/v1 HTTPHeaderMatch and HTTPQueryParamMatch.
 */
export interface HTTPValueMatch {
  /**
   * How the value is compared.
   *
   * @default 'Exact'
   */
  readonly type?: 'Exact' | 'RegularExpression' | undefined;
  /** The name of the header or parameter. */
  readonly name: string;
  /** The value, or the expression. */
  readonly value: string;
}
