import type { Finding } from '../../engine/finding.js';
import { memoizeByMinor } from '../context/memoize-by-minor.js';

/** A message that Kubernetes has reworded without changing the check. */
interface MessageRevision {
  /** The last minor version with the previous wording. */
  readonly until: number;
  readonly current: string;
  readonly previous: string;
}

const MESSAGE_REVISIONS: readonly MessageRevision[] = [
  { until: 34, current: 'no more than 63 bytes', previous: 'no more than 63 characters' },
  { until: 34, current: 'no more than 253 bytes', previous: 'no more than 253 characters' },
  { until: 34, current: 'a valid label key must', previous: 'a qualified name must' },
  {
    until: 34,
    current: '`configMapKeyRef`, `secretKeyRef` or `fileKeyRef`',
    previous: '`configMapKeyRef` or `secretKeyRef`',
  },
  {
    until: 34,
    current: 'supported values: "Equal", "Exists", "Lt", "Gt"',
    previous: 'supported values: "Equal", "Exists"',
  },
  {
    until: 35,
    current: "when pod `restartPolicy` is 'Never'",
    previous: "when `restartPolicy` is 'Never'",
  },
  {
    until: 37,
    current: 'deprecated since v1.20; use "node-role.kubernetes.io/control-plane" instead',
    previous: 'use "node-role.kubernetes.io/control-plane" instead',
  },
  {
    until: 37,
    current: 'must be set when maxFailedIndexes is set',
    previous: 'when maxFailedIndexes is specified',
  },
];

const revisionsFor = memoizeByMinor((minor) =>
  MESSAGE_REVISIONS.filter(({ until }) => minor <= until),
);

/** Returns findings in the words of Kubernetes 1.`minor`. */
export function reviseFindings(minor: number, findings: readonly Finding[]): readonly Finding[] {
  const revisions = revisionsFor(minor);
  return findings.map((finding) => {
    const detail = revisions.reduce(
      (text, { current, previous }) => text.replaceAll(current, previous),
      finding.detail,
    );
    return detail === finding.detail ? finding : { ...finding, detail };
  });
}
