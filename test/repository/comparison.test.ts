// This package finds as many of the sixty mistakes of `npm run bench:check` as docs/comparison.md
// and docs/performance.md say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MISTAKES } from '../../bench/check/mistakes.js';
import { diagnosticsIn } from '../support/check-text.js';

type HazardLevel = 'warning' | 'note';

const read = (page: string): string =>
  readFileSync(join(__dirname, '../../docs', page), 'utf8').replace(/\s+/g, ' ');

const rulesIn = (text: string, hazards: HazardLevel): readonly string[] =>
  diagnosticsIn(text, { podSecurity: 'baseline', hazards }).map(({ rule }) => rule);

/** The number of mistakes of which a rule reports the invalid manifest, and not the valid one. */
const countFound = (hazards: HazardLevel): number =>
  MISTAKES.filter(({ invalid, valid }) => {
    const rulesOfValid = rulesIn(valid, hazards);
    return rulesIn(invalid, hazards).some((rule) => !rulesOfValid.includes(rule));
  }).length;

test('the pages have the numbers of mistakes that are found', () => {
  const [found, withNotes] = [countFound('warning'), countFound('note')];
  expect(MISTAKES).toHaveLength(60);
  expect(read('comparison.md')).toContain(
    `| cdk8s-pods | ${found}; ${withNotes} with \`--hazards note\` |`,
  );
  expect(read('performance.md')).toContain(`cdk8s-pods finds ${found} (${withNotes} with notes)`);
});
