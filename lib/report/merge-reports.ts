import { isObject } from '../engine/go-value.js';
import { SARIF_SCHEMA } from './sarif-report.js';

/** Reports of parts as one: all of SARIF, or all of JUnit. Nothing, where they are neither. */
export const mergeReports = (reports: readonly string[]): string | undefined =>
  mergeSarif(reports) ?? mergeJunit(reports);

/** A log has a run for each part. */
function mergeSarif(reports: readonly string[]): string | undefined {
  const logs = reports.map(sarifRunsIn);
  const runs = logs.flatMap((log) => log ?? []);
  return logs.includes(undefined)
    ? undefined
    : `${JSON.stringify({ version: '2.1.0', $schema: SARIF_SCHEMA, runs })}\n`;
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

const JUNIT_SUITES =
  /^<\?xml[^>]*>\n<testsuites name="([^"]*)" tests="(\d+)" failures="(\d+)">\n([\s\S]*)<\/testsuites>\n?$/;

/** A report has a suite for each part. */
function mergeJunit(reports: readonly string[]): string | undefined {
  const found = reports.map((text) => JUNIT_SUITES.exec(text));
  if (found.includes(null)) return undefined;
  const sum = (at: number): number =>
    found.reduce((total, match) => total + Number(match?.[at]), 0);
  const suites = found.map((match) => match?.[4]).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${found[0]?.[1]}" tests="${sum(2)}" failures="${sum(3)}">\n${suites}</testsuites>\n`;
}
