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
import type { IsStringLiteral, KnownLiteral, SetsMany, SetsNone, TextOf } from './type-utils.js';

// ---- The form of valid probes. PortNames: the ports that they can refer to.

export interface PortRef<PortNames> {
  readonly port: PortNames;
}
interface HttpProbe<PortNames> {
  readonly httpGet: PortRef<PortNames>;
  readonly tcpSocket?: undefined;
  readonly exec?: undefined;
  readonly grpc?: undefined;
}
interface TcpProbe<PortNames> {
  readonly tcpSocket: PortRef<PortNames>;
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
interface GrpcProbe<PortNames> {
  readonly grpc: PortRef<PortNames>;
  readonly httpGet?: undefined;
  readonly tcpSocket?: undefined;
  readonly exec?: undefined;
}
/** A probe with one handler. */
export type ValidProbe<PortNames> =
  | HttpProbe<PortNames>
  | TcpProbe<PortNames>
  | ExecProbe
  | GrpcProbe<PortNames>
  | undefined;

interface WithHttpGet {
  readonly httpGet: PortRef<unknown>;
}
interface WithTcpSocket {
  readonly tcpSocket: PortRef<unknown>;
}
interface WithGrpc {
  readonly grpc: PortRef<unknown>;
}
/** The literal port of a handler if it is invalid or not declared; else never. */
export type InvalidPortRef<Handler, PortNames> =
  | InvalidPortNumber<PortRefOf<Handler>>
  | KnownLiteral<Exclude<TextOf<PortRefOf<Handler>>, TextOf<PortNames> | number>>;
type PortRefOf<Handler> = Handler extends WithHttpGet
  ? Handler['httpGet']['port']
  : Handler extends WithTcpSocket
    ? Handler['tcpSocket']['port']
    : Handler extends WithGrpc
      ? Handler['grpc']['port']
      : never;

// ---- Slow path

export type ExplainProbe<Given, PortNames extends string, Level> = ExplainHandler<
  Given,
  PortNames,
  Level,
  LivenessProbe,
  keyof ProbeHandler,
  'a probe needs a handler: httpGet, tcpSocket, exec or grpc',
  'a probe can have only one handler: remove the others'
>;

/**
 * The errors in a probe or hook. `Wide` is its type, `Handlers` the fields of which it must set
 * exactly one. `None` and `Many` are the messages if it does not.
 */
export type ExplainHandler<
  Given,
  PortNames extends string,
  Level,
  Wide,
  Handlers extends string,
  None extends string,
  Many extends string,
> = Given extends object
  ? SetsNone<Given, Handlers> extends true
    ? MessagesOrElse<NoSuchFields<Given, Wide, 'this'>, TypeErrorMessage<None>>
    : SetsMany<Given, Handlers> extends true
      ? TypeErrorMessage<Many>
      : {
          [H in keyof Given as H extends Handlers ? H : never]: Given[H] extends PortRef<unknown>
            ? { port: ExplainPortRef<Given[H]['port'], PortNames> } & ExplainHost<
                Given[H],
                H,
                Level
              >
            : unknown;
        }
  : unknown;
type ExplainPortRef<Reference, PortNames extends string> = Reference extends number
  ? ExplainPortNumber<Reference>
  : ExplainRef<Reference, PortNames, 'port'>;

/** A probe of another host would let the author of the Pod explore the network of the node. */
type ExplainHost<Given, HandlerName, Level> = [Level] extends ['baseline' | 'restricted']
  ? Given extends { readonly host: infer Host }
    ? FieldMessage<
        'host',
        ExplainOtherHost<
          Host,
          NotAllowedMessage<
            Level,
            `a host in ${HandlerName & string}`,
            'leave it out, so that the kubelet calls the Pod itself'
          >
        >
      >
    : unknown
  : unknown;
type ExplainOtherHost<Host, Sentence> = Host extends ''
  ? unknown
  : IsStringLiteral<Host> extends true
    ? Sentence
    : unknown;
