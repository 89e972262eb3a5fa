/** A kind of mistake, and the value that was meant. */
interface FixRule {
  /** The message of the diagnostic. */
  readonly message: RegExp;
  /**
   * The field, as the API names it.
   *
   * @default - any field
   */
  readonly field?: RegExp;
  /** The value as it is written, without its quotes. */
  readonly source: RegExp;
  readonly isQuoted: boolean;
  /** Whether nothing else can have been meant, so that `--fix` writes it. */
  readonly isCertain: boolean;
  replace(written: string): string;
}

const unchanged = (written: string): string => written;
const quoted = (written: string): string => JSON.stringify(written);

/** Modes of files are octal, and a string of digits does not show whether it is. */
const MODE_FIELD = /(?:^|\.)(?:defaultMode|mode)$/;

/** The first rule that matches applies. */
const FIX_RULES: readonly FixRule[] = [
  // In the place of a string, the text was meant as it is written, not the number: `1.10`, `0644`.
  {
    message: /^cannot unmarshal number into string$/,
    source: /^-?\d+(?:\.\d+)?$/,
    isQuoted: false,
    isCertain: true,
    replace: quoted,
  },
  {
    message: /^cannot unmarshal bool into string$/,
    source: /^[A-Za-z]+$/,
    isQuoted: false,
    isCertain: true,
    replace: quoted,
  },
  // The number can have been meant instead: `0o17`, `1_000`, `1e3`, `0x1F`.
  {
    message: /^cannot unmarshal number into string$/,
    source: /^[\w.:+-]+$/,
    isQuoted: false,
    isCertain: false,
    replace: quoted,
  },
  {
    message: /^cannot unmarshal string into int32$/,
    field: MODE_FIELD,
    source: /^0*[0-7]{3}$/,
    isQuoted: true,
    isCertain: false,
    replace: (text) => `0o${text.slice(-3)}`,
  },
  {
    message: /^cannot unmarshal string into int(?:32|64)$/,
    field: /^(?!.*(?:\.|^)(?:defaultMode|mode)$)/,
    source: /^(?:0|-?[1-9]\d{0,9})$/,
    isQuoted: true,
    isCertain: true,
    replace: unchanged,
  },
  // The port of a probe or hook. The name of a port must not be a number.
  {
    message: /must contain at least one letter/,
    field: /\.(?:httpGet|tcpSocket)\.port$/,
    source: /^[1-9]\d{0,4}$/,
    isQuoted: true,
    isCertain: true,
    replace: unchanged,
  },
  {
    message: /^cannot unmarshal string into boolean$/,
    source: /^(?:true|false)$/,
    isQuoted: true,
    isCertain: true,
    replace: unchanged,
  },
];

/** A quoted scalar that needs no escape. */
const QUOTED = /^(["'])([^"'\\\n]*)\1$/;

/** The value to write in the place of another. */
export interface SuggestedFix {
  readonly text: string;
  /** Whether nothing else can have been meant, so that `--fix` writes it. */
  readonly isCertain: boolean;
}

/**
 * Returns the value that was most likely meant; `undefined` if that is not known.
 *
 * @param source - the value as it is written, with its quotes
 */
export function suggestFix(
  { message, field }: { readonly message: string; readonly field: string },
  source: string,
): SuggestedFix | undefined {
  const [, quote, inner] = QUOTED.exec(source) ?? [];
  const written = inner ?? source;
  const rule = FIX_RULES.find(
    (each) =>
      each.message.test(message) &&
      (each.field?.test(field) ?? true) &&
      each.isQuoted === (quote !== undefined) &&
      each.source.test(written),
  );
  if (rule !== undefined) return { text: rule.replace(written), isCertain: rule.isCertain };
  const value = differentlyCasedValue(message, written);
  return value === undefined
    ? undefined
    : { text: `${quote ?? ''}${value}${quote ?? ''}`, isCertain: true };
}

/** Returns the only supported value that differs from the written one in upper and lower case. */
function differentlyCasedValue(message: string, written: string): string | undefined {
  const [, list] = /^Unsupported value: .*: supported values: ([^:]*)$/.exec(message) ?? [];
  if (list === undefined) return undefined;
  const values = [...list.matchAll(/"(\w+)"/g)].map(([, value = '']) => value);
  const alike = values.filter((value) => value.toLowerCase() === written.toLowerCase());
  return alike.length === 1 ? alike[0] : undefined;
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
