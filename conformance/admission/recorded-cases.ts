import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdmissionAnswer, AdmissionCase } from './admission-case.js';

export const CASES_FILE = join(__dirname, '../../test/admission/cases/admission.jsonl');

/** A case, and the verdict of Kubernetes 1.37 on each of its objects. */
export interface RecordedCase {
  readonly input: AdmissionCase;
  readonly answers: readonly AdmissionAnswer[];
}

export const recordedCases = (): readonly RecordedCase[] =>
  readFileSync(CASES_FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
