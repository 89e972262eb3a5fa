import type { LivenessProbe, ProbeHandler } from '../spec/probe.js';
import type { NotAllowedMessage } from './applied-standard.js';
import type { OnlyIfKnown } from './form.js';
import type { NotHeaderName } from './format.js';
import type { ExplainMistakes, Mistaken, MistakenShape } from './mistake.js';
import type { ExplainPortNumber, InvalidPortNumber } from './port-number.js';
import type { ExplainRef } from './reference.js';
import type { AtSecond, FieldMessage, TypeErrorMessage } from './type-error-message.js';
import type {
  IsStringLiteral,
  KnownLiteral,
  PropertyOf,
  SetsMany,
  SetsNone,
  TextOf,
} from './type-utils.js';
import type {
  ExplainPositives,
  ExplainWholes,
  InvalidPositive,
  InvalidWhole,
} from './whole-number.js';

// ---- The form of valid probes

export interface PortRef<PortNames> {
  readonly port: PortNames;
}
type AnyPort = PortRef<string | number>;
interface HttpProbe {
  readonly httpGet: AnyPort;
  readonly tcpSocket?: undefined;
  readonly exec?: undefined;
  readonly grpc?: undefined;
}
interface TcpProbe {
  readonly tcpSocket: AnyPort;
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
interface GrpcProbe {
  readonly grpc: AnyPort;
  readonly httpGet?: undefined;
  readonly tcpSocket?: undefined;
  readonly exec?: undefined;
}
/** A probe with one handler. */
export type ValidProbe = HttpProbe | TcpProbe | ExecProbe | GrpcProbe | undefined;

/** The usual numbers in probes, which need no closer look. */
type UsualNumber = 1 | 2 | 3 | 4 | 5 | 6 | 8 | 10 | 12 | 15 | 20 | 30 | 45 | 60 | 90 | 120 | 300;
interface UsualTiming {
  readonly initialDelaySeconds?: UsualNumber | 0 | undefined;
  readonly periodSeconds?: UsualNumber | undefined;
  readonly timeoutSeconds?: UsualNumber | undefined;
  readonly successThreshold?: UsualNumber | undefined;
  readonly failureThreshold?: UsualNumber | undefined;
  readonly terminationGracePeriodSeconds?: UsualNumber | undefined;
  readonly [field: string]: unknown;
}
type UsualPortNumber = 80 | 443 | 3000 | 5000 | 8000 | 8080 | 8081 | 8443 | 9000 | 9090;
export interface UsualHttpGet<PortNames extends string | number>
  extends PortRef<PortNames | UsualPortNumber> {
  readonly httpHeaders?: undefined;
  readonly protocol?: undefined;
}
export interface UsualExec {
  readonly command: readonly [string, ...string[]];
}
interface UsualHttpProbe<PortNames extends string | number> extends HttpProbe, UsualTiming {
  readonly httpGet: UsualHttpGet<PortNames>;
}
interface UsualTcpProbe<PortNames extends string | number> extends TcpProbe, UsualTiming {
  readonly tcpSocket: PortRef<PortNames | UsualPortNumber>;
}
interface UsualGrpcProbe extends GrpcProbe, UsualTiming {
  readonly grpc: PortRef<UsualPortNumber>;
}
interface UsualExecProbe extends ExecProbe, UsualTiming {
  readonly exec: UsualExec;
}
/** A probe of declared ports without fields that need a closer look. */
export type UsualProbe<PortNames extends string | number> =
  | UsualHttpProbe<PortNames>
  | UsualTcpProbe<PortNames>
  | UsualExecProbe
  | UsualGrpcProbe
  | undefined;

/** The literal port of a handler if it is invalid or not declared; else never. */
type InvalidPortRef<Handler, PortNames> =
  Handler extends PortRef<unknown>
    ? Handler['port'] extends PortNames
      ? never
      : InvalidRef<Handler['port'], PortNames>
    : never;
type InvalidRef<Port, PortNames> = Port extends number
  ? InvalidPortNumber<Port>
  : KnownLiteral<Exclude<TextOf<Port>, TextOf<PortNames>>>;

type TimingField =
  | 'initialDelaySeconds'
  | 'periodSeconds'
  | 'timeoutSeconds'
  | 'successThreshold'
  | 'failureThreshold';
type HandlerWithPort = 'httpGet' | 'tcpSocket' | 'grpc';
/** The invalid parts of a probe. */
export type InvalidProbe<Given, PortNames> = Given extends object
  ? InvalidHook<Given, PortNames> | (Given extends UsualTiming ? never : InvalidTiming<Given>)
  : never;
type InvalidTiming<Given> =
  | InvalidWhole<Given[keyof Given & TimingField]>
  | InvalidPositive<Given[keyof Given & 'terminationGracePeriodSeconds']>;
/** The invalid parts of a hook, except for its seconds. */
export type InvalidHook<Given, PortNames> =
  | InvalidPortRef<Given[keyof Given & HandlerWithPort], PortNames>
  | (Given extends SuspectHandler ? InvalidHandler<Given> : never);

interface WithHeaders {
  readonly httpHeaders: unknown;
}
/** Probes and hooks that have a mistake in their handler, or may have one. */
type SuspectHandler =
  | { readonly httpGet: MistakenShape<HttpGetMistakes> | WithHeaders }
  | { readonly exec: MistakenShape<ExecMistakes> };
type InvalidHandler<Given> = Given extends { readonly httpGet: infer H }
  ? Mistaken<H, MistakenShape<HttpGetMistakes>> | InvalidHeader<PropertyOf<H, 'httpHeaders'>>
  : Mistaken<PropertyOf<Given, 'exec'>, MistakenShape<ExecMistakes>>;
type InvalidHeader<Headers> = Headers extends readonly { readonly name: infer N }[]
  ? Extract<N, NotHeaderName>
  : never;

interface HttpGetMistakes {
  readonly protocol: {
    readonly 'protocol HTTP2 requires the scheme HTTP: remove scheme HTTPS, or protocol': {
      readonly protocol: 'HTTP2';
      readonly scheme: 'HTTPS';
    };
    readonly 'protocol HTTP2 excludes host: remove one of them': {
      readonly protocol: 'HTTP2';
      readonly host: `${any}${string}`;
    };
  };
}
interface ExecMistakes {
  readonly command: {
    readonly 'a command must not be empty: write the program and its arguments': {
      readonly command: readonly [];
    };
  };
}

// ---- Slow path

export type ExplainProbe<Given, PortNames extends string, Level> = ExplainHandler<
  Given,
  PortNames,
  Level,
  LivenessProbe,
  keyof ProbeHandler,
  'a probe needs a handler: httpGet, tcpSocket, exec or grpc',
  'a probe can have only one handler: remove the others'
> &
  ExplainWholes<Given, TimingField> &
  ExplainPositives<Given, 'terminationGracePeriodSeconds'>;

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
    ? OnlyIfKnown<Given, Wide, TypeErrorMessage<None>>
    : SetsMany<Given, Handlers> extends true
      ? AtSecond<Given, ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'], Many>
      : {
          [H in keyof Given as H extends Handlers ? H : never]: Given[H] extends PortRef<unknown>
            ? { port: ExplainPortRef<Given[H]['port'], PortNames> } & ExplainHost<
                Given[H],
                H,
                Level
              > &
                ExplainMistakes<Given[H], HttpGetMistakes> &
                FieldMessage<'httpHeaders', ExplainHeaders<PropertyOf<Given[H], 'httpHeaders'>>>
            : H extends 'exec'
              ? ExplainMistakes<Given[H], ExecMistakes>
              : unknown;
        }
  : unknown;
type ExplainPortRef<Reference, PortNames extends string> = Reference extends number
  ? ExplainPortNumber<Reference>
  : ExplainRef<Reference, PortNames, 'port'>;

type ExplainHeaders<Headers> = [InvalidHeader<Headers>] extends [never]
  ? unknown
  : {
      [I in keyof Headers]: Headers[I] extends { readonly name: NotHeaderName }
        ? { name: "the name of a header must not be empty, and consist of letters, digits and '-'" }
        : unknown;
    };

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
