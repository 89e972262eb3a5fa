import { isObject } from '../engine/scalar.js';
import { SCHEMA } from './sarif.js';

/** Reports of parts as one: all of SARIF, or all of JUnit. Nothing, where they are neither. */
export const merged = (reports: readonly string[]): string | undefined => mergedSarif(reports) ?? mergedJunit(reports);

/** A log has a run for each part. */
function mergedSarif(reports: readonly string[]): string | undefined {
  const logs = reports.map(sarifIn);
  const runs = logs.flatMap((log) => log ?? []);
  return logs.includes(undefined) ? undefined : `${JSON.stringify({ version: '2.1.0', $schema: SCHEMA, runs })}\n`;
}

function sarifIn(text: string): readonly unknown[] | undefined {
  try {
    const log: unknown = JSON.parse(text);
    return isObject(log) && log['version'] === '2.1.0' && Array.isArray(log['runs']) ? log['runs'] : undefined;
  } catch {
    return undefined;
  }
}

const SUITES = /^<\?xml[^>]*>\n<testsuites name="([^"]*)" tests="(\d+)" failures="(\d+)">\n([\s\S]*)<\/testsuites>\n?$/;

/** A report has a suite for each part. */
function mergedJunit(reports: readonly string[]): string | undefined {
  const found = reports.map((text) => SUITES.exec(text));
  if (found.includes(null)) return undefined;
  const sum = (at: number): number => found.reduce((total, match) => total + Number(match?.[at]), 0);
  const suites = found.map((match) => match?.[4]).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${found[0]?.[1]}" tests="${sum(2)}" failures="${sum(3)}">\n${suites}</testsuites>\n`;
}
