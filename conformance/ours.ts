import { sentence } from '../lib/explain/sentence.js';
import { judge } from '../lib/rules/judge.js';
import type { Manifest } from './inputs/kinds.js';
import type { Cause } from './verdict.js';

/** What we refuse a manifest for, in the oracle's form. Like a server, we say no more where it cannot be decoded. */
export function refusals(manifest: Manifest): readonly Cause[] {
  const findings = judge(manifest);
  const undecodable = findings.filter(({ type }) => type === 'Decode');
  return (undecodable.length > 0 ? undecodable : findings).map((finding) => ({
    type: finding.type,
    field: finding.field,
    detail: finding.type === 'Strict' ? finding.detail : sentence(finding),
  }));
}
