import type { IsText } from './known.js';
import type { DidYouMean, Like, Mistake } from './mistake.js';

/** A reference R, by name, to one of Names: `unknown` if it is right or not known, else what it can be, and the sentence. */
export type ExplainRef<R, Names extends string, What extends string> = R extends Names
  ? unknown
  : IsText<R> extends true
    ? Offer<R & string, Names> | Mistake<`${What} '${R & string}' is not declared${DidYouMean<R & string, Names>}`>
    : unknown;

/** The names that an editor offers: those that are like what was typed; all, where none is. */
type Offer<R extends string, Names> = [Like<R, Names>] extends [never] ? Names : Like<R, Names>;
