/** The spelling of IP addresses that a parser accepts. */
export interface IpSyntax {
  readonly ipv4: RegExp;
  /** One of the eight groups of an IPv6 address. */
  readonly ipv6Group: RegExp;
}

/** The spelling that all programs read alike. */
export const STRICT_IP: IpSyntax = {
  ipv4: /^(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])(\.(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])){3}$/,
  ipv6Group: /^[\da-fA-F]{1,4}$/,
};

/** The spelling that Kubernetes accepted before 1.36: numbers may have leading zeros. */
export const LEGACY_IP: IpSyntax = {
  ipv4: /^0*(\d{1,2}|1\d\d|2[0-4]\d|25[0-5])(\.0*(\d{1,2}|1\d\d|2[0-4]\d|25[0-5])){3}$/,
  ipv6Group: /^0*[\da-fA-F]{1,4}$/,
};

/** Returns the four numbers of an IPv4 address, or `undefined` if the text is none. */
export const parseIpv4 = (text: string, { ipv4 }: IpSyntax): readonly number[] | undefined =>
  ipv4.test(text) ? text.split('.').map(Number) : undefined;

/**
 * Returns the eight groups of an IPv6 address, which may end with an IPv4 address, or `undefined`
 * if the text is none.
 */
export function parseIpv6(text: string, syntax: IpSyntax): readonly number[] | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const before = parseGroups(head, syntax, tail === undefined);
  const after = parseGroups(tail ?? '', syntax, true);
  if (before === undefined || after === undefined) return undefined;
  const omitted = 8 - before.length - after.length;
  const isAddress = tail === undefined ? omitted === 0 : omitted > 0;
  return isAddress ? [...before, ...Array<number>(omitted).fill(0), ...after] : undefined;
}

/** Whether the groups of an IPv6 address are `::ffff:` and an IPv4 address. */
export const isIpv4Mapped = (groups: readonly number[]): boolean =>
  groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;

/** Returns the groups on one side of `::`. An IPv4 address at the end of the text is two groups. */
function parseGroups(
  text: string,
  syntax: IpSyntax,
  isEndOfAddress: boolean,
): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [i, part] of parts.entries()) {
    const ipv4 = isEndOfAddress && i === parts.length - 1 ? parseIpv4(part, syntax) : undefined;
    if (syntax.ipv6Group.test(part)) groups.push(Number.parseInt(part, 16));
    else if (ipv4 !== undefined) groups.push(...pairsOf(ipv4));
    else return undefined;
  }
  return groups;
}

const pairsOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly number[] => [
  a * 256 + b,
  c * 256 + d,
];
