import { resourceQuantityOf } from '../formats/parse-quantity.js';
import { scaledValue } from '../formats/quantity-value.js';

/** A kind of mistake that has exactly one fix. */
interface FixRule {
  /** The message of the diagnostic. */
  readonly message: RegExp;
  /** The value as it is written, without its quotes. */
  readonly source: RegExp;
  readonly isQuoted: boolean;
  replace(written: string): string;
}

const unchanged = (written: string): string => written;

const FIX_RULES: readonly FixRule[] = [
  // A number or a boolean in the place of a string means the same text in quotes.
  {
    message: /^cannot unmarshal (?:number|bool) into string$/,
    source: /^[\w.:+-]+$/,
    isQuoted: false,
    replace: (text) => JSON.stringify(text),
  },
  {
    message: /^cannot unmarshal string into int(?:32|64)$/,
    source: /^(?:0|-?[1-9]\d{0,9})$/,
    isQuoted: true,
    replace: unchanged,
  },
  {
    message: /must contain at least one letter/,
    source: /^[1-9]\d{0,4}$/,
    isQuoted: true,
    replace: unchanged,
  },
  {
    message: /^cannot unmarshal string into boolean$/,
    source: /^(?:true|false)$/,
    isQuoted: true,
    replace: unchanged,
  },
  // Kubernetes rounds up.
  {
    message: /^fractional byte value .* must be an integer$/,
    source: /^[\w.+-]+$/,
    isQuoted: false,
    replace: roundUpBytes,
  },
  {
    message: /^fractional byte value .* must be an integer$/,
    source: /^[\w.+-]+$/,
    isQuoted: true,
    replace: (text) => `"${roundUpBytes(text)}"`,
  },
];

function roundUpBytes(written: string): string {
  return String(scaledValue(resourceQuantityOf(written), 0));
}

/** A quoted scalar that needs no escape. */
const QUOTED = /^(["'])([^"'\\\n]*)\1$/;

/**
 * Returns the text to write in the place of a value, or `undefined` if there is not exactly one
 * right answer.
 */
export function suggestFix(says: string, source: string): string | undefined {
  const quoted = QUOTED.exec(source)?.[2];
  const written = quoted ?? source;
  return FIX_RULES.find(
    (fix) =>
      fix.message.test(says) && fix.isQuoted === (quoted !== undefined) && fix.source.test(written),
  )?.replace(written);
}

/** A part of a text, and the text that replaces it. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Returns a text with edits applied. If edits overlap, only the first is applied. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let made = '';
  let at = 0;
  for (const { from, to, text: fresh } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    made += text.slice(at, from) + fresh;
    at = to;
  }
  return made + text.slice(at);
}
