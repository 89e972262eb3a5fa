import { collectFormatErrors, type FormatCheck, type FormatError } from './format-check.js';
import { goQuote } from './go-quote.js';
import { dnsLabel, dnsSubdomain, qualifiedName } from './name-formats.js';
import { utf8Length } from './utf8-length.js';

/** The parts of a text that are wrong, each with its error. */
export type PartErrors = readonly (readonly [string, FormatError])[];

const PATH_PATTERN = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

/** Checks a domain and a path, such as `acme.io/foo`. */
export function domainPath(value: string): PartErrors {
  const slash = value.indexOf('/');
  if (slash < 1 || slash === value.length - 1)
    return [[value, 'must be a domain-prefixed path (such as "acme.io/foo")']];
  const [domain, path] = [value.slice(0, slash), value.slice(slash + 1)];
  const fault = dnsSubdomain(domain);
  return [
    ...(fault === undefined ? [] : [[domain, fault] as const]),
    ...(PATH_PATTERN.test(path)
      ? []
      : [
          [
            path,
            `Invalid path (regex used for validation is '${PATH_PATTERN.source.slice(1, -1)}')`,
          ] as const,
        ]),
  ];
}

/** Checks a domain and a name, such as `acme.io/foo`. */
export const domainKey: FormatCheck = (value) =>
  qualifiedName(value) ??
  (value.includes('/') ? undefined : 'must be a domain-prefixed key (such as "acme.io/foo")');

/**
 * Checks the name of a signer: a domain of at least two labels, and a path. Only the first wrong
 * label of each is reported.
 */
export function signerName(value: string): PartErrors {
  const [domain = '', path, ...more] = value.split('/');
  if (path === undefined || more.length > 0)
    return [
      [value, "must be a fully qualified domain and path of the form 'example.com/signer-name'"],
    ];
  const short = domain.includes('.')
    ? undefined
    : 'should be a domain with at least two segments separated by dots';
  return [
    ...partErrors(domain, dnsLabel),
    ...(short === undefined ? [] : [[domain, short] as const]),
    ...partErrors(path, dnsSubdomain),
  ];
}

/**
 * Maximum number of bytes: a domain has at most 253, followed by a label, a dot and another domain.
 */
const [MAX_DOMAIN_LENGTH, MAX_SIGNER_NAME_LENGTH] = [253, 253 + 1 + 63 + 1 + 253];

/** Returns the limits, in bytes, that the name of a signer exceeds. */
export function exceededSignerLimits(value: string): readonly number[] {
  const [domain = '', ...path] = value.split('/');
  if (path.length !== 1) return [];
  return [
    ...(utf8Length(domain) > MAX_DOMAIN_LENGTH ? [MAX_DOMAIN_LENGTH] : []),
    ...(utf8Length(value) > MAX_SIGNER_NAME_LENGTH ? [MAX_SIGNER_NAME_LENGTH] : []),
  ];
}

function partErrors(part: string, format: FormatCheck): PartErrors {
  for (const label of part.split('.')) {
    const fault = format(label);
    if (fault !== undefined)
      return [
        [
          part,
          collectFormatErrors(
            ...[fault].flat().map((each) => `validating label ${goQuote(label)}: ${each}`),
          ) ?? '',
        ],
      ];
  }
  return [];
}
