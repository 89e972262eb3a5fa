import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../../lib/index.js';
import type { ApiPodSpec } from '../../../lib/lifecycle/pod-containers.js';

/** The expected timeline of a Pod, with the default timing. */
interface Timeline {
  readonly title: string;
  readonly spec: ApiPodSpec;
  readonly events: Scenario;
  readonly timeline: readonly string[];
}

export const TIMELINES: readonly Timeline[] = readFileSync(
  join(__dirname, 'timelines.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
