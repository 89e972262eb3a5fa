// Checks that docs/rules.md is up to date with the rules, and that docs/hazards.md has every
// hazard.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hazardRules } from '../../lib/rules/hazards/hazard-rules.js';
import { secretValueHazard } from '../../lib/rules/hazards/secret.js';
import { PAGE, rulesPage } from '../../tools/generate/rules.js';

const page = readFileSync(PAGE, 'utf8');

test('docs/rules.md is up to date (to update it: npm run docs)', () => {
  expect(page).toBe(rulesPage());
});

test('docs/hazards.md has a row for every hazard, with its severity', () => {
  const rows = readFileSync(join(dirname(PAGE), 'hazards.md'), 'utf8');
  for (const { id, severity } of [...hazardRules, secretValueHazard])
    expect(rows).toContain(`\n| ${id} | ${severity} | `);
});

test('every row of a table has as many cells as the head of the table', () => {
  const cells = (row: string): number => row.replaceAll('\\|', '').split('|').length;
  const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
  for (const [head = '', ...rows] of tables.map((table) => table.trimEnd().split('\n')))
    expect(rows.filter((row) => cells(row) !== cells(head))).toEqual([]);
});
