/**
 * Lines for the Pod's `/etc/resolv.conf`, in addition to those of `dnsPolicy`; with the policy
 * `None`, they are the only lines.
 *
 * Source: core/v1 PodDNSConfig.
 */
export interface DNSConfig {
  /**
   * IP addresses of name servers, at most 3. They are added after those of `dnsPolicy`; only the
   * first 3 of all are used, and an event reports the others. With the policy `None`, at least one
   * is required.
   */
  readonly nameservers?: readonly string[] | undefined;
  /**
   * Options of the resolver: `[{ name: 'ndots', value: '2' }]`. An option replaces the one of
   * `dnsPolicy` with the same name.
   */
  readonly options?: readonly DNSConfigOption[] | undefined;
  /**
   * Domains in which short names are looked up, after those of `dnsPolicy`. At most 32 domains and
   * 2048 characters, including the spaces between them; if they exceed this together with those of
   * `dnsPolicy`, the list is truncated, and an event reports it.
   */
  readonly searches?: readonly string[] | undefined;
}

/**
 * An option of the resolver. `dnsPolicy: 'ClusterFirst'` already sets `ndots:5`.
 *
 * Source: core/v1 PodDNSConfigOption.
 */
export interface DNSConfigOption {
  /**
   * The name, such as `ndots` or `single-request-reopen`. It is optional in the API's type, but a
   * server refuses the option without it.
   */
  readonly name?: string | undefined;
  /** The value, as a string: `'2'`. Omitted for options without a value. */
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
 * A line for `/etc/hosts` in a list. A list can contain an IP address twice; the server warns about
 * it.
 *
 * Source: core/v1 HostAlias.
 */
export interface ListedHostAlias {
  /** The IP address, IPv4 or IPv6. */
  readonly ip: string;
  /** The host names for it: DNS names in lower case. */
  readonly hostnames?: readonly string[] | undefined;
}
