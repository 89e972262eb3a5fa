import type { InvalidEntry, InvalidFormat, InvalidShape, InvalidText } from './invalid-shape.js';
import type { NotSearchDomain, NotSubdomain } from './invalid-text.js';

/** The errors in the DNS configuration of a Pod. */
export type DnsShape =
  | InvalidShape<
      'nameservers',
      { readonly nameservers: readonly [unknown, unknown, unknown, unknown, ...unknown[]] },
      'a Pod can have at most 3 nameservers: remove the others'
    >
  | InvalidShape<
      'value',
      { readonly value: string; readonly name?: '' | undefined },
      "a DNS option needs a name, such as 'ndots'"
    >;
export interface DnsValues {
  readonly nameservers: InvalidFormat<'address', 'not an IP address: write one such as 10.96.0.10'>;
  readonly name: InvalidText<'', "not the name of a DNS option, such as 'ndots'">;
  readonly searches: InvalidText<NotSearchDomain, 'not a search domain'>;
}

/** The errors in host aliases, which are written by address or in a list. */
export interface HostAliasValues {
  readonly ip: InvalidAliasAddress;
  readonly hostnames: InvalidHostname;
}
export interface HostAliasesValues {
  readonly hostAliases: InvalidEntry<InvalidAliasAddress, InvalidHostname>;
}
type InvalidAliasAddress = InvalidFormat<
  'address',
  "not an IP address: write { '10.0.0.1': ['db.internal'] }"
>;
type InvalidHostname = InvalidText<
  NotSubdomain,
  "not the name of a host: use a-z, 0-9, '-' and '.'"
>;
