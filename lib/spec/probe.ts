import type { IntOrString } from './quantity.js';

/**
 * The action of a probe: exactly one of these. All except `exec` connect from the node to the Pod's
 * IP address, so they do not reach a program that only listens on 127.0.0.1.
 *
 * Source: core/v1 ProbeHandler.
 */
export interface ProbeHandler {
  /** An HTTP GET request. It succeeds if the status is from 200 to 399. */
  readonly httpGet?: HttpGet | undefined;
  /** A TCP connection. It succeeds if the connection opens. */
  readonly tcpSocket?: TcpSocket | undefined;
  /** A command run in the container. It succeeds if the exit code is 0. */
  readonly exec?: Exec | undefined;
  /**
   * A call of the standard gRPC health service (grpc.health.v1). It succeeds if the response is
   * SERVING.
   */
  readonly grpc?: Grpc | undefined;
}

/**
 * When a probe runs, and when it fails.
 *
 * Source: core/v1 Probe.
 */
export interface ProbeTiming {
  /**
   * Seconds from the start of the container until the probe first runs. For a program that starts
   * slowly, a `startupProbe` is better: it does not wait longer than necessary.
   *
   * @default 0
   */
  readonly initialDelaySeconds?: number | undefined;
  /**
   * Seconds between runs.
   *
   * @default 10
   */
  readonly periodSeconds?: number | undefined;
  /**
   * Seconds after which a run without a response fails. One second is short for a busy program or
   * for `exec`.
   *
   * @default 1
   */
  readonly timeoutSeconds?: number | undefined;
  /**
   * Number of consecutive runs that must fail for the probe to fail.
   *
   * @default 3
   */
  readonly failureThreshold?: number | undefined;
}

/**
 * Determines whether the Pod gets traffic: while the probe fails, Services exclude the Pod. It
 * never restarts the container, and runs as long as the container runs. Until the first success,
 * the container is not ready.
 *
 * Source: core/v1 Probe.
 */
export interface ReadinessProbe extends ProbeHandler, ProbeTiming {
  /**
   * Number of consecutive runs that must succeed for the container to be ready.
   *
   * @default 1
   */
  readonly successThreshold?: number | undefined;
  /**
   * Not allowed: a readiness probe does not stop the container, and the server refuses the field.
   */
  readonly terminationGracePeriodSeconds?: undefined;
}

/**
 * Determines whether the container must be restarted: if the probe fails, the container is stopped,
 * and its restart policy applies. It should only check the program itself: a probe that checks a
 * database restarts all clients of the database when it is down.
 *
 * Source: core/v1 Probe.
 */
export interface LivenessProbe extends ProbeHandler, ProbeTiming {
  /** One success is enough: the server refuses any other number. */
  readonly successThreshold?: 1 | undefined;
  /**
   * Grace period in seconds, at least 1, if this probe stops the container. It can be shorter than
   * usual, because the program probably hangs.
   *
   * @default - the Pod's `terminationGracePeriodSeconds`
   */
  readonly terminationGracePeriodSeconds?: number | undefined;
}

/**
 * Determines when the container has started. The other probes wait until its first success; if it
 * fails, the container is stopped as by a `livenessProbe`. The program has `failureThreshold` ×
 * `periodSeconds` seconds to start: 30 if neither is set.
 *
 * Source: core/v1 Probe.
 */
export interface StartupProbe extends LivenessProbe {}

/**
 * An HTTP GET request. Redirects are followed only to the same host; a redirect to another host
 * counts as a success. TLS certificates are not verified.
 *
 * Source: core/v1 HTTPGetAction.
 */
export interface HttpGet {
  /**
   * The port: its number, or its name in this container's `ports`. An undeclared name is not a
   * failure: the probe never has a result. A liveness probe then never restarts the container, and
   * with a readiness probe the container is never ready.
   */
  readonly port: IntOrString;
  /**
   * The path, optionally with a query.
   *
   * @default '/'
   */
  readonly path?: string | undefined;
  /**
   * Plain HTTP, or HTTP over TLS.
   *
   * @default 'HTTP'
   */
  readonly scheme?: 'HTTP' | 'HTTPS' | undefined;
  /**
   * Headers of the request: `[{ name: 'Host', value: 'shop.example' }]`. A name can occur more than
   * once.
   */
  readonly httpHeaders?: readonly HttpHeader[] | undefined;
  /**
   * The host to which the node sends the request. For a virtual host, set the header `Host`
   * instead. The Pod Security levels baseline and restricted refuse it.
   *
   * @default - the Pod's IP address
   */
  readonly host?: string | undefined;
  /**
   * `HTTP2` is HTTP/2 without TLS (h2c), only with scheme `HTTP` and without `host`. Since
   * Kubernetes 1.37; a default 1.37 server drops it (gate H2CContainerProbe).
   *
   * @default 'HTTP1'
   */
  readonly protocol?: 'HTTP1' | 'HTTP2' | undefined;
}

/**
 * A header of an HTTP request.
 *
 * Source: core/v1 HTTPHeader.
 */
export interface HttpHeader {
  /** The name: letters, digits and `-`. */
  readonly name: string;
  /** The value, which is sent unchanged. */
  readonly value: string;
}

/**
 * A TCP connection, which is closed as soon as it is open.
 *
 * Source: core/v1 TCPSocketAction.
 */
export interface TcpSocket {
  /**
   * The port: its number, or its name in this container's `ports`; with an undeclared name the
   * probe has no result, as with `httpGet`.
   */
  readonly port: IntOrString;
  /**
   * The host to which the node connects. The Pod Security levels baseline and restricted refuse it.
   *
   * @default - the Pod's IP address
   */
  readonly host?: string | undefined;
}

/**
 * A command that is run in the container.
 *
 * Source: core/v1 ExecAction.
 */
export interface Exec {
  /**
   * The program and its arguments, one word per item: `['test', '-f', '/tmp/ok']`. There is no
   * shell: for one, write `['sh', '-c', 'test -f /tmp/ok']`. The command has the environment
   * variables of the container. In a probe, `$(NAME)` is replaced by the value in `env` (by an
   * empty string if the variable has a source there); in a hook, it is not replaced. The server
   * refuses an empty list.
   */
  readonly command: readonly string[];
}

/**
 * A call of the gRPC health service.
 *
 * Source: core/v1 GRPCAction.
 */
export interface Grpc {
  /** The port, from 1 to 65535: a number, not a name. */
  readonly port: number;
  /**
   * The service whose health is requested. To servers, the empty name means the server as a whole.
   *
   * @default ''
   */
  readonly service?: string | undefined;
  /**
   * Without TLS, or with TLS, but without verification of the certificate. Since Kubernetes 1.37; a
   * default 1.37 server drops it (gate GRPCContainerProbeTLS).
   *
   * @default 'Plaintext'
   */
  readonly mode?: 'Plaintext' | 'TLS' | undefined;
}
