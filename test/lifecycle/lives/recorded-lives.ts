import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservedLife } from '../../e2e/life/observed-life.js';
import { parseLife } from '../../e2e/life/serialize-life.js';

export const RECORDED_LIVES_FILE = join(__dirname, 'kubelet.jsonl');

/** Returns recorded lives of Pods on a real kubelet, which `npm run lives` selects. */
export const recordedLives = (): readonly ObservedLife[] =>
  readFileSync(RECORDED_LIVES_FILE, 'utf8').trim().split('\n').map(parseLife);
