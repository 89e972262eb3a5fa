import type { IntOrString } from './quantity.js';

/**
 * What a probe does: exactly one of these. All but `exec` come from the node to the Pod's IP
 * address, so a program that listens on 127.0.0.1 alone is not reached.
 *
 * Source: core/v1 ProbeHandler.
 */
export interface ProbeHandler {
  /** An HTTP GET. A status of 200 to 399 is a success. */
  readonly httpGet?: HttpGet | undefined;
  /** A TCP connection. That it opens is the success. */
  readonly tcpSocket?: TcpSocket | undefined;
  /** A command run in the container. Exit code 0 is the success. */
  readonly exec?: Exec | undefined;
  /**
   * A call of gRPC's standard health service (grpc.health.v1). The answer SERVING is the success.
   */
  readonly grpc?: Grpc | undefined;
}

/**
 * When a probe runs, and when it has failed.
 *
 * Source: core/v1 Probe.
 */
export interface ProbeTiming {
  /**
   * Seconds from the container's start without the probe. For a slow start, a `startupProbe` waits
   * no longer than it must.
   *
   * @default 0
   */
  readonly initialDelaySeconds?: number | undefined;
  /**
   * Seconds from one run to the next.
   *
   * @default 10
   */
  readonly periodSeconds?: number | undefined;
  /**
   * Seconds after which a run without an answer has failed. One second is short for a busy program,
   * or an `exec`.
   *
   * @default 1
   */
  readonly timeoutSeconds?: number | undefined;
  /**
   * How many runs in a row must fail for the probe to fail.
   *
   * @default 3
   */
  readonly failureThreshold?: number | undefined;
}

/**
 * Says whether the Pod gets traffic: while it fails, Services leave the Pod out. It never restarts
 * anything, and runs for as long as the container does. Before the first success the container is
 * not ready.
 *
 * Source: core/v1 Probe.
 */
export interface ReadinessProbe extends ProbeHandler, ProbeTiming {
  /**
   * How many runs in a row must succeed for the container to be ready.
   *
   * @default 1
   */
  readonly successThreshold?: number | undefined;
  /** Not here: a readiness probe stops nothing, and the server refuses it. */
  readonly terminationGracePeriodSeconds?: undefined;
}

/**
 * Says whether the container must be started anew: when it fails, the container is stopped, and its
 * restart policy applies. It should look at the program alone; one that looks at a database
 * restarts all its clients when the database is down.
 *
 * Source: core/v1 Probe.
 */
export interface LivenessProbe extends ProbeHandler, ProbeTiming {
  /** One success is enough: the server takes no other number. */
  readonly successThreshold?: 1 | undefined;
  /**
   * Seconds to stop in, at least 1, when it is this probe that stops the container: less for a
   * program that hangs anyhow.
   *
   * @default - the Pod's `terminationGracePeriodSeconds`
   */
  readonly terminationGracePeriodSeconds?: number | undefined;
}

/**
 * Says when the container has started. Until its first success the other probes wait; if it fails,
 * the container is stopped as by a `livenessProbe`. The program has `failureThreshold` ×
 * `periodSeconds` seconds to start: 30 if neither is written.
 *
 * Source: core/v1 Probe.
 */
export interface StartupProbe extends LivenessProbe {}

/**
 * An HTTP GET. Redirects are followed only to the same host; one to elsewhere counts as a success.
 * TLS certificates are not checked.
 *
 * Source: core/v1 HTTPGetAction.
 */
export interface HttpGet {
  /**
   * The port: its number, or its name in this container's `ports`. A name that is not there makes
   * no failure: the probe never has a result, so liveness never restarts and readiness is never
   * ready.
   */
  readonly port: IntOrString;
  /**
   * The path, and if need be a query.
   *
   * @default '/'
   */
  readonly path?: string | undefined;
  /**
   * Plain HTTP, or TLS.
   *
   * @default 'HTTP'
   */
  readonly scheme?: 'HTTP' | 'HTTPS' | undefined;
  /**
   * Headers of the request: `[{ name: 'Host', value: 'shop.example' }]`. A name may occur more than
   * once.
   */
  readonly httpHeaders?: readonly HttpHeader[] | undefined;
  /**
   * Where the request goes, as seen from the node. For a virtual host, write the header `Host`
   * instead. Pod Security refuses it from level baseline on.
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
  /** Its text, sent as it is. */
  readonly value: string;
}

/**
 * A TCP connection, opened and closed at once.
 *
 * Source: core/v1 TCPSocketAction.
 */
export interface TcpSocket {
  /**
   * The port: its number, or its name in this container's `ports`; a name that is not there gives
   * no result, as with `httpGet`.
   */
  readonly port: IntOrString;
  /**
   * Where the connection goes, as seen from the node. Pod Security refuses it from level baseline
   * on.
   *
   * @default - the Pod's IP address
   */
  readonly host?: string | undefined;
}

/**
 * A command, run in the container.
 *
 * Source: core/v1 ExecAction.
 */
export interface Exec {
  /**
   * The program and its arguments, one word an item, without a shell:
   * `['sh', '-c', 'test -f /tmp/ok']`.
   * It has the container's variables. `$(NAME)` is replaced in a probe, by the text in
   * `env` (by nothing, if the variable has a source there), and stays in a hook. At least one word,
   * or the server refuses it.
   */
  readonly command: readonly string[];
}

/**
 * A call of the health service of gRPC.
 *
 * Source: core/v1 GRPCAction.
 */
export interface Grpc {
  /** The port, 1 to 65535: a number, never a name. */
  readonly port: number;
  /**
   * The service that is asked for. Servers take the empty name for themselves as a whole.
   *
   * @default ''
   */
  readonly service?: string | undefined;
  /**
   * Without TLS, or with it but no check of the certificate. Since Kubernetes 1.37; a default 1.37
   * server drops it (gate GRPCContainerProbeTLS).
   *
   * @default 'Plaintext'
   */
  readonly mode?: 'Plaintext' | 'TLS' | undefined;
}
