import { isIpv4Mapped, LEGACY_IP, parseIpv4, parseIpv6 } from './parse-ip.js';

/**
 * Returns the form of an address that Kubernetes recommends, or `undefined` if the text is no
 * address.
 */
export function canonicalIp(value: string): string | undefined {
  const bytes = ipBytes(value);
  return bytes && formatIp(bytes);
}

/** Returns the 4 or 16 bytes of an address, or `undefined` if the text is no address. */
export function ipBytes(value: string): readonly number[] | undefined {
  if (!value.includes(':')) return parseIpv4(value, LEGACY_IP);
  return parseIpv6(value, LEGACY_IP)?.flatMap((group) => [group >> 8, group & 255]);
}

/** Returns the four bytes of an IPv4 address, also of one that is written as an IPv6 address. */
export function ipv4Bytes(bytes: readonly number[]): readonly number[] | undefined {
  if (bytes.length === 4) return bytes;
  return isIpv4Mapped(groupsOf(bytes)) ? bytes.slice(12) : undefined;
}

/** Formats the bytes of an address. */
export const formatIp = (bytes: readonly number[]): string =>
  ipv4Bytes(bytes)?.join('.') ?? formatIpv6(groupsOf(bytes));

/** Returns the eight groups of an IPv6 address. */
const groupsOf = (bytes: readonly number[]): readonly number[] =>
  Array.from({ length: 8 }, (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0));

/**
 * Whether all programs read an address alike: no number has a leading zero, no group has more than
 * 4 digits, and it is no IPv4-mapped IPv6 address.
 */
export function isUnambiguousIp(value: string): boolean {
  const dotted = value.slice(value.lastIndexOf(':') + 1);
  if (value.split(':').some((group) => /^[^.]{5,}$/.test(group))) return false;
  if (
    dotted.includes('.') &&
    dotted.split('.').some((octet) => octet.length > 1 && octet.startsWith('0'))
  )
    return false;
  const groups = value.includes(':') ? parseIpv6(value, LEGACY_IP) : undefined;
  return groups === undefined || !isIpv4Mapped(groups);
}

/**
 * Formats an IPv6 address as RFC 5952 does: `::` replaces the longest run of at least two zero
 * groups, and the first of equally long runs.
 */
function formatIpv6(groups: readonly number[]): string {
  let [start, length] = [0, 1];
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (groups[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
  }
  const hex = (some: readonly number[]): string =>
    some.map((group) => group.toString(16)).join(':');
  return length < 2
    ? hex(groups)
    : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + length))}`;
}
