import { collectFormatErrors, type FormatCheck, type FormatError } from './format-check.js';
import { isPrintable } from './go-quote.js';
import { utf8Length } from './utf8-length.js';

/**
 * The formats of names. No pattern backtracks more than once per character, because anyone can
 * choose a name.
 */
const patternFormat =
  (most: number, shape: RegExp, rule: string, ...examples: readonly string[]): FormatCheck =>
  (value) =>
    value.length <= most && shape.test(value)
      ? undefined
      : collectFormatErrors(
          tooLongError(value, most),
          !shape.test(value) && regexError(rule, shape, examples),
        );

const tooLongError = (value: string, most: number): string | false =>
  utf8Length(value) > most && `must be no more than ${most} characters`;

function regexError(rule: string, shape: RegExp, examples: readonly string[]): string {
  const regex = `regex used for validation is '${shape.source.slice(1, -1)}'`;
  return examples.length === 0
    ? `${rule} (${regex})`
    : `${rule} (e.g. ${examples.map((each) => `'${each}', `).join(' or ')}${regex})`;
}

const ENDS_RULE = 'and must start and end with an alphanumeric character';
const SUBDOMAIN_PATTERN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const dnsLabelPattern = patternFormat(
  Number.POSITIVE_INFINITY,
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ENDS_RULE}`,
  'my-name',
  '123-abc',
);
/** Checks a DNS label, the format of the names of containers and volumes. */
export const dnsLabel: FormatCheck = (value) => {
  const fault = dnsLabelPattern(value);
  return fault === undefined && value.length <= 63
    ? undefined
    : collectFormatErrors(
        tooLongError(value, 63),
        fault && (SUBDOMAIN_PATTERN.test(value) ? 'must not contain dots' : fault),
      );
};
const dns1035Pattern = patternFormat(
  Number.POSITIVE_INFINITY,
  /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  'a DNS-1035 label must consist of lower case alphanumeric characters or ' +
    "'-', start with an alphabetic character, and end with an alphanumeric character",
  'my-name',
  'abc-123',
);
/** Checks a DNS label of RFC 1035, which begins with a letter. */
export const dns1035Label: FormatCheck = (value) =>
  collectFormatErrors(tooLongError(value, 63), dns1035Pattern(value));
/** Checks a DNS subdomain, the format of the names of most objects. */
export const dnsSubdomain: FormatCheck = patternFormat(
  253,
  SUBDOMAIN_PATTERN,
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ENDS_RULE}`,
  'example.com',
);
/** Returns a check whose message counts bytes, as where Kubernetes validates declaratively. */
const inBytes =
  (format: FormatCheck): FormatCheck =>
  (value) => {
    const fault = format(value);
    return fault === undefined
      ? undefined
      : collectFormatErrors(
          ...toErrorList(fault).map((each) =>
            each.replace(/^(must be no more than \d+) characters$/, '$1 bytes'),
          ),
        );
  };
export const dnsSubdomainInBytes: FormatCheck = inBytes(dnsSubdomain);
export const dnsLabelInBytes: FormatCheck = inBytes(dnsLabel);
/** Checks a DNS subdomain whose first label is `*`, such as the host of an Ingress. */
export const wildcardDnsSubdomain: FormatCheck = patternFormat(
  253,
  /^\*\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which " +
    "must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric " +
    'character',
  '*.example.com',
);
/** Checks a DNS subdomain whose labels may contain underscores, such as a DNS search path. */
export const dnsSubdomainWithUnderscores: FormatCheck = patternFormat(
  253,
  /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/,
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', ${ENDS_RULE}`,
  'example.com',
);
const labelValuePattern = patternFormat(
  Number.POSITIVE_INFINITY,
  /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/,
  `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ENDS_RULE}`,
  'MyValue',
  'my_value',
  '12345',
);
/** Checks the value of a label. */
export const labelValue: FormatCheck = (value) => {
  const fault = labelValuePattern(value);
  return fault === undefined && value.length <= 63
    ? undefined
    : collectFormatErrors(utf8Length(value) > 63 && 'must be no more than 63 bytes', fault);
};
export const httpHeaderName: FormatCheck = patternFormat(
  Number.POSITIVE_INFINITY,
  /^[-A-Za-z0-9]+$/,
  "a valid HTTP header must consist of alphanumeric characters or '-'",
  'X-Header-Name',
);
/** Checks the name of an environment variable, as Kubernetes 1.34 and later do. */
export const envVarName: FormatCheck = (value) =>
  /^[ -<>-~]+$/.test(value)
    ? undefined
    : value === ''
      ? 'environment variable name must be non-empty'
      : 'a valid environment variable name must consist only of printable ASCII characters ' +
        "other than '='";
