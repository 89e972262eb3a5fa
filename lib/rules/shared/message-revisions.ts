import type { Finding } from '../../engine/finding.js';
import type { Warning } from '../warnings/warning-context.js';

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
];

/** Returns the findings with the messages of Kubernetes 1.`minor`. */
export const reviseFindings = (minor: number, findings: readonly Finding[]): readonly Finding[] =>
  reviseMessages(minor, findings, (finding, words) => ({
    ...finding,
    detail: words(finding.detail),
  }));

/** Returns the warnings with the messages of Kubernetes 1.`minor`. */
export const reviseWarnings = (minor: number, warnings: readonly Warning[]): readonly Warning[] =>
  reviseMessages(minor, warnings, (warning, words) => ({ ...warning, text: words(warning.text) }));

function reviseMessages<T>(
  minor: number,
  said: readonly T[],
  say: (each: T, words: (text: string) => string) => T,
): readonly T[] {
  const old = MESSAGE_REVISIONS.filter(({ until }) => minor <= until);
  const words = (text: string): string =>
    old.reduce((before, { current, previous }) => before.replaceAll(current, previous), text);
  return old.length === 0 || said.length === 0 ? said : said.map((each) => say(each, words));
}
