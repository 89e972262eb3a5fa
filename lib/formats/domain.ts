import { bytes } from './bytes.js';
import { type Fault, type Format, faults } from './format.js';
import { dnsLabel, dnsSubdomain, qualifiedName } from './name.js';
import { quote } from './quote.js';

/** The parts of a text that are wrong, each with what is wrong with it. */
export type PartFaults = readonly (readonly [string, Fault])[];

const PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

/** A domain, and a path in it: `acme.io/foo`. */
export function domainPath(value: string): PartFaults {
  const slash = value.indexOf('/');
  if (slash < 1 || slash === value.length - 1) return [[value, 'must be a domain-prefixed path (such as "acme.io/foo")']];
  const [domain, path] = [value.slice(0, slash), value.slice(slash + 1)];
  const fault = dnsSubdomain(domain);
  return [
    ...(fault === undefined ? [] : [[domain, fault] as const]),
    ...(PATH.test(path) ? [] : [[path, `Invalid path (regex used for validation is '${PATH.source.slice(1, -1)}')`] as const]),
  ];
}

/** A domain, and a name in it: `acme.io/foo`. */
export const domainKey: Format = (value) =>
  qualifiedName(value) ?? (value.includes('/') ? undefined : 'must be a domain-prefixed key (such as "acme.io/foo")');

/** Who signs: a domain of two labels at least, and a path. Of each, only the first label that is wrong is told. */
export function signer(value: string): PartFaults {
  const [domain = '', path, ...more] = value.split('/');
  if (path === undefined || more.length > 0)
    return [[value, "must be a fully qualified domain and path of the form 'example.com/signer-name'"]];
  const short = domain.includes('.') ? undefined : 'should be a domain with at least two segments separated by dots';
  return [...partFault(domain, dnsLabel), ...(short === undefined ? [] : [[domain, short] as const]), ...partFault(path, dnsSubdomain)];
}

/** A domain has 253 bytes at most; after it come a label, a dot and another domain. */
const [OF_DOMAIN, OF_SIGNER] = [253, 253 + 1 + 63 + 1 + 253];

/** The limits that a signer's name is over, in bytes. */
export function signerLimits(value: string): readonly number[] {
  const [domain = '', ...path] = value.split('/');
  if (path.length !== 1) return [];
  return [...(bytes(domain) > OF_DOMAIN ? [OF_DOMAIN] : []), ...(bytes(value) > OF_SIGNER ? [OF_SIGNER] : [])];
}

function partFault(part: string, format: Format): PartFaults {
  for (const label of part.split('.')) {
    const fault = format(label);
    if (fault !== undefined) return [[part, faults(...[fault].flat().map((each) => `validating label ${quote(label)}: ${each}`)) ?? '']];
  }
  return [];
}
