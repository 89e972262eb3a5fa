import { formatIp, ipBytes, ipv4Bytes } from './canonical-ip.js';

/** A range of addresses, such as `10.0.0.0/8`. */
export interface Cidr {
  /** The 4 or 16 bytes of the address. */
  readonly address: readonly number[];
  /** The address without the bits beyond the prefix. */
  readonly network: readonly number[];
  /** The length of the prefix in bits. */
  readonly prefixLength: number;
}

/**
 * Parses a range of addresses as Kubernetes did before 1.36: numbers may have leading zeros, and
 * bits beyond the prefix may be set. Returns `undefined` if the text is no range.
 */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  const address = slash === -1 ? undefined : ipBytes(text.slice(0, slash));
  const length = text.slice(slash + 1);
  if (address === undefined || !/^\d+$/.test(length)) return undefined;
  const prefixLength = Number(length);
  if (prefixLength > 8 * address.length) return undefined;
  return { address, network: withPrefix(address, prefixLength), prefixLength };
}

/** Formats a range, without the bits beyond the prefix. */
export function formatNetwork({ network, prefixLength }: Cidr): string {
  const isMapped = network.length === 16 && ipv4Bytes(network) !== undefined;
  return `${formatIp(network)}/${isMapped ? prefixLength - 96 : prefixLength}`;
}

/** Whether a range contains an address. */
export function containsIp({ network, prefixLength }: Cidr, address: readonly number[]): boolean {
  const [outer, inner] = [ipv4Bytes(network) ?? network, ipv4Bytes(address) ?? address];
  if (outer.length !== inner.length) return false;
  const length = prefixLength - 8 * (network.length - outer.length);
  return withPrefix(inner, length).every((byte, i) => byte === outer[i]);
}

const withPrefix = (address: readonly number[], length: number): readonly number[] =>
  address.map((byte, i) => byte & (0xff << (8 - Math.min(Math.max(length - 8 * i, 0), 8))));
