import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seen } from '../../e2e/life/as-it-was.js';
import { seenOfLine } from '../../e2e/life/line.js';

export const LIVES = join(__dirname, 'kubelet.jsonl');

/** What a real kubelet let some Pods live: `npm run lives` chooses them. */
export const recorded = (): readonly Seen[] => readFileSync(LIVES, 'utf8').trim().split('\n').map(seenOfLine);
