// How YAML 1.1 writes a string, as cdk8s has the `yaml` package write it: no folding, and quotes
// where a reader of YAML 1.1 would see something else. What none of the tests here settles is for
// that package itself.

/**
 * Control characters and lone surrogates are escaped. A line feed is among them, as it makes a
 * block.
 */
const NEEDS_ESCAPE = /(?!\t)[\p{Cc}\p{Cs}]/u;
/**
 * What cannot stand without quotes: an indicator at the start, `: `, ` #`, a space or colon at the
 * end.
 */
const HAS_INDICATOR = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|:[ \t]|[\t ]#|[\t :]$/;
/** How all that is a number, a boolean, a time or null begins. */
const MAY_RESOLVE = /^[-+.0-9~nNyYtTfFoOeE]|^$/;
const RESOLVES_TO_NON_STRING = new RegExp(
  [
    /~|[Nn]ull|NULL|/,
    /Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON|N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF/,
    /[-+]?0b[0-1_]+|[-+]?[0-9][0-9_]*|[-+]?0x[0-9a-fA-F_]+/,
    /[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN/,
    /[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+|[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*/,
    /[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?/,
    /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|T|[ \t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]+)?(?:[ \t]*(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?/,
  ]
    .map(({ source }) => `^(?:${source})$`)
    .join('|'),
);
/** Most strings of a manifest, as names, images and paths: settled by one test. */
const ALWAYS_PLAIN =
  /^(?:[a-dg-mp-su-xzA-DG-MP-SU-XZ/_$(]|--(?!-))[\w/.=@,+$()-]*(?::[\w/.=@,+$()-]+)*$/;
/** What begins or ends a document. With `m`, U+2028 begins a line, too. */
const DOCUMENT_MARKER = /^(?:%|---|\.\.\.)/m;
/** What a block cannot show, beside the line feed. */
const NOT_IN_BLOCK = /(?![\t\n])[\p{Cc}\p{Cs}]/u;
/** A longer key gets a `?` before it. */
const MAX_KEY_LENGTH = 1000;

/**
 * A string that is no key, the later lines of which begin with `pad`; nothing where only the `yaml`
 * package knows.
 */
export function yamlScalar(text: string, pad: string): string | undefined {
  if (ALWAYS_PLAIN.test(text)) return text;
  return NEEDS_ESCAPE.test(text) ? blockScalar(text, pad) : flowScalar(text);
}

/** A key; nothing where only the `yaml` package knows. */
export const yamlKey = (text: string): string | undefined =>
  text.length > MAX_KEY_LENGTH || NEEDS_ESCAPE.test(text) || DOCUMENT_MARKER.test(text)
    ? undefined
    : flowScalar(text);

function flowScalar(text: string): string {
  if (!HAS_INDICATOR.test(text) && !(MAY_RESOLVE.test(text) && RESOLVES_TO_NON_STRING.test(text)))
    return text;
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

/** Text of several lines that neither begins with a space nor ends with more than one line feed. */
function blockScalar(text: string, pad: string): string | undefined {
  if (
    !/^[^ \n]/.test(text) ||
    !/[^\t \n]\n?$/.test(text) ||
    !text.includes('\n') ||
    NOT_IN_BLOCK.test(text)
  )
    return undefined;
  const isEnded = text.endsWith('\n');
  return `${isEnded ? '|' : '|-'}\n${pad}${(isEnded ? text.slice(0, -1) : text).replace(/\n+/g, `$&${pad}`)}`;
}
