import { resourceOf } from '../formats/quantity.js';
import { valueAt } from '../formats/quantity-value.js';

/** A kind of mistake for which there is one thing to write. */
interface Fix {
  /** What is said of it. */
  readonly says: RegExp;
  /** How the value is written, without quotes that it may have. */
  readonly written: RegExp;
  readonly quoted: boolean;
  make(written: string): string;
}

const same = (written: string): string => written;

const FIXES: readonly Fix[] = [
  // A number or a yes where a text is asked for: it means what stands there.
  { says: /^cannot unmarshal (?:number|bool) into string$/, written: /^[\w.:+-]+$/, quoted: false, make: (text) => JSON.stringify(text) },
  { says: /^cannot unmarshal string into int(?:32|64)$/, written: /^(?:0|-?[1-9]\d{0,9})$/, quoted: true, make: same },
  { says: /must contain at least one letter/, written: /^[1-9]\d{0,4}$/, quoted: true, make: same },
  { says: /^cannot unmarshal string into boolean$/, written: /^(?:true|false)$/, quoted: true, make: same },
  // Kubernetes rounds up.
  { says: /^fractional byte value .* must be an integer$/, written: /^[\w.+-]+$/, quoted: false, make: wholeBytes },
  { says: /^fractional byte value .* must be an integer$/, written: /^[\w.+-]+$/, quoted: true, make: (text) => `"${wholeBytes(text)}"` },
];

function wholeBytes(written: string): string {
  return String(valueAt(resourceOf(written), 0));
}

/** A quoted scalar with nothing in it that would need an escape. */
const QUOTED = /^(["'])([^"'\\\n]*)\1$/;

/** What to write in place of a value; nothing, where there is not one right answer. */
export function fixOf(says: string, source: string): string | undefined {
  const quoted = QUOTED.exec(source)?.[2];
  const written = quoted ?? source;
  return FIXES.find((fix) => fix.says.test(says) && fix.quoted === (quoted !== undefined) && fix.written.test(written))?.make(written);
}

/** A part of a text, and what is to stand there. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with some parts replaced. Of two for one place, the first is taken. */
export function edited(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { from, to, text: fresh } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    made += text.slice(at, from) + fresh;
    at = to;
  }
  return made + text.slice(at);
}
