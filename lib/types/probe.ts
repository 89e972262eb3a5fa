import type { LivenessProbe, ProbeHandler } from '../spec/probe.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { ExplainPortNumber, InvalidPortNumber } from './port-number.js';
import type { ExplainRef } from './reference.js';
import type {
  FieldMessage,
  MessagesOrElse,
  NoSuchFields,
  TypeErrorMessage,
} from './type-error-message.js';
import type { IsStringLiteral, KnownLiteral, SetsMany, SetsNone } from './type-utils.js';

// ---- What a right one is like. N: the ports that it can refer to.

export interface PortRef<N> {
  readonly port: N;
}
interface HttpProbe<N> {
  readonly httpGet: PortRef<N>;
  readonly tcpSocket?: undefined;
  readonly exec?: undefined;
  readonly grpc?: undefined;
}
interface TcpProbe<N> {
  readonly tcpSocket: PortRef<N>;
  readonly httpGet?: undefined;
  readonly exec?: undefined;
  readonly grpc?: undefined;
}
interface ExecProbe {
  readonly exec: unknown;
  readonly httpGet?: undefined;
  readonly tcpSocket?: undefined;
  readonly grpc?: undefined;
}
interface GrpcProbe<N> {
  readonly grpc: PortRef<N>;
  readonly httpGet?: undefined;
  readonly tcpSocket?: undefined;
  readonly exec?: undefined;
}
/** One handler, that refers to N. */
export type ValidProbe<N> = HttpProbe<N> | TcpProbe<N> | ExecProbe | GrpcProbe<N> | undefined;

interface WithHttpGet {
  readonly httpGet: PortRef<unknown>;
}
interface WithTcpSocket {
  readonly tcpSocket: PortRef<unknown>;
}
interface WithGrpc {
  readonly grpc: PortRef<unknown>;
}
/** The port that the handler H refers to, if it is known and no port, nor among N. */
export type InvalidPortRef<H, N> =
  | InvalidPortNumber<PortRefOf<H>>
  | KnownLiteral<Exclude<PortRefOf<H>, N | number>>;
type PortRefOf<H> = H extends WithHttpGet
  ? H['httpGet']['port']
  : H extends WithTcpSocket
    ? H['tcpSocket']['port']
    : H extends WithGrpc
      ? H['grpc']['port']
      : never;

// ---- What is wrong with a wrong one. L: the Pod Security level.

export type ExplainProbe<B, N extends string, L> = ExplainHandler<
  B,
  N,
  L,
  LivenessProbe,
  keyof ProbeHandler,
  'a probe needs a handler: httpGet, tcpSocket, exec or grpc',
  'a probe has one handler: remove the others'
>;

/**
 * B: what was written; Wide: what it is; Handlers: the fields of which it must set one; None and
 * Many: the sentences if it does not.
 */
export type ExplainHandler<
  B,
  N extends string,
  L,
  Wide,
  Handlers extends string,
  None extends string,
  Many extends string,
> = B extends object
  ? SetsNone<B, Handlers> extends true
    ? MessagesOrElse<NoSuchFields<B, Wide, 'this'>, TypeErrorMessage<None>>
    : SetsMany<B, Handlers> extends true
      ? TypeErrorMessage<Many>
      : {
          [H in keyof B as H extends Handlers ? H : never]: B[H] extends PortRef<unknown>
            ? { port: ExplainPortRef<B[H]['port'], N> } & ExplainHost<B[H], H, L>
            : unknown;
        }
  : unknown;
type ExplainPortRef<R, N extends string> = R extends number
  ? ExplainPortNumber<R>
  : ExplainRef<R, N, 'port'>;

/** A kubelet that asks another host looks round the network for whoever wrote the Pod. */
type ExplainHost<T, H, L> = [L] extends ['baseline' | 'restricted']
  ? T extends { readonly host: infer Host }
    ? FieldMessage<
        'host',
        ExplainOtherHost<
          Host,
          NotAllowedMessage<L, `a host in ${H & string}`, 'leave it out, the Pod itself is asked'>
        >
      >
    : unknown
  : unknown;
type ExplainOtherHost<Host, Sentence> = Host extends ''
  ? unknown
  : IsStringLiteral<Host> extends true
    ? Sentence
    : unknown;
