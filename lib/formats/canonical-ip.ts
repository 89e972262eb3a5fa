/** The form that Kubernetes would have an address in, or nothing where it is none. */
export function canonicalIp(value: string): string | undefined {
  if (!value.includes(':')) return parseIpv4Octets(value)?.join('.');
  const groups = parseIpv6Groups(value);
  if (groups === undefined) return undefined;
  const [, , , , , , high = 0, low = 0] = groups;
  return isIpv4Mapped(groups)
    ? [high >> 8, high & 255, low >> 8, low & 255].join('.')
    : formatIpv6(groups);
}

/**
 * Whether every program reads an address alike: no number begins with 0, no group is longer than 4
 * digits, and no IPv4 address is dressed as IPv6.
 */
export function isUnambiguousIp(value: string): boolean {
  const dotted = value.slice(value.lastIndexOf(':') + 1);
  if (value.split(':').some((group) => /^[^.]{5,}$/.test(group))) return false;
  if (
    dotted.includes('.') &&
    dotted.split('.').some((octet) => octet.length > 1 && octet.startsWith('0'))
  )
    return false;
  const groups = value.includes(':') ? parseIpv6Groups(value) : undefined;
  return groups === undefined || !isIpv4Mapped(groups);
}

const isIpv4Mapped = (groups: readonly number[]): boolean =>
  groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;

/** The four numbers of an IPv4 address, leading zeros and all. */
function parseIpv4Octets(value: string): readonly number[] | undefined {
  const octets = value.split('.');
  const isAddress =
    octets.length === 4 && octets.every((octet) => /^\d+$/.test(octet) && Number(octet) < 256);
  return isAddress ? octets.map(Number) : undefined;
}

/** The eight groups of an IPv6 address. */
function parseIpv6Groups(value: string): readonly number[] | undefined {
  const [head = '', tail, ...more] = value.split('::');
  if (more.length > 0) return undefined;
  const [before, after] = [parseGroups(head), parseGroups(tail ?? '')];
  if (before === undefined || after === undefined) return undefined;
  const missing = 8 - before.length - after.length;
  const isAddress = tail === undefined ? missing === 0 : missing > 0;
  return isAddress ? [...before, ...Array<number>(missing).fill(0), ...after] : undefined;
}

/** The groups of a part; an IPv4 address at its end makes two. */
function parseGroups(part: string): readonly number[] | undefined {
  if (part === '') return [];
  const groups = part.split(':').flatMap((group, i, all): readonly number[] => {
    if (/^0*[0-9a-fA-F]{1,4}$/.test(group)) return [Number.parseInt(group, 16)];
    const [a = Number.NaN, b = 0, c = 0, d = 0] =
      (i === all.length - 1 && parseIpv4Octets(group)) || [];
    return [a * 256 + b, c * 256 + d];
  });
  return groups.some(Number.isNaN) ? undefined : groups;
}

/** As RFC 5952 has it: the longest run of zeros, the first of equals, left out; two at least. */
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
