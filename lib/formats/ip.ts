import type { FormatCheck } from './format-check.js';

/** How the parts of an address may be written. */
interface IpSyntax {
  readonly ipv4: RegExp;
  /** One of the eight groups of an IPv6 address. */
  readonly group: RegExp;
}
const STRICT: IpSyntax = {
  ipv4: /^(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])(\.(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])){3}$/,
  group: /^[\da-fA-F]{1,4}$/,
};
/** Zeros may lead. */
const LEGACY: IpSyntax = {
  ipv4: /^0*(\d{1,2}|1\d\d|2[0-4]\d|25[0-5])(\.0*(\d{1,2}|1\d\d|2[0-4]\d|25[0-5])){3}$/,
  group: /^0*[\da-fA-F]{1,4}$/,
};
const INVALID_IP = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';

/**
 * An IP address, as strictly as Kubernetes reads one since 1.36: no zone, no leading zeros, no IPv4
 * in IPv6's clothes.
 */
export const ip: FormatCheck = (value) => {
  if (STRICT.ipv4.test(value)) return undefined;
  const groups = value.length > 45 ? undefined : parseIpv6Groups(value, STRICT);
  if (groups === undefined)
    return legacyIp(value) === undefined ? 'must not have leading 0s' : INVALID_IP;
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
    ? 'must not be an IPv4-mapped IPv6 address'
    : undefined;
};

/**
 * An IP address as Kubernetes read one before: also with leading zeros, and IPv4 in IPv6's clothes.
 */
export const legacyIp: FormatCheck = (value) => {
  const isAddress = value.includes(':')
    ? parseIpv6Groups(value, LEGACY) !== undefined
    : LEGACY.ipv4.test(value);
  return isAddress ? undefined : INVALID_IP;
};

/** The eight groups of an IPv6 address, which may end as an IPv4 address. */
function parseIpv6Groups(value: string, manner: IpSyntax): readonly number[] | undefined {
  const halves = value.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half, i) =>
    half === ''
      ? []
      : half
          .split(':')
          .flatMap((part, n, all) =>
            parseGroup(part, n === all.length - 1 && i === halves.length - 1, manner),
          ),
  );
  const given = [...(head ?? []), ...(tail ?? [])];
  if (given.some(Number.isNaN)) return undefined;
  if (tail === undefined) return given.length === 8 && head !== undefined ? given : undefined;
  return given.length > 7
    ? undefined
    : [...(head ?? []), ...Array<number>(8 - given.length).fill(0), ...tail];
}

/** One group, or the two that an IPv4 address at the end makes. */
function parseGroup(part: string, isLast: boolean, { ipv4, group }: IpSyntax): readonly number[] {
  if (group.test(part)) return [Number.parseInt(part, 16)];
  if (!isLast || !ipv4.test(part)) return [Number.NaN];
  const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}
