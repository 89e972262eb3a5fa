import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Events } from '../../../lib/index.js';
import type { PodSpec } from '../../../lib/lifecycle/container.js';

/** What a kubelet with default settings lets a small Pod live. */
interface Timeline {
  readonly title: string;
  readonly spec: PodSpec;
  readonly events: Events;
  readonly timeline: readonly string[];
}

export const TIMELINES: readonly Timeline[] = readFileSync(join(__dirname, 'timelines.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
