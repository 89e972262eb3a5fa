import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchedulingAnswer } from './scheduling-answer.js';
import type { SchedulingCase } from './scheduling-case.js';

export const CASES_FILE = join(__dirname, '../../test/scheduling/cases/nodes.jsonl');

/** A case, and the decision of kube-scheduler 1.37. */
export interface RecordedCase {
  readonly input: SchedulingCase;
  readonly answer: SchedulingAnswer;
}

export const recordedCases = (): readonly RecordedCase[] =>
  readFileSync(CASES_FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
