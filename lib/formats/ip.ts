import type { FormatCheck } from './format-check.js';
import { isIpv4Mapped, LEGACY_IP, parseIpv6, STRICT_IP } from './parse-ip.js';

const INVALID_IP = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
/** Length of the longest spelling of an address without leading zeros. */
const MAX_LENGTH = 45;

/**
 * Checks an IP address as Kubernetes does since 1.36: no zone, no leading zeros and no IPv4-mapped
 * IPv6 address.
 */
export const ip: FormatCheck = (value) => {
  if (STRICT_IP.ipv4.test(value)) return undefined;
  const groups = value.length > MAX_LENGTH ? undefined : parseIpv6(value, STRICT_IP);
  if (groups === undefined)
    return legacyIp(value) === undefined ? 'must not have leading 0s' : INVALID_IP;
  return isIpv4Mapped(groups) ? 'must not be an IPv4-mapped IPv6 address' : undefined;
};

/**
 * Checks an IP address as Kubernetes did before 1.36: leading zeros and IPv4-mapped IPv6 addresses
 * are valid too.
 */
export const legacyIp: FormatCheck = (value) => {
  const isAddress = value.includes(':')
    ? parseIpv6(value, LEGACY_IP) !== undefined
    : LEGACY_IP.ipv4.test(value);
  return isAddress ? undefined : INVALID_IP;
};
