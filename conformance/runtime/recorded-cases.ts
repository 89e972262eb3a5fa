import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuntimeCase, RuntimeRecord } from './runtime-case.js';

export const CASES_FILE = join(__dirname, '../../test/runtime/cases/requests.jsonl');

/** A recorded case, and the surroundings of its kubelet. */
export interface RecordedCase {
  readonly recorded: RuntimeCase;
  readonly surroundings: Omit<RuntimeRecord, 'cases'>;
}

/**
 * Reads the recorded cases: each line is a case, or the surroundings of the kubelet for the lines
 * that follow.
 */
export function recordedCases(): readonly RecordedCase[] {
  const cases: RecordedCase[] = [];
  let surroundings: RecordedCase['surroundings'] = { node: {}, objects: [] };
  for (const line of readFileSync(CASES_FILE, 'utf8').trimEnd().split('\n')) {
    const value = JSON.parse(line);
    if ('node' in value) surroundings = value;
    else cases.push({ recorded: value, surroundings });
  }
  return cases;
}
