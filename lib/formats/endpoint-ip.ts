import { ipBytes, ipv4Bytes } from './canonical-ip.js';
import { collectFormatErrors, type FormatCheck } from './format-check.js';

/** Checks that an IP address is of no range to which Services send no traffic. */
export const endpointIp: FormatCheck = (value) => {
  const address = ipBytes(value);
  if (address === undefined) return 'must be a valid IP address';
  const bytes = ipv4Bytes(address) ?? address;
  const isIpv4 = bytes.length === 4;
  const [first = 0, second = 0, third = 0] = bytes;
  const isLoopback = isIpv4 ? first === 127 : bytes.every((byte, i) => byte === (i === 15 ? 1 : 0));
  const isLinkLocal = isIpv4
    ? first === 169 && second === 254
    : first === 0xfe && (second & 0xc0) === 0x80;
  const isLinkLocalMulticast = isIpv4
    ? first === 224 && second === 0 && third === 0
    : first === 0xff && (second & 0x0f) === 2;
  return collectFormatErrors(
    bytes.every((byte) => byte === 0) && `may not be unspecified (${value})`,
    isLoopback && 'may not be in the loopback range (127.0.0.0/8, ::1/128)',
    isLinkLocal && 'may not be in the link-local range (169.254.0.0/16, fe80::/10)',
    isLinkLocalMulticast &&
      'may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)',
  );
};
