import type { ReportedField } from '../../engine/reported-field.js';
import { formatIp, isUnambiguousIp } from '../../formats/canonical-ip.js';
import { goQuote } from '../../formats/go-quote.js';
import { formatNetwork, parseCidr } from '../../formats/parse-cidr.js';
import type { PodRuleContext } from '../context/define-rules.js';

/** Warns about a range of addresses that is ambiguous or not in the usual form. */
export function warnCidr(field: ReportedField, value: string, context: PodRuleContext): void {
  const range = parseCidr(value);
  if (range === undefined) return;
  const [quoted, network] = [goQuote(value), formatNetwork(range)];
  const hasMoreBits = range.address.some((byte, i) => byte !== range.network[i]);
  if (hasMoreBits) {
    const single = `${formatIp(range.address)}/${8 * range.address.length}`;
    context.report(
      field,
      `CIDR value ${quoted} is ambiguous in this context ` +
        `(should be ${goQuote(network)} or ${goQuote(single)}?)`,
    );
  }
  const [address = '', length = ''] = value.split('/');
  if (!isUnambiguousIp(address) || /^0\d/.test(length))
    context.report(
      field,
      `non-standard CIDR value ${quoted} ${nonStandardText(context.minor)}: ` +
        `use ${goQuote(network)}`,
    );
  else if (!hasMoreBits && range.address.length === 16 && network !== value)
    context.report(
      field,
      `IPv6 CIDR value ${quoted} should be in RFC 5952 canonical format (${goQuote(network)})`,
    );
}

/** Returns what Kubernetes 1.`minor` says about an address or a range that is not standard. */
export const nonStandardText = (minor: number): string =>
  minor < 36 ? 'will be considered invalid in a future Kubernetes release' : 'is invalid';
