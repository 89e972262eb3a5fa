/**
 * Lines for the Pod's `/etc/resolv.conf`, in addition to those of `dnsPolicy`; with the policy
 * `None` they are all there is.
 *
 * Source: core/v1 PodDNSConfig.
 */
export interface DNSConfig {
  /**
   * IP addresses of name servers, at most 3. They come after those of `dnsPolicy`; of all together
   * only the first 3 are kept, and an event tells of the rest. With the policy `None` at least one
   * is required.
   */
  readonly nameservers?: readonly string[] | undefined;
  /**
   * Options of the resolver: `[{ name: 'ndots', value: '2' }]`. One of the same name replaces that
   * of `dnsPolicy`.
   */
  readonly options?: readonly DNSConfigOption[] | undefined;
  /**
   * Domains in which short names are looked up, after those of `dnsPolicy`. At most 32, and 2048
   * characters with the blanks between; what exceeds this together with those of `dnsPolicy` is cut
   * off, with an event.
   */
  readonly searches?: readonly string[] | undefined;
}

/**
 * An option of the resolver. With `dnsPolicy` `ClusterFirst` there is one already, `ndots:5`.
 *
 * Source: core/v1 PodDNSConfigOption.
 */
export interface DNSConfigOption {
  /**
   * Name: `ndots`, `single-request-reopen`. The API calls it optional, but a server refuses the
   * option without it.
   */
  readonly name?: string | undefined;
  /** Value, as text: `'2'`. Left out for options that have none. */
  readonly value?: string | undefined;
}

/**
 * Lines for the Pod's `/etc/hosts`: host names by IP address, `{ '10.0.0.5': ['db.internal'] }`, or
 * a list with the API's own field names.
 *
 * Source: core/v1 HostAlias.
 */
export type HostAliases = HostAliasesByIp | readonly ListedHostAlias[];

/**
 * Host names by IP address: `{ '10.0.0.5': ['db.internal', 'db'] }`. Each name is a DNS name in
 * lower case; an IPv4 address with leading zeros is refused.
 *
 * Source: core/v1 HostAlias.
 */
export interface HostAliasesByIp {
  /** Host names, by their IP address. */
  readonly [ip: string]: readonly string[];
}

/**
 * A line for `/etc/hosts` in a list. A list can name an IP address twice; the server warns of it.
 *
 * Source: core/v1 HostAlias.
 */
export interface ListedHostAlias {
  /** The IP address, IPv4 or IPv6. */
  readonly ip: string;
  /** The host names for it: DNS names in lower case. */
  readonly hostnames?: readonly string[] | undefined;
}
