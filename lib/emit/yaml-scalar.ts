// Formats strings as the `yaml` package does under cdk8s: as YAML 1.1, without folding, and with
// quotes if a reader of YAML 1.1 would read anything but that string. A string that none of these
// patterns covers is left to the package.

/** Characters to escape: control characters and lone surrogates. A line feed makes a block. */
const NEEDS_ESCAPE = /(?!\t)[\p{Cc}\p{Cs}]/u;
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
/** Maximum number of characters of a key without a `?` before it. */
const MAX_KEY_LENGTH = 1000;

/**
 * Formats a string that is not a key.
 *
 * @param indent - precedes each line but the first
 * @returns `undefined` if only the `yaml` package can format it
 */
export function yamlScalar(text: string, indent: string): string | undefined {
  if (ALWAYS_PLAIN.test(text)) return text;
  return NEEDS_ESCAPE.test(text) ? blockScalar(text, indent) : flowScalar(text);
}

/** Formats a key. Returns `undefined` if only the `yaml` package can format it. */
export const yamlKey = (text: string): string | undefined =>
  text.length > MAX_KEY_LENGTH || NEEDS_ESCAPE.test(text) || DOCUMENT_MARKER.test(text)
    ? undefined
    : flowScalar(text);

function flowScalar(text: string): string {
  if (!HAS_INDICATOR.test(text) && !(MAY_RESOLVE.test(text) && RESOLVES_TO_NON_STRING.test(text)))
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