const SYSCTL_PATTERN = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
export const sysctlName: FormatCheck = (value) =>
  value.length <= 253 && SYSCTL_PATTERN.test(value)
    ? undefined
    : 'must have at most 253 characters and match regex ' +
      '^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$';

const NAME_PATTERN = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const NAME_RULE = `must consist of alphanumeric characters, '-', '_' or '.', ${ENDS_RULE}`;
const NAME_EXAMPLES = ['MyName', 'my.name', '123-abc'];
const configKeyPattern = patternFormat(
  253,
  /^[-._a-zA-Z0-9]+$/,
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
  'key.name',
  'KEY_NAME',
  'key-name',
);

/** Checks a key of a ConfigMap or a Secret. */
export const configMapKey: FormatCheck = (value) =>
  collectFormatErrors(
    configKeyPattern(value),
    value === '.' || value === '..'
      ? `must not be '${value}'`
      : value.startsWith('..') && "must not start with '..'",
  );

/**
 * Checks a qualified name, such as the key of a label: a name with an optional domain before it.
 */
export const qualifiedName: FormatCheck = (value) => {
  const slash = value.indexOf('/');
  if (slash !== -1 && value.includes('/', slash + 1))
    return (
      `a valid label key ${regexError(NAME_RULE, NAME_PATTERN, NAME_EXAMPLES)} with an optional ` +
      "DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
    );
  const name = value.slice(slash + 1);
  const prefix =
    slash === 0
      ? 'must be non-empty'
      : slash > 0
        ? dnsSubdomainInBytes(value.slice(0, slash))
        : undefined;
  if (prefix === undefined && name.length <= 63 && NAME_PATTERN.test(name)) return undefined;
  return collectFormatErrors(
    toErrorList(prefix).map((fault) => `prefix part ${fault}`),
    name === ''
      ? 'name part must be non-empty'
      : utf8Length(name) > 63 && 'name part must be no more than 63 bytes',
    !NAME_PATTERN.test(name) && `name part ${regexError(NAME_RULE, NAME_PATTERN, NAME_EXAMPLES)}`,
  );
};

const toErrorList = (fault: FormatError | undefined): readonly string[] =>
  fault === undefined ? [] : typeof fault === 'string' ? [fault] : fault;

/** Checks the name of a port. */
export const containerPortName: FormatCheck = (value) =>
  /^[a-z0-9-]{1,15}$/.test(value) && /[a-z]/.test(value) && !/^-|-$|--/.test(value)
    ? undefined
    : collectFormatErrors(
        tooLongError(value, 15),
        !/^[-a-z0-9]+$/.test(value) &&
          'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
        !/[a-z]/.test(value) && 'must contain at least one letter (a-z)',
        value.includes('--') && 'must not contain consecutive hyphens',
        /^-|-$/.test(value) && 'must not begin or end with a hyphen',
      );

/** Checks the number of a port. */
export const portNumber = (value: number): string | undefined =>
  value >= 1 && value <= 65535 ? undefined : 'must be between 1 and 65535, inclusive';

/**
 * Returns the keys and values of labels that are wrong, each with its error. Kubernetes does not
 * say in which label it is.
 */
export function labelErrors(
  labels: Readonly<Record<string, string>>,
): readonly (readonly [string, FormatError])[] {
  let found: (readonly [string, FormatError])[] | undefined;
  for (const key in labels) {
    const value = labels[key] ?? '';
    const [ofKey, ofValue] = [qualifiedName(key), labelValue(value)];
    if (ofKey !== undefined || ofValue !== undefined) found ??= [];
    if (ofKey !== undefined) found?.push([key, ofKey]);
    if (ofValue !== undefined) found?.push([value, ofValue]);
  }
  return found ?? NO_ERRORS;
}
const NO_ERRORS: readonly (readonly [string, FormatError])[] = [];

/**
 * Returns the check of a `generateName`, to which Kubernetes adds a suffix, so that it may end with
 * a hyphen. Kubernetes replaces the last character and the hyphen before it checks the rest.
 */
export const generateNamePrefix =
  (format: FormatCheck): FormatCheck =>
  (value) =>
    format(value.replace(/[\0-\x7f]-$/, 'a'));

/** Returns a text in lower case as Go does: character by character. */
export const goToLower = (text: string): string =>
  /[^\0-\x7f]/.test(text) ? Array.from(text, goToLowerLetter).join('') : text.toLowerCase();
const goToLowerLetter = (letter: string): string => {
  if (letter === 'İ') return 'i';
  // Go does not know the characters that Unicode has added since.
  return isPrintable(letter) ? letter.toLowerCase() : letter;
};
