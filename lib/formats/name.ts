import { bytes } from './bytes.js';
import { type Fault, type Format, faults } from './format.js';
import { isPrinted } from './quote.js';

/** How names are written. No shape here backtracks more than once a character: names come from anyone. */
const shaped =
  (most: number, shape: RegExp, rule: string, ...examples: readonly string[]): Format =>
  (value) =>
    value.length <= most && shape.test(value)
      ? undefined
      : faults(tooLong(value, most), !shape.test(value) && regexFault(rule, shape, examples));

const tooLong = (value: string, most: number): string | false => bytes(value) > most && `must be no more than ${most} characters`;

function regexFault(rule: string, shape: RegExp, examples: readonly string[]): string {
  const regex = `regex used for validation is '${shape.source.slice(1, -1)}'`;
  return examples.length === 0 ? `${rule} (${regex})` : `${rule} (e.g. ${examples.map((each) => `'${each}', `).join(' or ')}${regex})`;
}

const ENDS = 'and must start and end with an alphanumeric character';
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const dottedLess = shaped(
  Number.POSITIVE_INFINITY,
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', ${ENDS}`,
  'my-name',
  '123-abc',
);
/** A label of the domain name system: what containers and volumes are named by. */
export const dnsLabel: Format = (value) => {
  const fault = dottedLess(value);
  return fault === undefined && value.length <= 63
    ? undefined
    : faults(tooLong(value, 63), fault && (SUBDOMAIN.test(value) ? 'must not contain dots' : fault));
};
/** A domain: what most objects are named by. */
export const dnsSubdomain: Format = shaped(
  253,
  SUBDOMAIN,
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', ${ENDS}`,
  'example.com',
);
/** The same, where Kubernetes judges by declaration: there it counts bytes by their name. */
export const longName: Format = (value) => {
  const fault = dnsSubdomain(value);
  return fault === undefined
    ? undefined
    : faults(...faultsOf(fault).map((each) => each.replace(/^(must be no more than \d+) characters$/, '$1 bytes')));
};
/** A domain whose labels may have underscores, as search paths of names have. */
export const dnsSubdomainLoose: Format = shaped(
  253,
  /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/,
  `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', ${ENDS}`,
  'example.com',
);
const label = shaped(
  Number.POSITIVE_INFINITY,
  /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/,
  `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', ${ENDS}`,
  'MyValue',
  'my_value',
  '12345',
);
/** The value of a label. */
export const labelValue: Format = (value) => {
  const fault = label(value);
  return fault === undefined && value.length <= 63 ? undefined : faults(bytes(value) > 63 && 'must be no more than 63 bytes', fault);
};
export const headerName: Format = shaped(
  Number.POSITIVE_INFINITY,
  /^[-A-Za-z0-9]+$/,
  "a valid HTTP header must consist of alphanumeric characters or '-'",
  'X-Header-Name',
);
/** The name of an environment variable, as Kubernetes 1.34 and later take it. */
export const envName: Format = (value) =>
  /^[ -<>-~]+$/.test(value)
    ? undefined
    : value === ''
      ? 'environment variable name must be non-empty'
      : "a valid environment variable name must consist only of printable ASCII characters other than '='";
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
export const sysctlName: Format = (value) =>
  value.length <= 253 && SYSCTL.test(value)
    ? undefined
    : 'must have at most 253 characters and match regex ^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$';

const NAME = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const NAME_RULE = `must consist of alphanumeric characters, '-', '_' or '.', ${ENDS}`;
const NAMES = ['MyName', 'my.name', '123-abc'];
const dataKey = shaped(
  253,
  /^[-._a-zA-Z0-9]+$/,
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
  'key.name',
  'KEY_NAME',
  'key-name',
);

/** A key of a ConfigMap or a Secret. */
export const configKey: Format = (value) =>
  faults(dataKey(value), value === '.' || value === '..' ? `must not be '${value}'` : value.startsWith('..') && "must not start with '..'");

/** The key of a label: a name, with a domain before it or without. */
export const qualifiedName: Format = (value) => {
  const slash = value.indexOf('/');
  if (slash !== -1 && value.includes('/', slash + 1))
    return `a valid label key ${regexFault(NAME_RULE, NAME, NAMES)} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`;
  const name = value.slice(slash + 1);
  const prefix = slash === 0 ? 'must be non-empty' : slash > 0 ? longName(value.slice(0, slash)) : undefined;
  if (prefix === undefined && name.length <= 63 && NAME.test(name)) return undefined;
  return faults(
    faultsOf(prefix).map((fault) => `prefix part ${fault}`),
    name === '' ? 'name part must be non-empty' : bytes(name) > 63 && 'name part must be no more than 63 bytes',
    !NAME.test(name) && `name part ${regexFault(NAME_RULE, NAME, NAMES)}`,
  );
};

const faultsOf = (fault: Fault | undefined): readonly string[] => (fault === undefined ? [] : typeof fault === 'string' ? [fault] : fault);

/** The name of a port. */
export const portName: Format = (value) =>
  /^[a-z0-9-]{1,15}$/.test(value) && /[a-z]/.test(value) && !/^-|-$|--/.test(value)
    ? undefined
    : faults(
        tooLong(value, 15),
        !/^[-a-z0-9]+$/.test(value) && 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
        !/[a-z]/.test(value) && 'must contain at least one letter (a-z)',
        value.includes('--') && 'must not contain consecutive hyphens',
        /^-|-$/.test(value) && 'must not begin or end with a hyphen',
      );

/** The number of a port. */
export const portNumber = (value: number): string | undefined =>
  value >= 1 && value <= 65535 ? undefined : 'must be between 1 and 65535, inclusive';

/** What is wrong with labels, each with the key or the value that is. Kubernetes does not say in which of them. */
export function labelFaults(labels: Readonly<Record<string, string>>): readonly (readonly [string, Fault])[] {
  let found: (readonly [string, Fault])[] | undefined;
  for (const key in labels) {
    const value = labels[key] ?? '';
    const [ofKey, ofValue] = [qualifiedName(key), labelValue(value)];
    if (ofKey !== undefined || ofValue !== undefined) found ??= [];
    if (ofKey !== undefined) found?.push([key, ofKey]);
    if (ofValue !== undefined) found?.push([value, ofValue]);
  }
  return found ?? NO_FAULTS;
}
const NO_FAULTS: readonly (readonly [string, Fault])[] = [];

/** The beginning of a name, to which a suffix is added: it may end with a hyphen. Kubernetes takes the letter before that for right, too. */
export const prefixOf =
  (format: Format): Format =>
  (value) =>
    format(value.replace(/[\0-\x7f]-$/, 'a'));

/** A text in small letters, as Go makes them: letter by letter. */
export const lower = (text: string): string => (/[^\0-\x7f]/.test(text) ? Array.from(text, lowerLetter).join('') : text.toLowerCase());
const lowerLetter = (letter: string): string => {
  if (letter === 'İ') return 'i';
  // Go knows no letter that has come since.
  return isPrinted(letter) ? letter.toLowerCase() : letter;
};
