import { isObject } from '../engine/go-value.js';
import { SARIF_SCHEMA } from './sarif-report.js';

/**
 * Merges the SARIF logs of shards into one log, which has a run for each shard. Returns `undefined`
 * if one of the texts is not a SARIF log.
 */
export function mergeReports(reports: readonly string[]): string | undefined {
  const logs = reports.map(sarifRunsIn);
  if (logs.includes(undefined)) return undefined;
  const runs = logs.flatMap((log) => log ?? []);
  return `${JSON.stringify({ version: '2.1.0', $schema: SARIF_SCHEMA, runs })}\n`;
}

function sarifRunsIn(text: string): readonly unknown[] | undefined {
  try {
    const log: unknown = JSON.parse(text);
    return isObject(log) && log['version'] === '2.1.0' && Array.isArray(log['runs'])
      ? log['runs']
      : undefined;
  } catch {
    return undefined;
  }
}
