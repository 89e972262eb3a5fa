import type { Finding } from '../engine/finding.js';
import type { Warning } from './warned/at.js';

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

/** What rules say, in the words of Kubernetes 1.`minor`. */
export const wordedAt = (minor: number, findings: readonly Finding[]): readonly Finding[] =>
  reworded(minor, findings, (finding, words) => ({ ...finding, detail: words(finding.detail) }));

/** What a server warns of, in its words. */
export const warnedAt = (minor: number, warnings: readonly Warning[]): readonly Warning[] =>
  reworded(minor, warnings, (warning, words) => ({ ...warning, text: words(warning.text) }));

function reworded<T>(minor: number, said: readonly T[], say: (each: T, words: (text: string) => string) => T): readonly T[] {
  const old = WORDINGS.filter(({ until }) => minor <= until);
  const words = (text: string): string => old.reduce((before, { now, was }) => before.replaceAll(now, was), text);
  return old.length === 0 || said.length === 0 ? said : said.map((each) => say(each, words));
}
