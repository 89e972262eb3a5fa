import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  PREVIEW_VERSION,
} from '../../lib/api/kubernetes-version.js';
import type { RuntimeCase, RuntimeRecord } from './runtime-case.js';

/** Returns the file with the recorded cases of a version. */
export const casesFileOf = (kubernetes: KubernetesVersion): string =>
  join(__dirname, `../../test/runtime/cases/${kubernetes}.jsonl`);

/** A recorded case, and the surroundings of its kubelet. */
export interface RecordedCase {
  readonly recorded: RuntimeCase;
  readonly surroundings: Omit<RuntimeRecord, 'cases'>;
}

/** The versions whose kubelets are compared: not the preview. */
export const COMPARED_VERSIONS: readonly KubernetesVersion[] = KUBERNETES_VERSIONS.filter(
  (version) => version !== PREVIEW_VERSION,
);

/** Returns the recorded cases of all versions. */
export const recordedCases = (): readonly RecordedCase[] =>
  COMPARED_VERSIONS.flatMap(recordedCasesOf);

/**
 * Reads the recorded cases of a version: each line is a case, or the surroundings of the kubelet
 * for the lines that follow.
 */
export function recordedCasesOf(kubernetes: KubernetesVersion): readonly RecordedCase[] {
  const cases: RecordedCase[] = [];
  let surroundings: RecordedCase['surroundings'] = { kubernetes, node: {}, objects: [] };
  for (const line of readFileSync(casesFileOf(kubernetes), 'utf8').trimEnd().split('\n')) {
    const value = JSON.parse(line);
    if ('node' in value) surroundings = value;
    else cases.push({ recorded: value, surroundings });
  }
  return cases;
}
