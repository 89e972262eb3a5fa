import type { Format } from './format.js';
import { preferred } from './ip-text.js';

const IPV4 = /^(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])(\.(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])){3}$/;
const NONE = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';

/** An IP address, as strictly as Kubernetes reads one since 1.36: no zone, no leading zeros, no IPv4 in IPv6's clothes. */
export const ip: Format = (value) => {
  if (IPV4.test(value)) return undefined;
  const groups = groupsOf(value);
  if (groups === undefined && /^(\d{1,3}\.){3}\d{1,3}$/.test(value) && value.split('.').every((part) => Number(part) < 256))
    return 'must not have leading 0s';
  if (groups === undefined) return NONE;
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff ? 'must not be an IPv4-mapped IPv6 address' : undefined;
};

/** An IP address as Kubernetes read one before: also with leading zeros, and IPv4 in IPv6's clothes. */
export const looseIp: Format = (value) => (preferred(value) === undefined ? NONE : undefined);

/** The eight groups of an IPv6 address, which may end as an IPv4 address. */
function groupsOf(value: string): readonly number[] | undefined {
  const halves = value.split('::');
  if (halves.length > 2 || value.length > 45) return undefined;
  const [head, tail] = halves.map((half, i) =>
    half === '' ? [] : half.split(':').flatMap((group, n, all) => read(group, n === all.length - 1 && i === halves.length - 1)),
  );
  const given = [...(head ?? []), ...(tail ?? [])];
  if (given.some(Number.isNaN)) return undefined;
  if (tail === undefined) return given.length === 8 && head !== undefined ? given : undefined;
  return given.length > 7 ? undefined : [...(head ?? []), ...Array<number>(8 - given.length).fill(0), ...tail];
}

/** One group, or the two that an IPv4 address at the end makes. */
function read(group: string, last: boolean): readonly number[] {
  if (/^[0-9a-fA-F]{1,4}$/.test(group)) return [Number.parseInt(group, 16)];
  if (!last || !IPV4.test(group)) return [Number.NaN];
  const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}
