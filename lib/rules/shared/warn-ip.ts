import type { ReportedField } from '../../engine/reported-field.js';
import { canonicalIp, isUnambiguousIp } from '../../formats/canonical-ip.js';
import { goQuote } from '../../formats/go-quote.js';
import type { PodRuleContext } from '../context/define-rules.js';
import { nonStandardText } from './warn-cidr.js';

/** Warns about an IP address that programs read differently. */
export function warnStandardIp(field: ReportedField, value: string, context: PodRuleContext): void {
  const canonical = canonicalIp(value);
  if (canonical !== undefined && !isUnambiguousIp(value))
    context.report(
      field,
      `non-standard IP address ${goQuote(value)} ${nonStandardText(context.minor)}: ` +
        `use ${goQuote(canonical)}`,
    );
}

/** Warns about an IPv6 address that is not in the shortest form. */
export function warnCanonicalIp(
  field: ReportedField,
  value: string,
  context: PodRuleContext,
): void {
  const canonical = canonicalIp(value);
  if (canonical !== undefined && isUnambiguousIp(value) && canonical !== value)
    context.report(
      field,
      `IPv6 address ${goQuote(value)} should be in RFC 5952 canonical format ` +
        `(${goQuote(canonical)})`,
    );
}

/** Warns about an IP address for both reasons. */
export function warnIp(field: ReportedField, value: string, context: PodRuleContext): void {
  warnStandardIp(field, value, context);
  warnCanonicalIp(field, value, context);
}
