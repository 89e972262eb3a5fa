import { isObject } from '../engine/go-value.js';
import { SARIF_SCHEMA } from './sarif-report.js';

/** Merges the runs of SARIF logs, one for each shard, into one log. */
export function mergeRuns(runs: readonly unknown[]): string {
  return `${JSON.stringify({ version: '2.1.0', $schema: SARIF_SCHEMA, runs })}\n`;
}

/** Returns the runs of a SARIF log; `undefined` if the text is not a SARIF log. */
export function sarifRunsIn(text: string): readonly unknown[] | undefined {
  try {
    const log: unknown = JSON.parse(text);
    return isObject(log) && log['version'] === '2.1.0' && Array.isArray(log['runs'])
      ? log['runs']
      : undefined;
  } catch {
    return undefined;
  }
}
