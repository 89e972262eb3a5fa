import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_MINORS } from '../options.js';
import type { SchedulingAnswer } from './scheduling-answer.js';
import type { SchedulingCase } from './scheduling-case.js';

export const CASES_FILE = join(__dirname, '../../test/scheduling/cases/nodes.jsonl');

/** A case, and the decisions of kube-scheduler. */
export interface RecordedCase {
  readonly input: SchedulingCase;
  /** The decision of each minor, if it differs from that of the next newer one. */
  readonly answers: Readonly<Record<number, SchedulingAnswer>>;
}

export const recordedCases = (): readonly RecordedCase[] =>
  readFileSync(CASES_FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Returns the decision of each minor, the newest first. */
export function answersOf({
  answers,
}: RecordedCase): readonly { readonly minor: number; readonly answer: SchedulingAnswer }[] {
  let last: SchedulingAnswer = { message: '', nodes: {} };
  return ALL_MINORS.map((minor) => {
    last = answers[minor] ?? last;
    return { minor, answer: last };
  });
}

/** Returns the decisions that differ from those of the next newer minor. */
export function withoutRepetitions(
  all: readonly { readonly minor: number; readonly answer: SchedulingAnswer }[],
): RecordedCase['answers'] {
  const changed = all.filter(
    ({ answer }, i) => JSON.stringify(answer) !== JSON.stringify(all[i - 1]?.answer),
  );
  return Object.fromEntries(changed.map(({ minor, answer }) => [minor, answer]));
}
