import { ipv4Bytes } from './canonical-ip.js';
import type { FormatCheck } from './format-check.js';
import { ip } from './ip.js';
import { parseCidr } from './parse-cidr.js';

const INVALID_CIDR = 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)';

/**
 * Checks a range of addresses as Kubernetes does since 1.36: no leading zeros, no IPv4-mapped IPv6
 * address, and no bits beyond the prefix.
 */
export const cidr: FormatCheck = (value) => {
  const range = parseCidr(value);
  if (range === undefined) return INVALID_CIDR;
  const [address = '', length = ''] = value.split('/');
  if (/^0\d/.test(length) || ip(address) === 'must not have leading 0s')
    return 'must not have leading 0s in IP or prefix length';
  if (range.address.length === 16 && ipv4Bytes(range.address) !== undefined)
    return 'must not have an IPv4-mapped IPv6 address';
  return range.address.every((byte, i) => byte === range.network[i])
    ? undefined
    : 'must not have bits set beyond the prefix length';
};

/** Checks a range of addresses as Kubernetes did before 1.36. */
export const legacyCidr: FormatCheck = (value) =>
  parseCidr(value) === undefined ? INVALID_CIDR : undefined;
