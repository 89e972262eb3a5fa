import type { Finding } from '../engine/finding.js';

/** Words that Kubernetes has changed, of faults that it has not. */
interface Wording {
  /** The last minor that says it the old way. */
  readonly until: number;
  readonly now: string;
  readonly was: string;
}

const WORDINGS: readonly Wording[] = [
  { until: 34, now: 'no more than 63 bytes', was: 'no more than 63 characters' },
  { until: 34, now: 'no more than 253 bytes', was: 'no more than 253 characters' },
  { until: 34, now: 'a valid label key must', was: 'a qualified name must' },
  { until: 34, now: '`configMapKeyRef`, `secretKeyRef` or `fileKeyRef`', was: '`configMapKeyRef` or `secretKeyRef`' },
  { until: 34, now: 'supported values: "Equal", "Exists", "Lt", "Gt"', was: 'supported values: "Equal", "Exists"' },
  { until: 35, now: "when pod `restartPolicy` is 'Never'", was: "when `restartPolicy` is 'Never'" },
];

/** What a rule says, in the words of Kubernetes 1.`minor`. */
export function wordedAt(minor: number, findings: readonly Finding[]): readonly Finding[] {
  const old = WORDINGS.filter(({ until }) => minor <= until);
  if (old.length === 0) return findings;
  const worded = (detail: string): string => old.reduce((text, { now, was }) => text.replaceAll(now, was), detail);
  return findings.map((finding) => ({ ...finding, detail: worded(finding.detail) }));
}
