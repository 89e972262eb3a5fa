// Formats strings as the `yaml` package does under cdk8s: as YAML 1.1, without folding, and with
// quotes if a reader of YAML 1.1 would read anything but that string. A string that none of these
// patterns covers is left to the package, except those that it writes so that kubectl reads another
// string: `npm run conformance:reader` finds them.
import { doubleQuoted, hasUnprintable, isGoNumber, isMisreadBlock } from './misread-strings.js';

/** Characters to escape: control characters and lone surrogates. A line feed makes a block. */
const NEEDS_ESCAPE = /(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;
/** Needs quotes: an indicator at the start, `: `, ` #`, or a space or colon at the end. */
const HAS_INDICATOR = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|:[ \t]|[\t ]#|[\t :]$/;
/** The beginning of every number, boolean, time and null. */
const MAY_RESOLVE = /^[-+.0-9~nNyYtTfFoOeE]|^$/;
const RESOLVES_TO_NON_STRING = new RegExp(
  [
    /~|[Nn]ull|NULL|/,
    /Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON|N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF/,
    /[-+]?0b[0-1_]+|[-+]?[0-9][0-9_]*|[-+]?0x[0-9a-fA-F_]+/,
    /[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN/,
    /[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+|[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*/,
    /[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?/,
    new RegExp(
      '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}' +
        String.raw`(?:(?:t|T|[ \t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]+)?` +
        String.raw`(?:[ \t]*(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?`,
    ),
  ]
    .map(({ source }) => `^(?:${source})$`)
    .join('|'),
);
/** Most strings of a manifest, such as names, images and paths. They never need quotes. */
const ALWAYS_PLAIN =
  /^(?:[a-dg-mp-su-xzA-DG-MP-SU-XZ/_$(]|--(?!-))[\w/.=@,+$()-]*(?::[\w/.=@,+$()-]+)*$/;
/** The beginning or end of a document. With the flag `m`, U+2028 also begins a line. */
const DOCUMENT_MARKER = /^(?:%|---|\.\.\.)/m;
/** Characters that a block cannot contain. */
const NOT_IN_BLOCK = /(?![\t\n])[\p{Cc}\p{Cs}]/u;
/** The key that merges another map, unless it is quoted. */
const MERGE_KEY = '<<';
/** Maximum number of characters of a key without a `?` before it. */
export const MAX_KEY_LENGTH = 1000;

/**
 * Formats a string that is not a key.
 *
 * @param indent - precedes each line but the first
 * @returns `undefined` if only the `yaml` package can format it
 */
export function yamlScalar(text: string, indent: string): string | undefined {
  if (ALWAYS_PLAIN.test(text)) return text;
  if (!NEEDS_ESCAPE.test(text)) return flowScalar(text);
  if (hasUnprintable(text) || isMisreadBlock(text)) return doubleQuoted(text);
  return blockScalar(text, indent);
}

/** Formats a key. Returns `undefined` if only the `yaml` package can format it. */
export function yamlKey(text: string): string | undefined {
  if (text === MERGE_KEY) return doubleQuoted(text);
  return text.length > MAX_KEY_LENGTH || NEEDS_ESCAPE.test(text) || DOCUMENT_MARKER.test(text)
    ? undefined
    : flowScalar(text);
}

/**
 * Whether kubectl reads a string as another value if the `yaml` package writes it.
 *
 * @throws LoneSurrogateError if it cannot be written at all
 */
export const isMisread = (text: string, isKey: boolean): boolean =>
  (isKey && text === MERGE_KEY) ||
  (NEEDS_ESCAPE.test(text) && (hasUnprintable(text) || isMisreadBlock(text))) ||
  isGoNumber(text);

const resolvesToNonString = (text: string): boolean =>
  RESOLVES_TO_NON_STRING.test(text) || isGoNumber(text);

function flowScalar(text: string): string {
  if (!HAS_INDICATOR.test(text) && !(MAY_RESOLVE.test(text) && resolvesToNonString(text)))
    return text;
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** Formats a text that neither begins with a space nor ends with more than one line feed. */
function blockScalar(text: string, indent: string): string | undefined {
  if (
    !/^[^ \n]/.test(text) ||
    !/[^\t \n]\n?$/.test(text) ||
    !text.includes('\n') ||
    NOT_IN_BLOCK.test(text)
  )
    return undefined;
  const endsWithLineFeed = text.endsWith('\n');
  const lines = endsWithLineFeed ? text.slice(0, -1) : text;
  return `${endsWithLineFeed ? '|' : '|-'}\n${indent}${lines.replace(/\n+/g, `$&${indent}`)}`;
}
