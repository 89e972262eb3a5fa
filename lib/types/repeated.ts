import type { KnownLiteral, UnknownArray } from './type-utils.js';

/** The literals that a list contains twice. */
export type Repeated<List> = List extends readonly [infer First, ...infer Rest]
  ? Extract<Rest[number], KnownLiteral<First>> | Repeated<Rest>
  : never;
/** The message at each literal of a list that is already there. */
export type ExplainRepeated<
  List,
  Sentence,
  Seen = never,
  Messages extends UnknownArray = readonly [],
> = List extends readonly [infer First, ...infer Rest]
  ? ExplainRepeated<
      Rest,
      Sentence,
      Seen | KnownLiteral<First>,
      readonly [...Messages, [Extract<First, Seen>] extends [never] ? unknown : Sentence]
    >
  : List extends readonly []
    ? Messages
    : unknown;
